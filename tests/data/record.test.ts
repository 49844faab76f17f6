// The bundled record: that it is sound, and that it holds the counts which were established outside of it.

import { describe, expect, it, test } from "vitest";
import { groupBy } from "../../shared/lists.ts";
import { formatProblem } from "../../shared/record/bundle.ts";
import type { EventRecord } from "../../shared/record/event.ts";
import { readRecord } from "../../shared/record/files.ts";
import { boundsOf, countsFromUtcMs } from "../../shared/time/when.ts";
import { bundledFiles } from "./bundled-files.ts";
import { LAUNCHED_COUNTS } from "./launched-counts.ts";

const read = readRecord(bundledFiles());
const record = read.ok ? read.value : undefined;
if (!record) throw new Error(read.ok ? "" : read.failure.map(formatProblem).join("\n"));

const events = new Map(record.events.map((event) => [event.id, event]));
const launches = record.events.filter((event) => event.launch);
const flown = launches.filter((event) => ["success", "failure", "partial"].includes(event.launch?.outcome ?? ""));
const inYear = (year: number) => flown.filter((event) => event.when.edtf.startsWith(String(year)));

function batchesOf(constellation: string, kinds: readonly string[]) {
  const found = record?.constellations.find((one) => one.id === constellation);
  return (found?.batches ?? []).filter((batch) => kinds.includes(batch.kind));
}

function launchedBy(constellation: string, day: string): number {
  return batchesOf(constellation, ["batch"])
    .filter((batch) => countsFromUtcMs(boundsOf(eventOf(batch.event).when)) < Date.parse(`${day}T00:00Z`) + 86_400_000)
    .reduce((sum, batch) => sum + (batch.satellites ?? 0), 0);
}

function eventOf(id: string): EventRecord {
  const event = events.get(id);
  if (!event) throw new Error(`no event ${id}`);
  return event;
}

describe("the launches", () => {
  test.each([
    [2023, 67],
    [2024, 68],
    [2025, 93],
  ])("of %i are %i attempts", (year, attempts) => {
    expect(inYear(year)).toHaveLength(attempts);
  });

  it("from January 2023 on are 293 attempts", () => {
    expect(flown.filter((event) => event.when.edtf >= "2023")).toHaveLength(293);
  });

  it("of 2023 are 47 by Long March and 20 by others, as the Blue Book counts them", () => {
    const byLongMarch = inYear(2023).filter((event) => event.launch?.vehicle?.startsWith("long-march"));
    expect([byLongMarch.length, inYear(2023).length - byLongMarch.length]).toEqual([47, 20]);
  });

  it("of 2024 hold two failures and one partial failure", () => {
    const outcomes = inYear(2024).map((event) => event.launch?.outcome);
    expect(outcomes.filter((outcome) => outcome === "failure")).toHaveLength(2);
    expect(outcomes.filter((outcome) => outcome === "partial")).toHaveLength(1);
  });

  it("each have an outcome, save two that no source tells of: Chang'e-7 and Shenzhou-24", () => {
    const untold = launches.filter((event) => !flown.includes(event));
    expect(untold.map((event) => [event.id, event.launch?.outcome])).toEqual([
      ["shenzhou-24", "pending"],
      ["change-7", "unknown"],
    ]);
  });

  it("write no more of a time than is known: 55 to a quarter of an hour, 7 to a day", () => {
    const since2023 = flown.filter((event) => event.when.edtf >= "2023");
    expect(since2023.filter((event) => event.when.utcPrecision === "quarter-hour")).toHaveLength(55);
    expect(since2023.filter((event) => event.when.utc === undefined)).toHaveLength(7);
  });

  it("bear a designation, certain or marked as worked out, save two", () => {
    const bare = flown.filter((event) => event.launch?.cospar === undefined).map((event) => event.id);
    expect(bare).toEqual(["2026-09-17-kuaizhou-11", "2026-09-19-long-march-2d"]);
    expect(flown.filter((event) => event.launch?.cosparCertain === false)).toHaveLength(14);
  });

  it("of crewed ships, cargo ships and recoverable craft carry something that comes back", () => {
    const ships = flown.filter((event) => /^(shenzhou|tianzhou|shijian-19|reusable-test)/.test(event.id));
    expect(ships.length).toBeGreaterThan(14);
    expect(ships.filter((event) => !event.payloads?.some((payload) => payload.returns))).toEqual([]);
  });
});

describe("the constellations", () => {
  it("flew 42 batches: 16 of Spacesail with 256 satellites, 26 of Guowang with 213", () => {
    const counts = ["spacesail", "guowang"].map((id) => batchesOf(id, ["batch"]));
    expect(counts.map((batches) => batches.length)).toEqual([16, 26]);
    expect(counts.map((batches) => batches.reduce((sum, batch) => sum + (batch.satellites ?? 0), 0))).toEqual([
      256, 213,
    ]);
  });

  it("flew 18 test and GEO launches beside them", () => {
    const tests = ["spacesail", "guowang"].flatMap((id) => batchesOf(id, ["test", "geo"]));
    expect(tests).toHaveLength(18);
    expect(tests.filter((batch) => batch.kind === "geo").map((batch) => batch.event)).toEqual([
      "guowang-geo-01",
      "guowang-geo-02",
      "guowang-geo-03",
    ]);
  });

  test.each(LAUNCHED_COUNTS)("%s had launched, by the end of %s, %i satellites", (constellation, day, satellites) => {
    expect(launchedBy(constellation, day)).toBe(satellites);
  });

  it("keep the order of flight, not of labels: Spacesail's group 06 flew before 04", () => {
    const order = batchesOf("spacesail", ["batch"]).map((batch) => batch.event);
    expect(order.indexOf("spacesail-polar-06")).toBeLessThan(order.indexOf("spacesail-polar-04"));
    for (const id of ["spacesail", "guowang"]) {
      const times = batchesOf(id, ["batch", "test", "geo"]).map(
        (batch) => boundsOf(eventOf(batch.event).when).earliestUtcMs,
      );
      expect(times).toEqual(times.toSorted((a, b) => a - b));
    }
  });

  it("draw every batch in a plane; six were not observed and say so", () => {
    const batches = ["spacesail", "guowang"].flatMap((id) => batchesOf(id, ["batch"]));
    expect(batches.filter((batch) => !batch.plane || !batch.shell)).toEqual([]);
    const unseen = batches.filter((batch) => batch.plane?.basis === "from-launch");
    expect(unseen.map((batch) => batch.event)).toEqual([
      "spacesail-polar-19",
      "spacesail-polar-26",
      "guowang-leo-23",
      "guowang-leo-24",
      "guowang-leo-25",
      "guowang-leo-26",
    ]);
    expect(unseen.every((batch) => batch.notes?.some((note) => note.property === "plane"))).toBe(true);
  });

  it("rise on a way of which each figure says how it is known", () => {
    const batches = ["spacesail", "guowang"].flatMap((id) => batchesOf(id, ["batch"]));
    const count = (bases: readonly (string | undefined)[]) =>
      Object.fromEntries([...groupBy(bases, (basis) => basis)].map(([basis, all]) => [basis, all.length]));
    expect(count(batches.map((batch) => batch.raising?.injection.basis))).toEqual({
      catalogue: 19,
      assumed: 21,
      observed: 1,
      fitted: 1,
    });
    expect(count(batches.map((batch) => batch.raising?.end.basis))).toEqual({ observed: 1, fitted: 22, default: 19 });
    const stops = batches.flatMap((batch) => Object.keys(batch.raising?.stops?.byPiece ?? {}));
    expect(stops).toHaveLength(23);
  });

  it("have three observed shells and seven filed ones, which sum to the filed 12,992", () => {
    const shells = record.constellations.flatMap((one) => one.shells);
    expect(shells.filter((shell) => shell.kind === "observed")).toHaveLength(3);
    const filed = shells.filter((shell) => shell.kind === "filed");
    expect(filed).toHaveLength(7);
    expect(filed.reduce((sum, shell) => sum + (shell.satellites ?? 0), 0)).toBe(12_992);
  });

  it("split filed and announced shells into planes, and none of these splits is certain", () => {
    const planned = record.constellations.flatMap((one) => one.shells).filter((shell) => shell.kind !== "observed");
    const totals = planned
      .filter((shell) => shell.kind === "announced")
      .map((shell) => [shell.planes, shell.satellites]);
    expect(totals).toEqual([
      [18, 648],
      [36, 1_296],
    ]);
    const splits = planned.map((shell) => [shell.kind, shell.split]);
    expect(splits.filter(([kind, split]) => split !== (kind === "filed" ? "disputed" : "from-total"))).toEqual([]);
  });

  it("were promised 108 by the end of 2024 and 648 by the end of 2025, in Spacesail's case", () => {
    const targets = record.constellations.find((one) => one.id === "spacesail")?.targets ?? [];
    const preferred = targets.filter((target) => target.preferred).map((target) => [target.by, target.count]);
    expect(preferred).toEqual([
      ["2024-12-31", 108],
      ["2025-12-31", 648],
      ["2027-12-31", 1_296],
      ["2026-06-30", 324],
      ["2026-12-31", 648],
      ["2030-12-31", 15_000],
    ]);
  });

  it("are found by every name they go by", () => {
    const names = new Map(
      record.constellations.map((one) => [one.id, [one.names.en, one.names.zh, ...(one.names.aliases ?? [])]]),
    );
    expect(names.get("spacesail")).toEqual(
      expect.arrayContaining(["Spacesail", "千帆", "Qianfan", "G60", "Thousand Sails"]),
    );
    expect(names.get("guowang")).toEqual(
      expect.arrayContaining(["Guowang", "国网", "SatNet", "Hulianwang", "GW", "xingwang", "卫星互联网"]),
    );
  });
});

describe("the catalogue", () => {
  it("holds 36 vehicles, of which each has flown since 2023", () => {
    expect(record.vehicles).toHaveLength(36);
    const used = new Set(flown.filter((event) => event.when.edtf >= "2023").map((event) => event.launch?.vehicle));
    expect(record.vehicles.filter((vehicle) => !used.has(vehicle.id))).toEqual([]);
  });

  it("holds ten sites: five on land and two at sea in China, two to land on, and Kourou", () => {
    expect(record.sites).toHaveLength(10);
    const kinds = record.sites.map((site) => site.kind);
    expect(["launch", "sea-launch", "landing"].map((kind) => kinds.filter((one) => one === kind).length)).toEqual([
      6, 2, 2,
    ]);
  });

  it("holds the twelve programmes, each with a shape and colours of its own", () => {
    expect(record.programmes).toHaveLength(12);
    expect(new Set(record.programmes.map((one) => one.shape)).size).toBe(12);
    expect(new Set(record.programmes.flatMap((one) => [one.colour.dark, one.colour.light])).size).toBe(24);
  });

  it("credits GCAT, Launch Library 2, CelesTrak and the ledger", () => {
    const credits = record.subject.credits.map((credit) => credit.text.en).join("; ");
    for (const name of ["GCAT", "McDowell", "Launch Library 2", "CelesTrak", "CISTrack"])
      expect(credits).toContain(name);
  });

  it("marks what rests on background knowledge alone as unverified", () => {
    const alone = [...record.events, ...record.sites, ...record.craft].filter(
      (one) => one.cited["*"]?.join() === "general-knowledge-unverified",
    );
    expect(alone.length).toBeGreaterThan(0);
    expect(alone.filter((one) => (one.unverified ?? []).length === 0)).toEqual([]);
  });

  it("keeps lists sorted by id, launches by time, so that a change is one block in a diff", () => {
    for (const list of [record.vehicles, record.sites, record.sources]) {
      const ids = list.map((one) => one.id);
      expect(ids).toEqual(ids.toSorted());
    }
    const keysByFile = new Map<string, string[]>();
    for (const event of flown) {
      const path = record.origins.get(event)?.path ?? "";
      keysByFile.set(path, [...(keysByFile.get(path) ?? []), event.when.utc ?? event.when.edtf]);
    }
    for (const keys of keysByFile.values()) expect(keys).toEqual(keys.toSorted());
  });
});
