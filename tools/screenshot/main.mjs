// Takes README's picture: serves dist/ with the reference server, brings its jobs into telling states, and photographs.
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { chromiumFlags, chromiumPath } from "../run/browsers.mjs";
import { startServer } from "../server/server.mjs";
import { checkout } from "../setup/resolved.mjs";

const out = process.argv[2] ?? "docs/jobs.png";
const server = await startServer({
    port: 0,
    database: ":memory:",
    pace: "fast",
    gates: true,
    token: "demo",
    dist: join(checkout, "dist"),
});
const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumFlags });
try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 760 }, colorScheme: "light" });
    await page.addInitScript(() => localStorage.setItem("auth_token", "demo"));
    server.gates.hold("job:2:42");
    await page.goto(server.url);
    for (const job of ["Git history", "Jira", "GitHub Issues", "Fabric export"])
        await page.getByRole("button", { name: `Run Job: ${job}` }).click();
    for (const [job, badge] of [
        ["Git history", "COMPLETED"],
        ["Jira", "RUNNING"],
        ["GitHub Issues", "COMPLETED"],
        ["Fabric export", "FAILED"],
    ])
        await page.getByRole("listitem", { name: job }).getByText(badge).waitFor();
    await page.getByRole("button", { name: "Run Job: Fabric export" }).waitFor(); // no longer "Starting…"
    await page.waitForTimeout(1_500); // the last notice
    const dismiss = page.getByRole("button", { name: /^Dismiss/ });
    while ((await dismiss.count()) > 0)
        await dismiss
            .first()
            .click({ timeout: 1_000 })
            .catch(() => {}); // it went by itself
    await page.mouse.move(640, 740);
    await page.waitForTimeout(500); // the web font, and the last frame
    await page.screenshot({ path: out });
    process.stdout.write(`${out}\n`);
} finally {
    await browser.close();
    await server.close();
}
