// Pictures of the gallery for people to look at, in test-results/screenshots; and that nothing in it overflows or
// overlaps.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { openGallery } from "./gallery_page.mjs";
import { expect, test } from "./fixtures.mjs";
import { expectTidy } from "./tidy.mjs";

const folder = join(import.meta.dirname, "../../test-results/screenshots");

// Where things stand does not depend on the theme: each is looked at in one of them.
for (const { width, height, scale, themes } of /** @type {const} */ ([
    { width: 360, height: 5_400, scale: 1, themes: ["light", "dark"] },
    { width: 360, height: 800, scale: 2, themes: ["dark"] },
    { width: 768, height: 4_600, scale: 1, themes: ["light"] },
    { width: 1280, height: 2_500, scale: 1, themes: ["light", "dark"] },
    { width: 1280, height: 900, scale: 2, themes: ["dark"] },
])) {
    for (const theme of themes) {
        const name = `${width}-${theme}${scale === 1 ? "" : `-${scale}x`}`;
        test.describe(name, () => {
            test.use({ viewport: { width, height }, deviceScaleFactor: scale, colorScheme: theme });

            test(`gallery, menu and windows at ${name}`, async ({ page, server }) => {
                mkdirSync(folder, { recursive: true });
                const shoot = (/** @type {string} */ what) =>
                    page.screenshot({ path: join(folder, `gallery-${what}${name}.png`) });
                await openGallery(page, server.url);
                await expectTidy(page, page.getByRole("main"));
                await shoot("");
                await page.getByRole("button", { name: "Not allowed" }).hover();
                await expect(page.getByRole("tooltip", { includeHidden: true })).toBeVisible();
                await shoot("tooltip-");
                await page.getByRole("button", { name: "Actions" }).click();
                await expect(page.getByRole("menu")).toBeVisible();
                await expectTidy(page, page.getByRole("menu"));
                await shoot("menu-");
                await page.getByRole("menuitem", { name: "Delete…" }).click();
                await expectTidy(page, page.getByRole("alertdialog"));
                await shoot("confirm-");
                await page.keyboard.press("Escape");
                await page.getByRole("button", { name: "Open drawer" }).click();
                await expect(page.getByRole("dialog")).toBeVisible();
                await shoot("drawer-");
            });
        });
    }
}
