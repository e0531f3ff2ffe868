// What the module has in place of two functions of the C library: the numbers that the browser reads for it, and the
// parser's words for a control character. (Short numbers: tests/model/short_decimal_test.cpp.)
import { expect, test } from "./fixtures.mjs";
import { JobsPage } from "./jobs_page.mjs";

const list = "**/api/v1/etl/jobs";

for (const [literal, shown] of [
    ["62.999999999999999", "63"],
    ["0.4199999999999999999999999e2", "42"],
    ["77000000000000000000000000000000e-30", "77"],
])
    test(`a number of more digits than one rounding takes is read to the last: ${literal}`, async ({
        page,
        server,
    }) => {
        await server.replaceJobs([
            { id: 1, name: "One", status: "running", progress: 7, entity_type: "issues", integration_id: 1 },
        ]);
        const text = JSON.stringify(await server.call("GET", "/api/v1/etl/jobs"));
        // A socket would tell it once more, in fewer digits.
        await page.routeWebSocket(/\/ws\//, () => {});
        await page.route(list, (route) =>
            route.fulfill({
                contentType: "application/json",
                body: text.replace('"progress":7', `"progress":${literal}`),
            }),
        );
        const jobs = new JobsPage(page);
        await page.goto(server.url);
        await expect(jobs.cards).toHaveCount(1);
        await expect(page.getByRole("progressbar").first()).toHaveAttribute("aria-valuenow", shown);
    });

test("a control character in a list is one more wrong answer", async ({ page, server }) => {
    await page.route(list, (route) => route.fulfill({ contentType: "application/json", body: "[\u0001" }));
    await page.goto(server.url);
    await expect(page.getByRole("heading", { name: "The jobs can’t be shown" })).toHaveCount(1);
    await page.unroute(list);
    const jobs = new JobsPage(page);
    await jobs.tryAgain.click();
    await expect(jobs.cards).toHaveCount(5);
});
