// Run Job on the platform: carried out once, and each of the server's refusals in its own words.
import { JobsPage } from "./jobs_page.mjs";
import { countOf, expect, listPath, test, watchRequests } from "./platform_fixtures.mjs";

const runNow = (/** @type {number} */ id) => `${listPath}/${id}/run-now`;

test("Run Job is the platform's run-now, sent once and followed to its end", async ({ page, server }) => {
    const seen = watchRequests(page);
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    server.gates.hold("job:2:load");
    const box = await jobs.run("Jira").boundingBox();
    if (!box) throw new Error("The button has no place.");
    for (let press = 0; press < 3; press += 1) await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expect(jobs.card("Jira")).toContainText("RUNNING");
    await expect(jobs.run("Jira")).toBeDisabled();
    server.gates.releaseAll();
    await expect(jobs.card("Jira")).toContainText("COMPLETED");
    await expect(jobs.notices).toContainText("Jira completed");
    expect(countOf(seen, `POST ${runNow(2)}`)).toBe(1);
    expect(new Set(seen.filter((one) => one.call.startsWith("POST")).map((one) => one.query))).toEqual(
        new Set(["?tenant_id=1"]),
    );
    // No run's handle is given there, and no status call of the specification's asked for.
    expect(seen.filter((one) => /\/jobs\/\d+\/status$/.test(one.call))).toEqual([]);
});

test("each reason why a job can't be started is the server's own sentence", async ({ page, server, problems }) => {
    problems.expect(/status of 400/);
    const jobs = new JobsPage(page);
    await jobs.open(server.url);
    await expect(jobs.connection).toContainText("Live");

    /**
     * Presses Run Job; what makes the server refuse happens while the request is on its way.
     * @param {string} name
     * @param {number} id
     * @param {() => Promise<unknown>} before
     * @param {string} sentence
     */
    async function refused(name, id, before, sentence) {
        await page.route(
            `**${runNow(id)}?*`,
            async (route) => {
                await before();
                await route.continue();
            },
            { times: 1 },
        );
        await jobs.run(name).click();
        await expect(jobs.notices).toContainText(`Could not start ${name}`);
        await expect(jobs.notices).toContainText(sentence, { useInnerText: true });
        const dismiss = page.getByRole("button", { name: `Dismiss: Could not start ${name}` });
        await dismiss.click();
        await expect(dismiss).toHaveCount(0);
    }

    await refused(
        "Git history",
        1,
        () => server.ask("POST", `${listPath}/1/toggle-active`, { active: false }),
        "Job 'Git history' is inactive. Activate it before running it.",
    );
    await expect(jobs.card("Git history")).toContainText("INACTIVE");
    await refused(
        "Fabric export",
        4,
        () => server.call("POST", "/__test__/integrations/4", { active: false }),
        "The integration of job 'Fabric export' is inactive. Activate the integration first.",
    );
    server.gates.hold("job:3:load");
    await refused("GitHub Issues", 3, () => server.run(3), "Job 'GitHub Issues' is already running.");
    await expect(jobs.card("GitHub Issues")).toContainText("RUNNING");
    server.gates.releaseAll();
    await refused(
        "Jira",
        2,
        async () => {
            await server.run(2);
            await server.until(2, "FINISHED");
        },
        "Job 'Jira' has finished and is resetting. Try again when it is ready.",
    );
    await expect(jobs.card("Jira")).toContainText("COMPLETED");

    // The sentence comes by the sockets, too, in a status without steps.
    await server.call("POST", "/__test__/integrations/4", { active: true });
    await refused(
        "Fabric export",
        4,
        () => server.call("POST", "/__test__/workers", { running: false }),
        "No workers are running: the job can't be started.",
    );
    await expect(jobs.card("Fabric export")).toContainText("FAILED");
    await expect(jobs.card("Fabric export")).toContainText("No workers are running");
    await server.call("POST", "/__test__/workers", { running: true });
    await jobs.run("Fabric export").click();
    await expect(jobs.card("Fabric export")).not.toContainText("No workers are running");
});

for (const { what, answer, says } of [
    { what: "that it does not know the job", answer: { form: "error-detail", status: 404 }, says: "Job 3 not found" },
    { what: "what is wrong with the request", answer: { form: "fields", status: 422 }, says: "Field required" },
    { what: "that there are too many requests", answer: { form: "error-message", status: 429 }, says: "Calm down." },
]) {
    test(`a server that says ${what} is quoted`, async ({ page, server, problems }) => {
        problems.expect(new RegExp(`status of ${answer.status}`));
        const jobs = new JobsPage(page);
        await jobs.open(server.url);
        await server.fail({ match: { path: runNow(3) }, kind: "status", detail: says, ...answer });
        await jobs.run("GitHub Issues").click();
        await expect(jobs.notices).toContainText("Could not start GitHub Issues");
        await expect(jobs.notices).toContainText(says, { useInnerText: true });
        await server.fail();
        await jobs.run("GitHub Issues").click();
        await expect(jobs.card("GitHub Issues")).toContainText("COMPLETED");
    });
}
