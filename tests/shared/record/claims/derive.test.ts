// Claims as they follow from citations: which property, whose word, when, and how sure.

import { expect, test } from "vitest";
import type { RecordContent } from "../../../../shared/record/bundle.ts";
import { knownFromUtcMs } from "../../../../shared/record/claims/claim.ts";
import { indexClaims } from "../../../../shared/record/claims/index-claims.ts";
import { EventRecord } from "../../../../shared/record/event.ts";
import { Source } from "../../../../shared/record/source.ts";
import { bundledRecord } from "../../../server/test-app.ts";

const sources = [
  {
    id: "agency",
    title: { en: "Agency" },
    publisher: "Agency",
    kind: "state-media",
    language: "en",
    published: "2024-08-07",
    licence: "facts only",
  },
  {
    id: "log",
    title: { en: "Log" },
    publisher: "Somebody",
    kind: "catalogue",
    language: "en",
    published: "2026-01-01",
    licence: "CC-BY-4.0",
  },
  {
    id: "undated",
    title: { en: "Page" },
    publisher: "Somebody",
    kind: "press",
    language: "en",
    retrieved: "2026-08-01",
    licence: "facts only",
  },
  {
    id: "encyclopedia",
    title: { en: "Page that goes on being written" },
    publisher: "Many",
    kind: "press",
    language: "en",
    published: "2024-09/..",
    licence: "facts only",
  },
].map((source) => Source.parse(source));

const END = { when: { edtf: "2025-04-02" }, how: "landed" };
const event = EventRecord.parse({
  id: "a-launch",
  kind: "launch",
  status: "done",
  title: { en: "A launch" },
  when: { edtf: "2024-08-06", utc: "2024-08-06T06:42Z" },
  programme: "spacesail",
  launch: { vehicle: "long-march-6a", site: "taiyuan", outcome: "success", orbit: { perigeeKm: 800, apogeeKm: 810 } },
  payloads: [
    { name: { en: "One" }, ended: { when: { edtf: "2025-03-01" }, how: "lost" } },
    { name: { en: "Two" }, ended: END },
  ],
  cited: {
    "*": ["log", "agency"],
    "launch.orbit": ["undated"],
    "launch.site": ["undated"],
    "payloads[0].ended": ["log"],
    "payloads[1].name": ["agency"],
    "launch.vehicle": ["encyclopedia"],
    "payloads[1].ended": ["encyclopedia"],
  },
  unverified: ["launch.outcome"],
  notes: [{ property: "launch", text: { en: "Read from a chart." } }],
});

const record: RecordContent = {
  ...bundledRecord().record,
  sources,
  events: [event],
  programmes: [],
  constellations: [],
  vehicles: [],
  sites: [],
  craft: [],
};
const claims = indexClaims(record).bySubject.get("event a-launch") ?? [];
const about = (property: string) => claims.filter((claim) => claim.property === property);

test("every fact has a claim, our own words and book-keeping have none", () => {
  const properties = new Set(claims.map(({ property }) => property));
  expect([...properties].toSorted()).toEqual(
    [
      "kind",
      "status",
      "when",
      "launch.vehicle",
      "launch.site",
      "launch.outcome",
      "launch.orbit",
      "payloads",
      "payloads[0].ended",
      "payloads[1].name",
      "payloads[1].ended",
    ].toSorted(),
  );
});

test("a property's own citation stands before that of all; the first source is preferred", () => {
  expect(about("launch.orbit").map(({ source, rank }) => [source, rank])).toEqual([["undated", "preferred"]]);
  expect(about("when").map(({ source, rank }) => [source, rank])).toEqual([
    ["log", "preferred"],
    ["agency", "normal"],
  ]);
  expect(about("payloads[1].name")[0]).toMatchObject({ value: { en: "Two" }, source: "agency" });
});

test("a catalogue speaks on the event's own day, others when they appear", () => {
  expect(about("when").map(({ asserted }) => asserted)).toEqual(["2024-08-06", "2024-08-07"]);
});

test("an orbit from a source that doesn't tell of the launch was seen on the day that source was read", () => {
  expect(about("launch.orbit")[0]?.asserted).toBe("2026-08-01");
});

test("an undated source speaks on the latest day that its content proves, and a note says so", () => {
  expect(about("launch.site")[0]).toMatchObject({ source: "undated", asserted: "2024-08-06" });
  expect(about("launch.site")[0]?.note).toContain("bears no date");
});

test("a source that goes on being written speaks from its first date on, of later things on their day", () => {
  expect(about("launch.vehicle")).toMatchObject([{ source: "encyclopedia", asserted: "2024-09" }]);
  expect(about("payloads[1].ended")).toMatchObject([{ source: "encyclopedia", asserted: "2025-04-02" }]);
});

test("no claim of the bundled record waits for ever to be made", () => {
  const told = [...indexClaims(bundledRecord().record).bySubject.values()].flat();
  expect(told.filter((claim) => !Number.isFinite(knownFromUtcMs(claim)))).toEqual([]);
});

test("an end told within a record is asserted on the end's own day, not on the launch's", () => {
  expect(about("payloads[0].ended")).toMatchObject([{ source: "log", asserted: "2025-03-01" }]);
});

test("a batch's launch is told on its day, a target on the date that the record states for it", () => {
  const told = indexClaims(bundledRecord().record).bySubject.get("constellation spacesail") ?? [];
  const first = (property: string) => told.find((claim) => claim.property === property)?.asserted;
  const { targets } = bundledRecord().record.constellations.find(({ id }) => id === "spacesail") ?? {};
  expect(first("batches.spacesail-polar-01.satellites")).toBe("2024-08-06");
  expect(targets?.map(({ id }) => first(`targets.${id}.count`))).toEqual(targets?.map((one) => one.asserted));
});

test("what nobody read is no preferred claim, and says so beside the note of its part", () => {
  for (const claim of about("launch.outcome")) {
    expect(claim).toMatchObject({
      rank: "normal",
      note: "No source that was read backs this.",
      recordNote: "Read from a chart.",
    });
  }
});

test("a source's claims are those of its subjects", () => {
  const told = indexClaims(record).bySource.get("agency") ?? [];
  expect(told.every(({ source, subject }) => source === "agency" && subject.id === "a-launch")).toBe(true);
  expect(told).toHaveLength(claims.filter(({ source }) => source === "agency").length);
});

test("of a fact that has sources of its own the value is claimed, not its label", () => {
  const counted = EventRecord.parse({
    ...event,
    id: "a-count",
    kind: "statistic",
    launch: undefined,
    payloads: undefined,
    unverified: undefined,
    notes: undefined,
    facts: { launches: { label: { en: "Launches" }, value: 67 } },
    cited: { "*": ["log"], "facts.launches": ["agency"] },
  });
  const found = indexClaims({ ...record, events: [counted] }).bySubject.get("event a-count") ?? [];
  expect(found.filter(({ property }) => property === "facts.launches")).toMatchObject([
    { source: "agency", value: 67 },
  ]);
});
