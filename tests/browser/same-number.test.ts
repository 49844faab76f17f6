// One number wherever it stands: in chart, panel, table and API, for random dates, days of knowledge and filters.

import fc from "fast-check";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { test } from "./browser-test.ts";

const TRIPLES = 200;
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2023, 0, 2) / DAY_MS;
const LAST_DAY = Date.UTC(2026, 9, 9) / DAY_MS;
const CONSTELLATIONS = { spacesail: "Spacesail", guowang: "Guowang" } as const;
/** Programmes that count the launches since the record's first day. */
const COUNTING = [
  "lunar",
  "planetary",
  "space-science",
  "technology",
  "earth-observation",
  "comms-navigation",
] as const;

interface Triple {
  readonly at: string;
  /** Undefined: today's record. */
  readonly known: string | undefined;
  readonly shown: readonly string[];
}

const aDay = fc
  .integer({ min: FIRST_DAY, max: LAST_DAY })
  .map((day) => new Date(day * DAY_MS).toISOString().slice(0, 10));
const aTriple: fc.Arbitrary<Triple> = fc.record({
  at: aDay,
  known: fc.option(aDay, { nil: undefined, freq: 4 }),
  shown: fc.subarray([...Object.keys(CONSTELLATIONS), ...COUNTING], { minLength: 1 }),
});

/** What one place says: of each programme that it shows, the number. */
type Numbers = Readonly<Record<string, number>>;

interface Read {
  readonly panel: Numbers;
  readonly chart: Numbers;
  readonly counts: Numbers;
  readonly buildouts: Numbers;
}

/** Lays a view over the page from within, as when the browser goes back, and waits until its day and banner stand. */
async function layView(page: Page, { at, known, shown }: Triple): Promise<void> {
  const query = `at=${at}&p=${shown.join(",")}${known === undefined ? "" : `&known=${known}`}&quality=low`;
  await page.evaluate((address) => {
    history.replaceState(null, "", address);
    dispatchEvent(new PopStateEvent("popstate"));
  }, `/t/1?${query}`);
  await page.waitForFunction(
    ([moment, banner]) =>
      document.querySelector(".clock-moment b")?.textContent === moment &&
      (document.querySelector(".known-on-banner b")?.textContent ?? "") === banner &&
      document
        .querySelector('[role="slider"][aria-label="Playhead"]')
        ?.getAttribute("aria-valuetext")
        ?.startsWith(moment ?? ""),
    [dayWords(at), known === undefined ? "" : dayWords(known)],
  );
}

/** `5 Dec 2024`. */
function dayWords(day: string): string {
  const date = new Date(day);
  const month = date.toLocaleString("en-US", { month: "short", timeZone: "UTC" });
  return `${date.getUTCDate()} ${month} ${date.getUTCFullYear()}`;
}

/** Runs in the page. */
function readNumbers(constellations: Readonly<Record<string, string>>): Read {
  const number = (text: string | null | undefined) =>
    Number((text ?? "").replaceAll(",", "").match(/\d+/)?.[0] ?? Number.NaN);
  const panel: Record<string, number> = {};
  for (const row of document.querySelectorAll("[data-programme].programme-row")) {
    const figure = row.querySelector(".programme-count")?.textContent ?? "";
    panel[row.getAttribute("data-programme") ?? ""] = /^\s*\d/.test(figure) ? number(figure) : 0;
  }
  const spoken = document.querySelector('[role="slider"][aria-label="Playhead"]')?.getAttribute("aria-valuetext") ?? "";
  const chart = Object.fromEntries(
    Object.entries(constellations).flatMap(([id, name]) => {
      const found = new RegExp(`${name} ([\\d,]+)`).exec(spoken)?.[1];
      return found === undefined ? [] : [[id, number(found)]];
    }),
  );
  const counts = Object.fromEntries(
    [...document.querySelectorAll("tr[data-programme]")].map((row) => [
      row.getAttribute("data-programme") ?? "",
      number(row.querySelector("td.number")?.textContent),
    ]),
  );
  const buildouts = Object.fromEntries(
    [...document.querySelectorAll("table[data-constellation]")].map((table) => [
      table.getAttribute("data-constellation") ?? "",
      [...table.querySelectorAll("tbody tr td:nth-child(3)")].reduce((sum, cell) => sum + number(cell.textContent), 0),
    ]),
  );
  return { panel, chart, counts, buildouts };
}

async function askNumber(origin: string, path: string, property: string): Promise<number> {
  const response = await fetch(`${origin}/api/v1${path}`);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const answer = (await response.json()) as Readonly<Record<string, number>>; // the contract test checks its shape
  return answer[property] ?? Number.NaN;
}

/** What the API counts for each programme that is shown. */
async function askNumbers(origin: string, { at, known, shown }: Triple): Promise<Numbers> {
  const knowledge = known === undefined ? "" : `&asKnownOn=${known}`;
  const flown = `kind=launch&status=done,partial,failed&from=2023-01-01&to=${at}&overlap=certain&limit=1`;
  const asked = shown.map(async (id) => {
    const isConstellation = id in CONSTELLATIONS;
    const path = isConstellation
      ? `/constellations/${id}?at=${at}${knowledge}`
      : `/events?programme=${id}&${flown}${knowledge}`;
    return [id, await askNumber(origin, path, isConstellation ? "launched" : "total")] as const;
  });
  return Object.fromEntries(await Promise.all(asked));
}

function only(numbers: Numbers, ids: readonly string[]): Numbers {
  return Object.fromEntries(Object.entries(numbers).filter(([id]) => ids.includes(id)));
}

test(`the number in chart, panel, table and API is the same for ${TRIPLES} random dates, days of knowledge and filters`, {
  timeout: 240_000,
}, async ({ visit, server }) => {
  const page = await visit("/docs", { viewport: { width: 1440, height: 900 } });
  // Without the globe: numbers need none, and software drawing is slow.
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = new Proxy(HTMLCanvasElement.prototype.getContext, {
      apply: (target, canvas, args) =>
        String(args[0]).startsWith("webgl") ? null : Reflect.apply(target, canvas, args),
    });
  });
  await page.goto("/t/1?at=2025-02-18&quality=low");
  await page.getByText(/cannot draw the globe/).waitFor();
  await page.keyboard.press("t");
  await page.getByRole("dialog", { name: "Table" }).waitFor();
  const seed = Date.now();
  for (const triple of fc.sample(aTriple, { numRuns: TRIPLES, seed })) {
    const [api] = await Promise.all([askNumbers(server.origin, triple), layView(page, triple)]);
    const steps = only(api, Object.keys(CONSTELLATIONS));
    const read = async () => {
      const numbers = await page.evaluate(readNumbers, CONSTELLATIONS);
      return { seed, triple, ...numbers, panel: only(numbers.panel, triple.shown) };
    };
    // What is spoken of the playhead follows a moment later, by which two views of one day cannot be told apart.
    await expect
      .poll(read, { interval: 40, timeout: 2_000 })
      .toEqual({ seed, triple, panel: api, chart: steps, counts: api, buildouts: steps });
  }
});
