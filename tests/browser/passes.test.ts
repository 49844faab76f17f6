// From a satellite to its passes over a place and to the moment of one of them, in a real browser.

import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { test } from "./browser-test.ts";

const DESKTOP = { viewport: { width: 1440, height: 900 }, acceptDownloads: true };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const AT = "2026-08-22T04:00Z";

const query = (page: Page, key: string) => new URL(page.url()).searchParams.get(key);
const dialog = (page: Page) => page.getByRole("dialog", { name: /^Passes over/ });
const rows = (page: Page) => page.locator(".pass-row");

/** What a button of the dialog hands to the browser to keep. */
async function saved(page: Page, name: RegExp): Promise<{ readonly name: string; readonly text: string }> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

describe("passes over a place", () => {
  test("a city is found by its Chinese name, its passes come with local time, can be kept, and lead to their moment", {
    timeout: 90_000,
  }, async ({ visit }) => {
    const page = await visit(`/t/1?at=${AT}&obj=2021-035A&quality=low`, DESKTOP);
    await page.getByRole("button", { name: "Passes over a place" }).last().click();
    await page.getByRole("combobox", { name: "Place" }).fill("上海");
    await page.getByRole("option", { name: /Shanghai/ }).waitFor();
    await page.keyboard.press("Enter");
    await rows(page).first().waitFor();
    expect(query(page, "place")).toMatch(/^31\.2\d,121\.4\d,0,Shanghai$/);
    await page.getByText("below them Shanghai (UTC+8)").waitFor();
    // An independent computation has this pass rise over 10° at 14:24:44.7 UTC in the south-south-west.
    expect(await rows(page).first().textContent()).toMatch(/^14:24:4\d/);

    const calendar = await saved(page, /Calendar/);
    expect(calendar.name).toBe("passes-2021-035A-2026-08-22.ics");
    expect(calendar.text).toContain("DTSTART:20260822T14244");
    const table = await saved(page, /Table/);
    expect(table.text.split("\r\n").length - 2).toBe(await rows(page).count());

    await rows(page).nth(1).click();
    await page.getByRole("img", { name: /^Rises in the/ }).waitFor();
    await page.getByRole("button", { name: "Go to this moment" }).click();
    await expect.poll(() => dialog(page).count()).toBe(0);
    await expect.poll(() => query(page, "at")).toMatch(/^2026-08-22T16:/);
    expect(query(page, "obj")).toBe("2021-035A");
    await page.keyboard.press("o");
    await rows(page).first().waitFor();
    expect(await page.getByRole("img", { name: /^Rises in the/ }).count()).toBe(1);
  });

  test("a place is chosen on the globe, and Escape leaves that choice", { timeout: 90_000 }, async ({ visit }) => {
    const page = await visit(`/t/1?at=${AT}&obj=2021-035A&quality=low`, DESKTOP);
    await page.locator(".globe-canvas").waitFor();
    await page.getByRole("button", { name: "Passes over a place" }).last().click();
    await page.getByRole("button", { name: "Choose on the globe" }).click();
    await page.keyboard.press("Escape");
    await dialog(page).waitFor();
    await page.getByRole("button", { name: "Choose on the globe" }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain("globe-canvas");
    // The middle of the home view, 105° E.
    await page.keyboard.press("Enter");
    await dialog(page).waitFor();
    await rows(page).first().waitFor();
    expect(query(page, "place")).toMatch(/^\d+(\.\d+)?,10\d(\.\d+)?$/);
  });

  test("a search that takes its time can be cancelled and started again", { timeout: 90_000 }, async ({ visit }) => {
    const page = await visit(`/t/1?at=${AT}&c=spacesail&place=31.23,121.47&quality=low`, DESKTOP);
    await page
      .getByRole("button", { name: /^Passes over/ })
      .last()
      .waitFor();
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route("**/api/v1/elements/**", async (route) => {
      await held;
      await route.continue();
    });
    await page
      .getByRole("button", { name: /^Passes over/ })
      .last()
      .click();
    await page.getByText("Loading the element sets").waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByText(/The search was cancelled/).waitFor();
    expect(await rows(page).count()).toBe(0);
    letGo();
    await page.getByRole("button", { name: "Search again" }).click();
    await rows(page).first().waitFor();
  });

  test("on a phone they are reached from the satellite's page and fit the screen", { timeout: 90_000 }, async ({
    visit,
  }) => {
    const page = await visit(`/t/1?at=${AT}&obj=2021-035A&place=31.23,121.47&quality=low`, PHONE);
    await page
      .getByRole("button", { name: /^Passes over/ })
      .last()
      .tap();
    await rows(page).nth(2).tap();
    await page.getByRole("img", { name: /^Rises in the/ }).waitFor();
    await expect.poll(() => page.getByRole("button", { name: "Go to this moment" }).count()).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});

describe("coverage", () => {
  test("a constellation's page tells it at the playhead and over the build-out", { timeout: 90_000 }, async ({
    visit,
  }) => {
    const page = await visit(`/t/1?at=${AT}&c=spacesail&quality=low`, DESKTOP);
    await page.getByText("Coverage", { exact: true }).scrollIntoViewIfNeeded();
    await page.getByText(/% of its surface|of its surface/).waitFor();
    await page.getByText("Over the build-out as a table").waitFor();
    await page.getByText("By latitude as a table").click();
    expect(await page.locator(".coverage-twin").first().locator("tbody tr").count()).toBe(36);
  });
});
