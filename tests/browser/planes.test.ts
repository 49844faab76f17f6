// The plane view in a real browser: with the worker's own planes, without WebGL, and on a phone.

import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { test } from "./browser-test.ts";

const DESKTOP = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const AT = "2026-08-22T00:00Z";

const view = (page: Page) => page.getByRole("dialog", { name: /^Planes and shells/ });
const chart = (page: Page) => view(page).getByRole("slider", { name: /^Satellites of/ });

/** Takes WebGL away, as a browser does that has none. */
async function withoutWebGl(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const open = HTMLCanvasElement.prototype.getContext;
    const guarded = function (this: HTMLCanvasElement, kind: string, ...more: unknown[]) {
      return kind.startsWith("webgl") ? null : Reflect.apply(open, this, [kind, ...more]);
    };
    Object.assign(HTMLCanvasElement.prototype, { getContext: guarded });
  });
}

describe("the plane view", () => {
  test("opens by key without WebGL, is walked by keys, follows the day, and selects a satellite", {
    timeout: 120_000,
  }, async ({ visit }) => {
    const page = await visit("/docs", DESKTOP);
    await withoutWebGl(page);
    await page.goto(`/t/1?c=spacesail&at=${AT}`);
    await page.getByText("This browser cannot draw the globe").waitFor();
    await page.keyboard.press("p");
    await chart(page).waitFor();
    expect(await chart(page).getAttribute("aria-valuemax")).toBe("238");
    await expect.poll(() => view(page).locator("[data-row='0/1']").textContent()).toContain("33 of 36");

    await chart(page).focus();
    await page.keyboard.press("ArrowUp");
    expect(await chart(page).getAttribute("aria-valuetext")).toContain("plane 1, slot");
    await page.keyboard.press("Enter");
    await expect.poll(() => new URL(page.url()).searchParams.get("obj")).toMatch(/^20\d\d-\d{3}[A-Z]+$/);

    await view(page)
      .getByRole("slider", { name: "Day" })
      .fill(String(Date.parse("2024-09-01")));
    await expect.poll(() => chart(page).getAttribute("aria-valuemax")).toBe("18");
    await page.keyboard.press("Escape");
    await expect.poll(() => view(page).count()).toBe(0);
  });

  test("fills a phone's screen and opens from the constellation's page", { timeout: 120_000 }, async ({ visit }) => {
    const page = await visit(`/t/1?c=guowang&at=${AT}&quality=low`, PHONE);
    await page.getByRole("button", { name: "Open planes and shells" }).click({ timeout: 60_000 });
    await chart(page).waitFor({ timeout: 60_000 });
    await expect.poll(() => view(page).boundingBox()).toEqual({ x: 0, y: 0, ...PHONE.viewport });
    const isWider = await view(page).evaluate((dialog) => dialog.scrollWidth > dialog.clientWidth);
    expect(isWider).toBe(false);
  });
});
