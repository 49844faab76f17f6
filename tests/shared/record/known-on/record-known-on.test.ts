// The record as known on a past day: nothing that was said later, everything that was said by then.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { launchedAt } from "../../../../shared/record/buildout.ts";
import { formatProblem, type RecordContent } from "../../../../shared/record/bundle.ts";
import { createCatalogue } from "../../../../shared/record/catalogue.ts";
import { checkRecord } from "../../../../shared/record/check.ts";
import { knownFromUtcMs } from "../../../../shared/record/claims/claim.ts";
import { indexClaims } from "../../../../shared/record/claims/index-claims.ts";
import { type EventRecord, hasOccurred } from "../../../../shared/record/event.ts";
import { readRecord } from "../../../../shared/record/files.ts";
import { recordKnownOn } from "../../../../shared/record/known-on/record-known-on.ts";
import { DAY_MS, endOfUtcDay } from "../../../../shared/time/instant.ts";
import { boundsOf } from "../../../../shared/time/when.ts";
import { bundledFiles } from "../../../data/bundled-files.ts";
import { filesOf, type SmallRecord, smallRecord } from "../small-record.ts";

function read(files: ReturnType<typeof bundledFiles>): RecordContent {
  const record = readRecord(files);
  if (!record.ok) throw new Error(record.failure.map(formatProblem).join("\n"));
  const { origins: _origins, coverage: _coverage, ...content } = record.value;
  return content;
}

const whole = read(bundledFiles());
const claims = indexClaims(whole);
const allClaims = [...claims.bySubject.values()].flat();
const lastDayUtcMs = Math.max(...allClaims.map(knownFromUtcMs)) - DAY_MS;
const firstDayUtcMs = Date.UTC(2022, 0, 1);
const knownOn = (dayUtcMs: number) => recordKnownOn(whole, claims, dayUtcMs);
const aDay = fc.integer({ min: firstDayUtcMs / DAY_MS, max: lastDayUtcMs / DAY_MS }).map((day) => day * DAY_MS);

describe("the bundled record as known", () => {
  it("on the day after its last claim equals the record", () => {
    const { record, claims: known } = knownOn(lastDayUtcMs + DAY_MS);
    expect(record).toEqual(whole);
    expect(known.count).toBe(claims.count);
    expect([...known.bySubject]).toEqual([...claims.bySubject]);
  });

  it("on any day holds no claim, no date of what happened and no end of life from after it", () => {
    fc.assert(
      fc.property(aDay, (day) => {
        const untilUtcMs = endOfUtcDay(day);
        const { record, claims: known } = knownOn(day);
        for (const claim of [...known.bySubject.values()].flat())
          expect(knownFromUtcMs(claim)).toBeLessThanOrEqual(untilUtcMs);
        for (const event of record.events.filter(hasOccurred)) {
          expect([event.id, boundsOf(event.when).earliestUtcMs < untilUtcMs]).toEqual([event.id, true]);
          for (const { ended } of event.payloads ?? []) {
            if (ended) expect(boundsOf(ended.when).latestUtcMs).toBeLessThanOrEqual(untilUtcMs);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it("on any day no constellation, part of one or craft holds a claim that a source made later", () => {
    fc.assert(
      fc.property(aDay, (day) => {
        const { record } = knownOn(day);
        const parts = record.constellations.flatMap((one) => [one, ...one.targets, ...one.shells, ...one.batches]);
        const later = [...parts, ...record.craft]
          .flatMap((one) => one.claims ?? [])
          .map(({ source, asserted }) => asserted ?? whole.sources.find(({ id }) => id === source)?.published)
          .filter((asserted) => asserted && knownFromUtcMs({ asserted }) > endOfUtcDay(day));
        expect(later).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("only grows from one day to a later one", () => {
    fc.assert(
      fc.property(aDay, aDay, (a, b) => {
        const [earlier, later] = [knownOn(Math.min(a, b)), knownOn(Math.max(a, b))];
        expect(earlier.claims.count).toBeLessThanOrEqual(later.claims.count);
        const ids = new Set(later.record.events.map(({ id }) => id));
        expect(earlier.record.events.filter(({ id }) => !ids.has(id))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it("on any day is a record in itself: every id that it names is there", () => {
    fc.assert(
      fc.property(aDay, (day) => {
        const { record } = knownOn(day);
        const problems = checkRecord({ ...record, origins: new Map() }).map(formatProblem);
        // What had not been told yet leaves gaps that the whole record has not, but never a dangling id.
        expect(problems.filter((problem) => /there is no|a second/.test(problem))).toEqual([]);
        expect(createCatalogue(record, 1).events).toHaveLength(record.events.length);
      }),
      { numRuns: 40 },
    );
  });

  it("on 2024-09-01 has 18 Spacesail satellites, the target of 108 open, and Long March 12 planned for 2024", () => {
    const { record } = knownOn(Date.UTC(2024, 8, 1));
    const catalogue = createCatalogue(record, 1);
    const buildout = catalogue.buildouts.get("spacesail");
    if (!buildout) throw new Error("no Spacesail");
    expect(launchedAt(buildout, Date.UTC(2026, 0, 1))).toBe(18);
    expect(buildout.targets.map(({ target }) => [target.count, target.by])).toEqual([
      [108, "2024-12-31"],
      [648, "2025-12-31"],
      [15_000, "2030-12-31"],
    ]);
    expect(catalogue.eventById.get("blue-book-2024-long-march-12")?.record).toMatchObject({
      status: "planned",
      when: { edtf: "2024" },
    });
    expect(record.events.filter((event) => event.launch?.vehicle === "long-march-12")).toEqual([]);
    expect(catalogue.vehicles.get("long-march-12")?.maidenFlight).toBeUndefined();
    expect(catalogue.subject.coverage.to).toBe("2024-09-01");
  });
});

/** The small record after its landing got what is given. */
function withLanding(landing: Partial<EventRecord>): RecordContent {
  const record: SmallRecord = smallRecord();
  const sources = [
    { ...record["sources.json"][0], id: "agency", kind: "state-media", published: "2024-07-01" },
    { ...record["sources.json"][0], id: "paper", kind: "press", published: "2024-09-10" },
  ];
  record["sources.json"].push(...(sources as SmallRecord["sources.json"])); // made from the one that is there
  Object.assign(record["events/2024-q3.json"][1] ?? {}, landing);
  return read(filesOf(record));
}

const planned = (edtf: string, asserted: string) => ({
  property: "when",
  value: { edtf },
  source: "agency",
  asserted,
  planned: true as const,
});

describe("an event", () => {
  const announced = withLanding({
    plannedTitle: { en: "Net B to land" },
    summary: { en: "It landed upright." },
    claims: [planned("2024-08", "2024-07-01"), planned("2024-09", "2024-08-20")],
    cited: { "*": ["ledger"], summary: ["paper"] },
  });
  const landingOn = (day: string, record = announced) =>
    recordKnownOn(record, indexClaims(record), Date.parse(day)).record.events.find(({ id }) => id === "net-01-landing");

  it("is unknown until somebody speaks of it", () => {
    expect(landingOn("2024-06-30")).toBeUndefined();
  });

  it("is a plan with the date last announced, under the title of a plan, until it happens", () => {
    expect(landingOn("2024-07-15")).toMatchObject({
      status: "planned",
      title: { en: "Net B to land" },
      when: { edtf: "2024-08" },
    });
    expect(landingOn("2024-08-31")).toMatchObject({ status: "planned", when: { edtf: "2024-09" } });
  });

  it("has happened on its day by a tracker's word; our words wait for their source", () => {
    expect(landingOn("2024-09-01")).toMatchObject({ status: "done", title: { en: "Net B lands" } });
    expect(landingOn("2024-09-01")?.summary).toBeUndefined();
    expect(landingOn("2024-09-10")?.summary).toEqual({ en: "It landed upright." });
  });

  it("has what was set aside later as it stood, without the reason", () => {
    const reason = { en: "It came down elsewhere." };
    const wrong = {
      property: "site",
      value: "coast",
      source: "agency",
      asserted: "2024-09-01",
      settledOn: "2024-09-10",
    };
    const record = withLanding({
      claims: [{ ...wrong, rank: "deprecated" as const, note: reason }],
      cited: { "*": ["ledger"], kind: ["ledger", "paper"] },
    });
    const siteClaims = (day: string) =>
      recordKnownOn(record, indexClaims(record), Date.parse(day))
        .claims.bySubject.get("event net-01-landing")
        ?.filter(({ source, property }) => source === "agency" && property === "site")
        .map(({ rank, note }) => [rank, note]);
    expect(siteClaims("2024-09-02")).toEqual([["normal", undefined]]);
    expect(siteClaims("2024-09-10")).toEqual([["deprecated", reason.en]]);
    expect(landingOn("2024-09-02", record)?.claims).toEqual([
      { property: "site", value: "coast", source: "agency", asserted: "2024-09-01" },
    ]);
  });

  it("has a day of Beijing as one of two in UTC", () => {
    const record = withLanding({
      claims: [
        { property: "when", value: { edtf: "2024-09-01", zone: "+08:00" }, source: "agency", asserted: "2024-09-01" },
      ],
      cited: { "*": ["agency"], status: ["ledger"], when: ["paper"] },
    });
    expect(landingOn("2024-09-02", record)?.when).toEqual({ edtf: "2024-08-31/2024-09-01" });
  });

  it("keeps the end of a craft from before its day", () => {
    const payloads = (day: string) =>
      recordKnownOn(announced, indexClaims(announced), Date.parse(day)).record.events.find(({ id }) => id === "net-01")
        ?.payloads;
    expect(payloads("2024-08-31")?.[1]?.ended).toBeUndefined();
    expect(payloads("2024-09-01")?.[1]?.ended?.how).toBe("landed");
  });

  it("has the value of the source that had spoken, until the preferred one does", () => {
    const record = withLanding({
      facts: { crew: { label: { en: "Crew" }, value: 3 } },
      claims: [{ property: "facts.crew", value: 2, source: "ledger" }],
      cited: { "*": ["ledger"], "facts.crew": ["paper"], kind: ["ledger", "agency"] },
    });
    const settled = (day: string) => {
      const { claims: known } = recordKnownOn(record, indexClaims(record), Date.parse(day));
      return known.bySubject
        .get("event net-01-landing")
        ?.filter(({ property }) => property === "facts.crew")
        .map(({ value }) => value);
    };
    expect(settled("2024-09-02")).toEqual([2]);
    expect(settled("2024-09-10")).toEqual([3, 2]);
    expect(landingOn("2024-09-02", record)?.facts).toEqual({ crew: { label: { en: "Crew" }, value: 2 } });
  });
});
