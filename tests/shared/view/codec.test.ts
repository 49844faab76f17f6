// Links: what each key means, that equal views give equal links, and that no link breaks the page.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatView, parseView } from "../../../shared/view/codec.ts";
import { GLOBE_LAYER_IDS, GLOBE_LAYERS, type GlobeLayers } from "../../../shared/view/globe-layers.ts";
import {
  CHART_SCALES,
  defaultView,
  PLAY_RATES,
  SCENE_QUALITIES,
  SELECTION_KEYS,
  THEMES,
  type View,
} from "../../../shared/view/view.ts";

const NOW = Date.UTC(2026, 10, 21, 12);
const DEFAULTS = defaultView(Date.UTC(2026, 9, 10));
const read = (query: string) => parseView(query, DEFAULTS, NOW);

/** Every link shape that was ever published; a line here is never changed or removed. */
const PUBLISHED_LINKS = [
  "",
  "at=2025-02-18T10:30Z",
  "at=2024-10-29T20:27:34Z",
  "at=2024-08-07&win=2024-01-01/2026-07-01",
  "p=guowang,spacesail",
  "p=none",
  "ev=shenzhou-19",
  "obj=2024-140A",
  "obj=2024-140/07",
  "obj=norad:60379",
  "c=spacesail",
  "pr=lunar",
  "src=gcat-launches-1957-2025",
  "cam=105,35.5,18000",
  "cam=105.25,-35.5,18000,12.5,-45",
  "layers=-night,ghosts",
  "layers=-planes,footprint:25",
  "cam=105,35.5,18000&layers=-track,-footprint:40&scale=log",
  "scale=targets",
  "scale=log&rate=365&theme=light&quality=low",
  "known=2024-09-01",
  "at=2025-02-18&rate=7&known=2024-09-01&theme=light",
  "cmp=starlink",
  "place=31.2304,121.4737",
  "place=31.2304,121.4737,4,Shanghai&theme=light",
  "at=2025-02-18&scale=log&rate=7&cmp=kuiper,oneweb,starlink&theme=light",
  "at=2025-02-18T10:30Z&win=2024-01-01/2026-07-01&p=spacesail&ev=spacesail-polar-06&cam=105,35.5,18000&scale=targets&rate=7",
];

describe("a published link", () => {
  it.each(PUBLISHED_LINKS)("“%s” is understood whole and is its own canonical form", (link) => {
    const { view, problems } = read(link);
    expect(problems).toEqual([]);
    expect(formatView(view, DEFAULTS)).toBe(link);
  });

  it("may be relative to now", () => {
    expect(read("at=now").view.atUtcMs).toBe(NOW);
    expect(read("at=now-30d").view.atUtcMs).toBe(NOW - 30 * 86_400_000);
  });

  it("names a day of knowledge, which may be relative to now: then it is the day into which that falls", () => {
    expect(read("known=2024-09-01").view.knownOnUtcMs).toBe(Date.UTC(2024, 8, 1));
    expect(read("known=now-30d").view.knownOnUtcMs).toBe(Date.UTC(2026, 9, 22));
    expect(formatView(read("known=now").view, DEFAULTS)).toBe("known=2026-11-21");
  });

  it("names what is compared in order, each once", () => {
    expect(formatView(read("cmp=starlink,oneweb,starlink").view, DEFAULTS)).toBe("cmp=oneweb,starlink");
    expect(formatView({ ...DEFAULTS, comparators: new Set() }, DEFAULTS)).toBe("");
  });

  it("names layers in the order of the list, and only those that differ from what is drawn by itself", () => {
    expect(formatView(read("layers=ghosts,planes,-night,-track").view, DEFAULTS)).toBe("layers=-track,-night,ghosts");
    expect(formatView(read("layers=footprint:10,night").view, DEFAULTS)).toBe("");
  });

  it("leaves defaults out", () => {
    expect(formatView(DEFAULTS, DEFAULTS)).toBe("");
  });
});

describe("a link with a part that is not understood", () => {
  it.each([
    ["at=1e999", "at"],
    ["at=275761-01-01", "at"],
    ["win=2026-01-01/2025-01-01", "win"],
    ["win=2026-01-01", "win"],
    ["cam=NaN,0,0", "cam"],
    ["cam=0,91,1000", "cam"],
    ["cam=0,0,-5", "cam"],
    ["layers=", "layers"],
    ["layers=night,", "layers"],
    ["layers=--night", "layers"],
    ["layers=footprint:17", "layers"],
    ["layers=night:5", "layers"],
    ["layers=<script>", "layers"],
    ["scale=__proto__", "scale"],
    ["ev=<script>", "ev"],
    ["rate=2", "rate"],
    ["known=2024-09", "known"],
    ["known=2024-09-31", "known"],
    ["known=2024-09-01T10:30Z", "known"],
    ["known=now-99999d", "known"],
    ["known=", "known"],
    ["known=2199-01-01", "known"],
    ["known=now%2B2d", "known"],
    ["cmp=", "cmp"],
    ["place=91,0", "place"],
    ["cmp=starlink,,oneweb", "cmp"],
  ])("%s falls back for that part alone and says so", (link, key) => {
    const { view, problems } = read(`${link}&theme=light`);
    expect(problems).toMatchObject([{ key, code: "bad_value" }]);
    expect(view).toEqual({ ...DEFAULTS, theme: "light" });
  });

  it("keeps keys that it does not know, and reports them", () => {
    const parsed = read("lang=zh&at=2025-02-18&rev=7");
    expect(parsed.problems.map(({ key, code }) => [key, code])).toEqual([
      ["lang", "unknown_key"],
      ["rev", "unknown_key"],
    ]);
    expect(formatView(parsed.view, DEFAULTS, parsed.unknown)).toBe("at=2025-02-18&lang=zh&rev=7");
  });

  it("keeps layers that it does not know, and reports each; the others are drawn", () => {
    const parsed = read("layers=ghosts,traffic:3,-auroras");
    expect(parsed.problems).toEqual([
      { key: "layers", value: "-auroras", code: "unknown_name" },
      { key: "layers", value: "traffic:3", code: "unknown_name" },
    ]);
    expect(parsed.view.layers.states.ghosts.on).toBe(true);
    expect(formatView(parsed.view, DEFAULTS)).toBe("layers=ghosts,-auroras,traffic:3");
  });

  it("takes the first of a repeated key", () => {
    const { view, problems } = read("at=2025-02-18&at=2024-02-18");
    expect(view.atUtcMs).toBe(Date.UTC(2025, 1, 18));
    expect(problems).toMatchObject([{ code: "repeated_key" }]);
  });
});

const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
const second = fc.integer({ min: Date.UTC(1950, 0, 1) / 1000, max: Date.UTC(2150, 0, 1) / 1000 }).map((s) => s * 1000);
const camera = fc.record({
  longitudeDeg: fc.integer({ min: -18_000, max: 18_000 }).map((v) => v / 100),
  latitudeDeg: fc.integer({ min: -9_000, max: 9_000 }).map((v) => v / 100),
  heightKm: fc.integer({ min: 1, max: 2_000_000 }),
  headingDeg: fc.integer({ min: 0, max: 3_599 }).map((v) => v / 10),
  pitchDeg: fc.integer({ min: -900, max: 900 }).map((v) => v / 10),
});
const layers = fc
  .record({
    states: fc
      .tuple(
        ...GLOBE_LAYER_IDS.map((layer) => {
          const { choice } = GLOBE_LAYERS[layer];
          const on = fc.boolean();
          return choice ? fc.record({ on, value: fc.constantFrom(...choice.values) }) : fc.record({ on });
        }),
      )
      .map((states) => Object.fromEntries(GLOBE_LAYER_IDS.map((layer, index) => [layer, states[index]]))),
    unknown: fc.subarray(["-auroras", "debris", "traffic:3"]),
  })
  // Reason for the cast: fromEntries forgets the keys; they are the list's.
  .map((each) => each as unknown as GlobeLayers);
const view = fc
  .record(
    {
      atUtcMs: second,
      window: fc.tuple(second, fc.integer({ min: 3_600, max: 1e9 })).map(([fromUtcMs, lengthS]) => ({
        fromUtcMs,
        toUtcMs: Math.min(fromUtcMs + lengthS * 1000, Date.UTC(2199, 0, 1)),
      })),
      programmes: fc.uniqueArray(id, { maxLength: 5 }).map((ids) => new Set(ids) as ReadonlySet<string>),
      comparators: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }).map((ids) => new Set(ids) as ReadonlySet<string>),
      selection: fc.record({ key: fc.constantFrom(...SELECTION_KEYS), id }),
      camera,
      layers,
      scale: fc.constantFrom(...CHART_SCALES),
      rate: fc.constantFrom(...PLAY_RATES),
      knownOnUtcMs: second.map((utcMs) => Math.floor(Math.min(utcMs, NOW) / 86_400_000) * 86_400_000),
      place: fc.constant({ latitudeDeg: -33.45, longitudeDeg: -70.67, heightM: 520, name: "Santiago de Chile" }),
      theme: fc.constantFrom(...THEMES),
      quality: fc.constantFrom(...SCENE_QUALITIES),
    },
    { requiredKeys: ["atUtcMs", "window", "layers", "scale", "rate", "theme", "quality"] },
  )
  .filter(({ programmes }) => !programmes?.has("none"));

describe("links and views", () => {
  it("a view survives its link", () => {
    fc.assert(
      fc.property(view, (each: View) => {
        const parsed = read(formatView(each, DEFAULTS));
        expect(parsed.problems.map(({ value }) => value)).toEqual(each.layers.unknown);
        expect(parsed.view).toEqual(each);
      }),
      { numRuns: 2_000 },
    );
  });

  it("whatever stands in a link, it is read without an exception and its canonical form is a fixed point", () => {
    const pair = fc.tuple(
      fc.oneof(
        fc.constantFrom("at", "win", "p", "ev", "cam", "layers", "scale", "known", "cmp", "__proto__", "constructor"),
        fc.string(),
      ),
      fc.oneof(
        fc.string(),
        fc.constantFrom(
          "-night,ghosts",
          "footprint:25,x-y",
          "NaN",
          "1e999",
          "-1",
          "\u202e\u200b",
          "javascript:alert(1)",
          "%00",
          "now-99999d",
        ),
      ),
    );
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 6 }), (pairs) => {
        const query = new URLSearchParams(pairs).toString();
        const first = read(query);
        const canonical = formatView(first.view, DEFAULTS, first.unknown);
        const second = read(canonical);
        expect(formatView(second.view, DEFAULTS, second.unknown)).toBe(canonical);
      }),
      { numRuns: 5_000 },
    );
  });

  it("ten megabytes of query are cut, not read", () => {
    expect(read(`at=2025-02-18&x=${"y".repeat(10_000_000)}`).view.atUtcMs).toBe(Date.UTC(2025, 1, 18));
  });
});
