// Where sources contradict each other: each contradiction that was found is a property of the record that is disputed,
// settled with a reason, or agreed, since values that can both be true are no contradiction.
import { expect, test } from "vitest";
import type { SubjectType } from "../../shared/record/claims/claim.ts";
import { claimKey, indexClaims } from "../../shared/record/claims/index-claims.ts";
import { type Settlement, type Standing, settleAll } from "../../shared/record/claims/settle.ts";
import { bundledRecord } from "../server/test-app.ts";

const { record } = bundledRecord();
const { bySubject } = indexClaims(record);

/** What became of the claims about one property. */
function settlementOf(type: SubjectType, id: string, property: string): Settlement {
  const found = settleAll(bySubject.get(claimKey(type, id)) ?? []).find((one) => one.property === property);
  if (!found) throw new Error(`nobody claims ${property} of ${type} ${id}`);
  return found;
}

type Row = readonly [conflict: string, type: SubjectType, id: string, property: string, standing: Standing];

/** The contradictions in and between the founding documents and the public record, by number. */
const CONFLICTS: readonly Row[] = [
  ["C01, 6B or 6C", "event", "2024-05-07-long-march-6c", "launch.vehicle", "settled"],
  ["C01, 6B or 6C as planned", "event", "blue-book-2024-long-march-6c", "facts.vehicle", "settled"],
  ["C01, the other maiden flight", "event", "blue-book-2024-long-march-12", "when", "agreed"],
  ["C02, south pole or far side", "event", "change-6-far-side-landing", "destination", "settled"],
  ["C02, of the launch", "event", "change-6", "destination", "settled"],
  ["C02, as planned", "event", "blue-book-2024-change-6-samples", "destination", "settled"],
  ["C03, Taigong", "programme", "station", "names", "settled"],
  ["C03, the fourth crewed flight", "event", "shenzhou-19", "facts.flight-of-the-stage", "agreed"],
  ["C04, three names for one plan", "event", "space-science-plan", "name", "settled"],
  ["C04, its day", "event", "space-science-plan", "when", "agreed"],
  ["C04, the year that is lost", "event", "space-science-2050", "when", "agreed"],
  ["C05, whether the stage had begun", "event", "station-application-stage", "when", "settled"],
  ["C05, as planned", "event", "blue-book-2024-station-operation", "when", "agreed"],
  ["C06, a day in Beijing", "event", "shenzhou-19", "when", "agreed"],
  ["C06, a day in UTC", "event", "shijian-25", "when", "agreed"],
  ["C06, a day in UTC", "event", "spacesail-polar-04", "when", "agreed"],
  ["C06, the same day in both", "event", "guowang-leo-01", "when", "agreed"],
  ["C06, the same day in both", "event", "guowang-leo-02", "when", "agreed"],
  ["C06, the same day in both", "event", "prsc-eo1", "when", "agreed"],
  ["C06, a time in Beijing", "event", "tjs-11", "when", "agreed"],
  ["C07, a nought for an O", "event", "prsc-eo1", "name", "settled"],
  ["C07, the series of three", "event", "prsc-eo-series", "promise.count", "agreed"],
  ["C08, a slip is no dispute", "event", "2026-03-30-kinetica-2", "when", "agreed"],
  ["C08, the vehicle", "event", "2026-03-30-kinetica-2", "launch.vehicle", "agreed"],
  ["C08, as planned", "event", "qingzhou-test-flight", "when", "agreed"],
  ["C08, as planned", "event", "haolong-test-flight", "when", "agreed"],
  ["C09, capsule or space plane", "event", "station-cargo-finalists", "facts.qingzhou-type", "settled"],
  ["C09, a space plane indeed", "event", "station-cargo-finalists", "facts.haolong-type", "agreed"],
  ["C10, which Gaofen", "event", "medal-table-2024", "facts.c-band-sar-gold", "disputed"],
  ["C11, Harbin", "event", "cnki-digital-twin-article", "facts.institution", "settled"],
  ["C12, a day without a year", "event", "white-paper-2021", "when", "agreed"],
  ["C12, the next five years", "event", "white-paper-five-years", "when", "agreed"],
  ["C13, phase or steps", "event", "lunar-three-steps-complete", "name", "settled"],
  ["C13, when they were complete", "event", "lunar-three-steps-complete", "when", "agreed"],
  ["C14, whose programme", "event", "ilrs-with-russia", "facts.listed-under", "settled"],
  ["C15, a target missed is no dispute", "event", "launch-statistics-2024", "facts.launches", "agreed"],
  ["C15, 65 or 66 that succeeded", "event", "launch-statistics-2024", "facts.full-successes", "disputed"],
  ["C15, of one corporation", "event", "launch-statistics-2024", "facts.casc-launches", "agreed"],
  ["C15, launches as planned", "event", "blue-book-2024-launches", "promise.count", "agreed"],
  ["C15, of one corporation as planned", "event", "blue-book-2024-casc-launches", "promise.count", "agreed"],
  ["C15, spacecraft as planned", "event", "blue-book-2024-spacecraft", "promise.count", "agreed"],
  ["C15, launches of 2025", "event", "launch-statistics-2025", "facts.launches", "disputed"],
  ["C16, launches of 2023", "event", "launch-statistics-2023", "facts.launches", "agreed"],
  ["C16, by Long March", "event", "launch-statistics-2023", "facts.long-march-launches", "agreed"],
  ["C16, by others", "event", "launch-statistics-2023", "facts.other-launches", "agreed"],
  ["C16, the one that failed", "event", "launch-statistics-2023", "facts.failures", "agreed"],
  ["C16, spacecraft of 2023", "event", "launch-statistics-2023", "facts.spacecraft", "disputed"],
  ["C17, cargo planned and done", "event", "blue-book-2024-cargo", "promise.count", "agreed"],
  ["C17, crews planned and done", "event", "blue-book-2024-crews", "promise.count", "agreed"],
  ["C17, returns planned and done", "event", "blue-book-2024-returns", "promise.count", "agreed"],
  ["C18, a slip is no dispute", "event", "zhangheng-1-02", "when", "agreed"],
  ["C18, as planned", "event", "blue-book-2024-cses-02", "when", "agreed"],
  ["C18, as planned", "event", "blue-book-2024-ocean-salinity", "when", "agreed"],
  ["C18, as planned", "event", "blue-book-2024-svom", "when", "agreed"],
  ["C18, as planned", "event", "blue-book-2024-shijian-19", "when", "agreed"],
  ["C18, as planned", "event", "blue-book-2024-queqiao-2", "when", "agreed"],
  ["C18, as planned", "event", "blue-book-2024-commercial-site", "when", "agreed"],
  ["C19, launched or landed", "event", "shijian-19-landing", "kind", "settled"],
  ["C19, the day of the landing", "event", "shijian-19-landing", "when", "agreed"],
  ["C20, a total", "event", "spacesail-polar-06", "facts.total-after", "agreed"],
  ["C20, the total after it", "event", "spacesail-polar-04", "facts.total-after", "agreed"],
  ["C20, satellites of the batch", "event", "spacesail-polar-06", "launch.satellites", "agreed"],
  ["C20, satellites of the batch", "event", "spacesail-polar-04", "launch.satellites", "agreed"],
  ["C20, a label", "constellation", "spacesail", "batches.spacesail-polar-06.label", "agreed"],
  ["C21, many names", "constellation", "spacesail", "names", "agreed"],
  ["C21, many names", "constellation", "guowang", "names", "agreed"],
  ["C22, two prototypes", "event", "space-plane-test-flights", "promise.count", "agreed"],
  ["C23, the year in a name", "event", "blue-book-2023", "name", "agreed"],
  ["C23, when it came out", "event", "blue-book-2023", "when", "agreed"],
  ["C24, lift-off", "event", "spacesail-polar-11", "when", "disputed"],
  ["C24, lift-off", "event", "spacesail-polar-06", "when", "disputed"],
  ["C24, label", "constellation", "spacesail", "batches.spacesail-polar-10.label", "disputed"],
  ["C24, label", "constellation", "spacesail", "batches.spacesail-polar-08.label", "disputed"],
  ["C24, label", "constellation", "spacesail", "batches.spacesail-polar-15.label", "disputed"],
  ["C24, launches of 2025", "event", "launch-statistics-2025", "facts.launches", "disputed"],
  [
    "C25, satellites by the end of 2025",
    "constellation",
    "spacesail",
    "targets.spacesail-648-by-2025.count",
    "disputed",
  ],
  [
    "C25, satellites by the end of 2027",
    "constellation",
    "spacesail",
    "targets.spacesail-1296-by-2027.count",
    "agreed",
  ],
  ["C25, satellites by 2030", "constellation", "spacesail", "targets.spacesail-15000-by-2030.count", "disputed"],
];

test("every one of the 25 contradictions has a property", () => {
  const numbers = Array.from({ length: 25 }, (_, index) => `C${String(index + 1).padStart(2, "0")}`);
  expect([...new Set(CONFLICTS.map(([conflict]) => conflict.slice(0, 3)))]).toEqual(numbers);
});

test.each(CONFLICTS)("%s: %s %s, %s, is %s", (...row) => {
  const [, type, id, property, standing] = row;
  expect(settlementOf(type, id, property).standing).toBe(standing);
});

test("what is disputed is told by two sources at least, and the value in use is one of theirs", () => {
  for (const [conflict, type, id, property, standing] of CONFLICTS) {
    if (standing !== "disputed") continue;
    const { differing, used } = settlementOf(type, id, property);
    expect([conflict, new Set(differing.map(({ source }) => source)).size > 1]).toEqual([conflict, true]);
    expect(differing).toContain(used);
  }
});

test("what is settled keeps the claim that was set aside, with the reason", () => {
  for (const [conflict, type, id, property, standing] of CONFLICTS) {
    if (standing !== "settled") continue;
    const { deprecated, used } = settlementOf(type, id, property);
    expect([conflict, used === undefined]).toEqual([conflict, false]);
    expect([conflict, deprecated.filter(({ note }) => !note)]).toEqual([conflict, []]);
  }
});

test.each(["disputed", "settled"] as const)("nothing else in the record is %s", (standing) => {
  const found = [...bySubject].flatMap(([key, claims]) =>
    settleAll(claims).flatMap((one) => (one.standing === standing ? [`${key} ${one.property}`] : [])),
  );
  const expected = CONFLICTS.filter((row) => row[4] === standing).map(
    ([, type, id, property]) => `${claimKey(type, id)} ${property}`,
  );
  expect(found.toSorted()).toEqual([...new Set(expected)].toSorted());
});

test("a claim whose reason came to be known later says when; a misprint is one from the start", () => {
  const parts = [...record.events, ...record.programmes, ...record.constellations.flatMap(({ targets }) => targets)];
  const days = parts.flatMap(({ id, claims = [] }) =>
    claims.filter(({ rank }) => rank === "deprecated").map(({ settledOn }) => [id, settledOn] as const),
  );
  expect(Object.fromEntries(days.filter(([, day]) => day !== undefined))).toEqual({
    "2024-05-07-long-march-6c": "2024-05-07",
    "blue-book-2024-long-march-6c": "2024-05-07",
    "change-6": "2024-06-01",
    "change-6-far-side-landing": "2024-06-01",
    "blue-book-2024-change-6-samples": "2024-06-01",
    "station-application-stage": "2024-02",
    "spacesail-648-by-2025": "2026-07-05",
  });
  expect(
    days
      .filter(([, day]) => day === undefined)
      .map(([id]) => id)
      .toSorted(),
  ).toEqual([
    "cnki-digital-twin-article",
    "ilrs-with-russia",
    "lunar-three-steps-complete",
    "prsc-eo1",
    "shijian-19-landing",
    "space-science-plan",
    "space-science-plan",
    "station",
    "station-cargo-finalists",
  ]);
});

test("the value in use is the record's own, to the letter", () => {
  const { value } = settlementOf("event", "space-science-plan", "name").used ?? {};
  expect(value).toEqual(record.events.find(({ id }) => id === "space-science-plan")?.name);
});

test("what no source says that was read is marked as such where it is disputed", () => {
  const unread = [...bySubject.values()].flat().filter((claim) => claim.source === "general-knowledge-unverified");
  const disputing = unread.filter(({ value }) => [12_000, 13_904, 14_000, 14_112, 66].includes(Number(value)));
  expect(disputing).toHaveLength(5);
  expect(
    disputing.filter(({ note, rank }) => rank !== "normal" || !note?.includes("no source of it was read")),
  ).toEqual([]);
});

test("of the satellites by the end of 2025 the announced 648 is used, 600 stands beside it, 1,296 is set aside", () => {
  const { used, differing, deprecated } = settlementOf(
    "constellation",
    "spacesail",
    "targets.spacesail-648-by-2025.count",
  );
  expect([used?.value, differing.map(({ value }) => value), deprecated.map(({ value }) => value)]).toEqual([
    648,
    [648, 600],
    [1_296],
  ]);
});

test("a day as printed in Beijing is kept beside the instant of the launch", () => {
  const claims = bySubject.get(claimKey("event", "shenzhou-19")) ?? [];
  const printed = claims.find(({ property, source }) => property === "when" && source === "space-segment-report-2025");
  expect(printed).toMatchObject({ value: { edtf: "2024-10-30", zone: "+08:00" }, printed: "October 30, 2024" });
  expect(settlementOf("event", "shenzhou-19", "when").used?.value).toMatchObject({
    utc: "2024-10-29T20:27:34Z",
    utcPrecision: "second",
  });
});
