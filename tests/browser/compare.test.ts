// Comparing the subject with constellations outside it, in a real browser against the real server and record.

import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { test } from "./browser-test.ts";

const DESKTOP = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const AT = "2025-02-18T10:30Z";

const playhead = (page: Page) => page.getByRole("slider", { name: "Playhead" });
const openCompare = (page: Page) => page.getByRole("button", { name: "Compare", exact: true }).click();
const starlink = (page: Page) => page.getByRole("checkbox", { name: /Starlink/ });
const comparedIn = (page: Page) => new URL(page.url()).searchParams.get("cmp");

/** Keeps what a page asks of the comparators' part of the API. */
function asksOf(page: Page): readonly string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/api/v1/comparators")) asked.push(request.url());
  });
  return asked;
}

/** Keeps every text that the page writes on a canvas, in an attribute of the document. */
async function keepWrittenWords(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const write = CanvasRenderingContext2D.prototype.fillText;
    CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
      document.documentElement.dataset["written"] = `${document.documentElement.dataset["written"] ?? ""}|${text}`;
      return write.call(this, text, ...place);
    };
  });
}

const written = (page: Page) => page.evaluate(() => document.documentElement.dataset["written"] ?? "");

describe("comparing", () => {
  test("a ticked comparator shows the API's number, stands in the link, and comes back with it", {
    timeout: 90_000,
  }, async ({ visit, server }) => {
    const { steps } = await fetch(`${server.origin}/api/v1/comparators/starlink/buildout?to=${AT}`).then((answer) =>
      answer.json(),
    );
    const launched = new Intl.NumberFormat("en-GB").format(steps.at(-1).launched);
    const page = await visit("/docs", DESKTOP);
    const asked = asksOf(page);
    await keepWrittenWords(page);
    await page.goto(`/t/1?at=${AT}&quality=low`);
    await playhead(page).waitFor();
    await page.waitForTimeout(2_000);
    expect(asked).toEqual([]);
    const spoken = await playhead(page).getAttribute("aria-valuetext");

    await openCompare(page);
    await starlink(page).check();
    expect(await page.locator("label", { hasText: "Starlink" }).textContent()).toContain(launched);
    await expect.poll(() => comparedIn(page)).toBe("starlink");
    await expect.poll(() => written(page)).toContain(`|${launched}`);
    expect(await playhead(page).getAttribute("aria-valuetext")).toBe(spoken);

    await page.reload();
    await playhead(page).waitFor();
    await expect.poll(() => written(page)).toContain("|Starlink ");
    await openCompare(page);
    expect(await starlink(page).isChecked()).toBe(true);
    expect(comparedIn(page)).toBe("starlink");

    await page.keyboard.press("Escape");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => new URL(page.url()).searchParams.get("ev")).not.toBeNull();
    await page.goBack();
    await expect.poll(() => comparedIn(page)).toBe("starlink");
  });

  test("a server that is away is one line, and trying again brings the curves", { timeout: 60_000 }, async ({
    visit,
  }) => {
    const page = await visit(`/t/1?at=${AT}&quality=low`, { ...DESKTOP, allowed: [/ERR_FAILED/] });
    await playhead(page).waitFor();
    await page.route("**/api/v1/comparators**", (route) => route.abort());
    await openCompare(page);
    await page.getByText("The curves could not be loaded.").waitFor();
    await page.unroute("**/api/v1/comparators**");
    await page.getByRole("button", { name: "Try again" }).click();
    await starlink(page).waitFor();
    expect(await page.getByText("The curves could not be loaded.").count()).toBe(0);
  });

  test("on a phone it is among the settings", { timeout: 60_000 }, async ({ visit }) => {
    const page = await visit(`/t/1?at=${AT}&quality=low`, PHONE);
    await page.getByRole("button", { name: "Settings" }).tap();
    await starlink(page).check();
    await expect.poll(() => comparedIn(page)).toBe("starlink");
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});
