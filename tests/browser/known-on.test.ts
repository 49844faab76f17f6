// The record as known on a past day, in a real browser: by link, by keyboard, and back.

import type { Page } from "playwright-core";
import { expect } from "vitest";
import { elementIndexResponse, indexToObjects } from "../../shared/api/element-blobs.ts";
import { joinElements } from "../../shared/orbit/element-library.ts";
import { unpackElements } from "../../shared/orbit/packed/unpack.ts";
import { NO_SET, setRowAt } from "../../shared/orbit/span-columns.ts";
import { test } from "./browser-test.ts";

const LOW = "quality=low";
const DESKTOP = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const programmes = (page: Page) => page.getByRole("navigation", { name: "Programmes" });
const playhead = (page: Page) => page.getByRole("slider", { name: "Playhead" });
const inspector = (page: Page) => page.getByRole("complementary", { name: "Details" });
const banner = (page: Page) => page.getByText(/^As known on .* are left out\.$/);
const knownIn = (page: Page) => new URL(page.url()).searchParams.get("known");

async function launchedInPanel(page: Page, name: string): Promise<number> {
  const words = await programmes(page)
    .getByRole("button", { name: new RegExp(`^${name} `) })
    .textContent();
  return Number(/^\D*([\d,]+)/.exec(words ?? "")?.[1]?.replaceAll(",", ""));
}

/** How many objects have an orbit at an instant in what was known on a day. */
async function orbitsKnownOn(origin: string, day: string, atUtcMs: number): Promise<number> {
  const answer = await fetch(`${origin}/api/v1/elements/index.json?asKnownOn=${day}`);
  const index = elementIndexResponse.parse(await answer.json());
  const blobs = index.blobs.map(async ({ url }) => {
    const blob = unpackElements(new Uint8Array(await (await fetch(`${origin}${url}`)).arrayBuffer()));
    if (!blob.ok) throw new Error(blob.failure.code);
    return blob.value;
  });
  const { spans, objectIds } = joinElements(await Promise.all(blobs), indexToObjects(index));
  return objectIds.filter((_, object) => setRowAt(spans, object, atUtcMs) !== NO_SET).length;
}

/** The badge once the globe has come. */
const badge = (page: Page) => page.getByRole("button", { name: /illustrative orbits?$/ });

test("a link shows the record as it was known: counts of that day, a banner, and what was not known yet", {
  timeout: 90_000,
}, async ({ visit, server }) => {
  const page = await visit(`/t/1?at=2025-06-01&ev=spacesail-polar-02&known=2024-09-01&${LOW}`, DESKTOP);
  await banner(page).waitFor();
  expect(await banner(page).textContent()).toContain("1 Sep 2024");
  for (const [id, name] of [
    ["spacesail", "Spacesail"],
    ["guowang", "Guowang"],
  ] as const) {
    const asked = `${server.origin}/api/v1/constellations/${id}?at=2025-06-01&asKnownOn=2024-09-01`;
    const { launched } = await fetch(asked).then((answer) => answer.json());
    expect([id, await launchedInPanel(page, name)]).toEqual([id, launched]);
  }
  expect(await playhead(page).getAttribute("aria-valuetext")).toContain("Spacesail 18, Guowang 0");
  await inspector(page).getByRole("heading", { name: "Event not known on 1 Sep 2024" }).waitFor();
  await badge(page).waitFor();
  const orbits = await orbitsKnownOn(server.origin, "2024-09-01", Date.parse("2025-06-01"));
  await expect.poll(() => badge(page).textContent()).toBe(`0 tracked ${orbits} illustrative orbits`);
  await inspector(page).getByRole("button", { name: "Show today's record" }).click();
  await inspector(page)
    .getByRole("heading", { name: /Polar Group 02/ })
    .waitFor();
  await banner(page).waitFor({ state: "detached" });
  await expect.poll(() => knownIn(page)).toBeNull();
});

test("the keyboard sets a day and today's record again, the link follows, and reloading and going back restore it", {
  timeout: 120_000,
}, async ({ visit }) => {
  const page = await visit(`/t/1?at=2025-02-18T10:30Z&${LOW}`, DESKTOP);
  await badge(page).waitFor();
  expect(await launchedInPanel(page, "Spacesail")).toBe(72);

  await page.keyboard.press("k");
  const field = page.getByRole("textbox", { name: "Day" });
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.type("someday");
  await page.keyboard.press("Enter");
  await page.getByText(/^Not understood/).waitFor();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("1 Sep 2024");
  await page.keyboard.press("Enter");
  await banner(page).waitFor();
  expect(await launchedInPanel(page, "Spacesail")).toBe(18);
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("As known on 1 Sep 2024");
  await expect.poll(() => knownIn(page)).toBe("2024-09-01");

  await page.reload();
  await banner(page).waitFor();
  expect(await launchedInPanel(page, "Spacesail")).toBe(18);

  // Choosing an event makes an entry; leaving past knowledge changes that entry alone.
  await badge(page).waitFor();
  await page.keyboard.press("ArrowLeft");
  await inspector(page).getByRole("heading", { level: 2 }).waitFor();
  await page.keyboard.press("k");
  await field.waitFor();
  await page.getByRole("button", { name: "Today's record" }).last().focus();
  await page.keyboard.press("Enter");
  await banner(page).waitFor({ state: "detached" });
  await page.getByText("Today's record is shown").waitFor();
  await expect.poll(() => knownIn(page)).toBeNull();
  await page.goBack();
  await banner(page).waitFor();
  expect([knownIn(page), await launchedInPanel(page, "Spacesail")]).toEqual(["2024-09-01", 18]);

  await page.keyboard.press("k");
  await field.waitFor();
  await page.keyboard.press("Escape");
  await field.waitFor({ state: "detached" });
  expect(knownIn(page)).toBe("2024-09-01");
});

test("on a phone the settings lead to it, and the banner leads back", { timeout: 60_000 }, async ({ visit }) => {
  const page = await visit(`/t/1?at=2025-02-18T10:30Z&${LOW}`, PHONE);
  await page.getByRole("button", { name: "Settings" }).tap();
  await page.getByRole("button", { name: "As known on a day" }).tap();
  await page.getByRole("textbox", { name: "Day" }).fill("2024-09-01");
  await page.getByRole("button", { name: "Show", exact: true }).tap();
  await banner(page).waitFor();
  await page
    .getByRole("button", { name: /^Spacesail 18 of / })
    .first()
    .waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.getByRole("button", { name: "Today's record" }).tap();
  await banner(page).waitFor({ state: "detached" });
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Settings");
});
