// The layers of the globe in a real browser: each of them draws something, and no shader or console complains.

import { createHash } from "node:crypto";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { GLOBE_LAYER_IDS, GLOBE_LAYERS } from "../../shared/view/globe-layers.ts";
import { test } from "./browser-test.ts";

/** Past the record's end, so that filed shells are drawn too; over where the selected satellite is then. */
const ALL_ON = "/t/1?at=2027-03-01T00:00Z&obj=2024-140A&layers=ghosts,coverage&quality=low";
const DESKTOP = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

async function globeReady(page: Page): Promise<void> {
  await page.getByRole("button", { name: /illustrative/ }).waitFor();
}

/** The middle of the globe, where no note, panel or button lies over it. */
const CLIP = { x: 320, y: 200, width: 720, height: 290 };

/** A sum over what the globe shows, once two looks in a row see the same. */
async function picture(page: Page): Promise<string> {
  let before = "";
  for (let look = 0; look < 40; look++) {
    const now = createHash("sha256")
      .update(await page.screenshot({ clip: CLIP }))
      .digest("hex");
    if (now === before) return now;
    before = now;
    await page.waitForTimeout(250);
  }
  throw new Error("the globe does not come to rest");
}

async function toggle(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Layers" }).click();
  await page.getByRole("switch", { name }).click();
  await page.keyboard.press("Escape");
}

describe("the layers of the globe", () => {
  test("each draw something that goes when it is turned off and comes back as it was", {
    timeout: 300_000,
  }, async ({ visit }) => {
    const page = await visit(ALL_ON, DESKTOP);
    await globeReady(page);
    await page.getByRole("button", { name: "Fly to" }).click();
    await page.mouse.move(100, 890);
    await page.getByText("Coverage of Spacesail").waitFor();
    const whole = await picture(page);
    for (const id of GLOBE_LAYER_IDS) {
      const { name } = GLOBE_LAYERS[id];
      await toggle(page, name);
      expect(await picture(page), `without ${id}`).not.toBe(whole);
      await toggle(page, name);
      expect(await picture(page), `with ${id} again`).toBe(whole);
    }
  });

  test("are drawn from a link, and counts stay what they were however many are as filed", {
    timeout: 120_000,
  }, async ({ visit }) => {
    const page = await visit("/t/1?at=2027-03-01&quality=low", DESKTOP);
    await globeReady(page);
    const badge = page.getByRole("button", { name: /illustrative/ });
    const counted = await badge.textContent();
    await page.goto(ALL_ON);
    await globeReady(page);
    await page.getByText("As filed or announced, not flown").waitFor();
    expect(await badge.textContent()).toBe(counted);
  });

  test("are chosen on a phone from the bar, with targets of 44 px", { timeout: 60_000 }, async ({ visit }) => {
    const page = await visit("/t/1?at=2025-02-18&quality=low", PHONE);
    await globeReady(page);
    const button = page.getByRole("button", { name: "Layers" });
    const box = await button.boundingBox();
    expect([box?.width, box?.height].map((px) => (px ?? 0) >= 44)).toEqual([true, true]);
    await button.tap();
    await page.getByRole("switch", { name: "Day and night" }).tap();
    await expect.poll(() => new URL(page.url()).searchParams.get("layers")).toBe("-night");
  });
});
