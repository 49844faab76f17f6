// What must hold of claims and of the founding documents' coverage, each rule broken once, and all of it told in one run.
import { describe, expect, it } from "vitest";
import { filesOf, problemLines, problemsAfter, type SmallRecord, smallRecord } from "./small-record.ts";

const EVENTS = "data/events/2024-q3.json";

function landingWith(more: object) {
  return problemsAfter((record: SmallRecord) => void Object.assign(record["events/2024-q3.json"][1] ?? {}, more));
}

const claim = { property: "site", source: "ledger" };

describe("a claim is refused", () => {
  it.each([
    [
      "whose source doesn't exist",
      { source: "gossip" },
      `claims[0].source: there is no source "gossip"; right: the id of a source of the record`,
    ],
    [
      "that names a property which is not there",
      { property: "launch.vehicle" },
      `claims[0].property: the record has no "launch.vehicle"; right: a property that it has, or a value`,
    ],
    [
      "that was set aside without a reason",
      { rank: "deprecated", value: "coast" },
      "claims[0].note: a deprecated claim without a reason; right: a note",
    ],
    [
      "that was set aside and agrees with the record",
      { rank: "deprecated", value: "steppe", note: { en: "Wrong." } },
      "claims[0].value: a deprecated claim that agrees with the record; right: the value that was wrong",
    ],
    [
      "with a value that its property cannot have",
      { property: "status", value: 42 },
      /claims\[0\]\.value: .*; right: a value of "status"/,
    ],
    [
      "on a date that is no date",
      { property: "when", value: "soon" },
      /claims\[0\]\.value: .*; right: a value of "when"/,
    ],
    [
      "in the wrong language",
      { property: "name", value: { en: "着陆" } },
      /claims\[0\]\.value\.en: Chinese text in the English field/,
    ],
    [
      "about a property that is none",
      { property: "whne", value: 1 },
      'claims[0].property: there is no property "whne"; right: the path of a property',
    ],
    [
      "on a date far from the event",
      { property: "when", value: { edtf: "2030" } },
      /claims\[0\]\.value: 2030, far from the event \(2024-09-01\); right: within a month of it/,
    ],
    [
      "with a date that is none",
      { property: "when", value: { edtf: "soon" } },
      /claims\[0\]\.value: not_edtf: "soon"; right: YYYY/,
    ],
    [
      "that names a site which is not there",
      { value: "nowhere" },
      `claims[0].value: there is no site "nowhere"; right: the id of a site of the record`,
    ],
    [
      "with a day of assertion that never ends",
      { asserted: "2024-09/.." },
      "claims[0].asserted: 2024-09/.. has no end; right: the latest date on which it was said",
    ],
    [
      "said before it happened",
      { property: "when", asserted: "2024-08-31" },
      /when: "ledger" said so 2024-08-31, before it happened \(2024-09-01\); right: a later source, or a claim marked `planned`/,
    ],
    [
      "of a plan for something that has no title as one",
      { property: "when", value: { edtf: "2024-08" }, planned: true },
      /plannedTitle: announced dates, but no title for the time before/,
    ],
  ])("%s", (_words, more, expected) => {
    const lines = landingWith({ claims: [{ ...claim, ...more }] });
    expect(lines).toHaveLength(1);
    const pattern = typeof expected === "string" ? `${EVENTS} → [1].${expected}` : expected;
    expect(lines[0]).toMatch(pattern);
  });
});

describe("a name is refused", () => {
  it.each([
    [{ title: { en: "着陆" } }, "title.en: Chinese text in the English field; right: English here, Chinese under `zh`"],
    [
      { title: { en: "Lands", zh: "Lands" } },
      "title.zh: no Chinese character in the Chinese field; right: simplified Chinese, or no `zh`",
    ],
  ])("in the field of the other language: %j", (more, expected) => {
    expect(landingWith(more)).toEqual([`${EVENTS} → [1].${expected}`]);
  });
});

describe("the coverage of a document", () => {
  const row = (rows: object) => ({ "coverage/000.json": { id: "000", source: "ledger", rows } });
  const about = { about: { type: "event", id: "net-01-landing" }, property: "site" };
  const withClaim = () => {
    const record = smallRecord();
    Object.assign(record["events/2024-q3.json"][1] ?? {}, { claims: [{ ...claim, locator: "paragraph 1" }] });
    return record;
  };

  it("is sound where each statement has its claim, its twin or a reason", () => {
    const rows = { "s000-001": about, "s000-002": { same: "s000-001" }, "s000-003": { reason: { en: "A wish." } } };
    expect(problemLines(filesOf({ ...withClaim(), ...row(rows) }))).toEqual([]);
  });

  it("is refused where the claim is gone, or has no place in the document", () => {
    const expected = `data/coverage/000.json → rows.s000-001: "ledger" makes no claim with a locator on site of event "net-01-landing"; right: the claim in the record, or a reason why there is none`;
    expect(problemLines(filesOf({ ...smallRecord(), ...row({ "s000-001": about }) }))).toEqual([expected]);
  });

  it("is refused where two statements share a claim, or one points nowhere", () => {
    const rows = { "s000-001": about, "s000-002": about, "s000-003": { same: "s000-009" } };
    expect(problemLines(filesOf({ ...withClaim(), ...row(rows) })).map((line) => line.split(": ")[1])).toEqual([
      `site of event "net-01-landing" accounts for s000-001 too; right`,
      "there is no row s000-009; right",
    ]);
  });
});

it("tells every problem of every file in one run", () => {
  const lines = problemsAfter((record) => {
    const [launch, landing] = record["events/2024-q3.json"];
    Object.assign(launch ?? {}, { links: [{ rel: "follows", event: "net-01-landing" }] });
    Object.assign(landing ?? {}, {
      claims: [{ ...claim, source: "gossip" }],
      when: { edtf: "2024-09-01", utc: "2024-09-01T02:00Z" },
      until: { edtf: "2024-08-30" },
    });
    record["events/2024-q3.json"].push({ ...(landing as NonNullable<typeof landing>), title: { en: "着陆" } }); // it is there
    record["vehicles.json"].push({
      ...record["vehicles.json"][0],
      maidenFlight: { when: { edtf: "2020-01-01" }, outcome: "success" },
    } as (typeof record)["vehicles.json"][0]); // a second of the same
  });
  expect(lines.map((line) => line.replace(/, such as .*/, ""))).toEqual(
    expect.arrayContaining([
      `${EVENTS} → [2].title.en: Chinese text in the English field; right: English here, Chinese under \`zh\``,
      `${EVENTS} → [1].claims[0].source: there is no source "gossip"; right: the id of a source of the record`,
      `${EVENTS} → [0].links: follows in a circle: net-01 → net-01-landing → net-01; right: a chain that ends`,
      `${EVENTS} → [1].until: 2024-08-30, before it began (2024-09-01); right: the same time or later`,
      'data/vehicles.json → [1].id: a second vehicle "rocket"; right: an id of its own',
    ]),
  );
});

it("refuses a time of day outside its date, and an end before the beginning", () => {
  expect(landingWith({ when: { edtf: "2024-09-01", utc: "2024-09-02T02:00Z" } })[0]).toContain(
    'when.utc: utc_outside_edtf: "2024-09-02T02:00Z"; right: a time within 2024-09-01',
  );
  expect(landingWith({ until: { edtf: "2024-08-30" } })).toEqual([
    `${EVENTS} → [1].until: 2024-08-30, before it began (2024-09-01); right: the same time or later`,
  ]);
});
