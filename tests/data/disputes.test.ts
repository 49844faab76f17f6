// Where sources contradict each other: each contradiction that was found is a property of the record that is disputed,
// settled with a reason, or agreed, since values that can both be true are no contradiction.
import { expect, test } from "vitest";
import type { SubjectType } from "../../shared/record/claims/claim.ts";
import { claimKey, indexClaims } from "../../shared/record/claims/index-claims.ts";
import { type Settlement, type Standing, settleAll } from "../../shared/record/claims/settle.ts";
import { bundledRecord } from "../server/test-app.ts";

const { bySubject } = indexClaims(bundledRecord().record);

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
  ["C02, south pole or far side", "event", "change-6-far-side-landing", "destination", "settled"],
  ["C03, Taigong", "programme", "station", "names", "settled"],
  ["C04, three names for one plan", "event", "space-science-plan", "name", "settled"],
  ["C04, the year that is lost", "event", "space-science-2050", "when", "agreed"],
  ["C05, whether the stage had begun", "event", "station-application-stage", "when", "settled"],
  ["C06, a day in Beijing", "event", "shenzhou-19", "when", "agreed"],
  ["C06, a day in UTC", "event", "shijian-25", "when", "agreed"],
  ["C06, a day in UTC", "event", "spacesail-polar-04", "when", "agreed"],
  ["C06, the same day in both", "event", "guowang-leo-01", "when", "agreed"],
  ["C06, the same day in both", "event", "guowang-leo-02", "when", "agreed"],
  ["C06, the same day in both", "event", "prsc-eo1", "when", "agreed"],
  ["C06, a time in Beijing", "event", "tjs-11", "when", "agreed"],
  ["C07, a nought for an O", "event", "prsc-eo1", "name", "settled"],
  ["C08, a slip is no dispute", "event", "2026-03-30-kinetica-2", "when", "agreed"],
  ["C09, capsule or space plane", "event", "station-cargo-finalists", "facts.qingzhou-type", "settled"],
  ["C10, which Gaofen", "event", "medal-table-2024", "facts.c-band-sar-gold", "disputed"],
  ["C11, Harbin", "event", "cnki-digital-twin-article", "facts.institution", "settled"],
  ["C12, a day without a year", "event", "white-paper-2021", "when", "agreed"],
  ["C13, phase or steps", "event", "lunar-three-steps-complete", "name", "settled"],
  ["C14, whose programme", "event", "ilrs-with-russia", "facts.listed-under", "settled"],
  ["C15, a target missed is no dispute", "event", "launch-statistics-2024", "facts.launches", "agreed"],
  ["C16, launches of 2023", "event", "launch-statistics-2023", "facts.launches", "agreed"],
  ["C16, spacecraft of 2023", "event", "launch-statistics-2023", "facts.spacecraft", "disputed"],
  ["C17, what was planned and done", "event", "blue-book-2024-cargo", "promise.count", "agreed"],
  ["C18, a slip is no dispute", "event", "zhangheng-1-02", "when", "agreed"],
  ["C19, launched or landed", "event", "shijian-19-landing", "kind", "settled"],
  ["C20, a total", "event", "spacesail-polar-06", "facts.total-after", "agreed"],
  ["C20, the total after it", "event", "spacesail-polar-04", "facts.total-after", "agreed"],
  ["C20, a label", "constellation", "spacesail", "batches.spacesail-polar-06.label", "agreed"],
  ["C21, many names", "constellation", "spacesail", "names", "agreed"],
  ["C21, many names", "constellation", "guowang", "names", "agreed"],
  ["C22, two prototypes", "event", "space-plane-test-flights", "promise.count", "agreed"],
  ["C23, the year in a name", "event", "blue-book-2023", "name", "agreed"],
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

test("nothing else in the record is disputed", () => {
  const disputed = [...bySubject].flatMap(([key, claims]) =>
    settleAll(claims).flatMap(({ property, standing }) => (standing === "disputed" ? [`${key} ${property}`] : [])),
  );
  const expected = CONFLICTS.flatMap(([, type, id, property, standing]) =>
    standing === "disputed" ? [`${claimKey(type, id)} ${property}`] : [],
  );
  expect(disputed.toSorted()).toEqual(expected.toSorted());
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
