// Signing in: who is signed out on a page of its own is told so and finds the way to the login.
import { expect, test } from "./fixtures.mjs";
import { distWith } from "./platform_fixtures.mjs";

const signedOut = { status: 401, json: { detail: "Expired." } };

for (const login of ["", "/login?from=jobs"])
    test.describe(login ? "with a login" : "without a login", () => {
        test.use({
            serverOptions: { capabilities: "full", dist: distWith({ attributes: login && `data-login="${login}"` }) },
        });

        test("who is signed out is told so, and where to sign in", async ({ page, server, problems }) => {
            problems.expect(/Failed to load resource|401|WebSocket/);
            await page.route("**/api/v1/etl/jobs", (route) => route.fulfill(signedOut));
            await page.goto(server.url);
            const main = page.getByRole("main");
            await expect(page.getByRole("banner")).toContainText("Signed out");
            const way = main.getByRole("link", { name: "Sign in" });
            if (!login) {
                await expect(way).toHaveCount(0);
                await expect(main.getByRole("button", { name: "Try again" })).toBeVisible();
                return;
            }
            await expect(main).toContainText("Sign in to see the jobs.");
            await expect(way).toHaveAttribute("href", login);
            await page.keyboard.press("Tab");
            await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
            await way.focus();
            await page.keyboard.press("Enter");
            await expect(page).toHaveURL(/\/login\?from=jobs$/);
        });
    });
