// The founding documents: every statement that was read out of them is a claim of the record, and a claim that goes
// missing or says another thing is told. How many statements each document has was counted outside of this project.
import { describe, expect, it, test } from "vitest";
import { formatProblem, type RecordBundle, type RecordFile } from "../../shared/record/bundle.ts";
import { checkCoverageRows } from "../../shared/record/check-claims.ts";
import type { SubjectType } from "../../shared/record/claims/claim.ts";
import { valueAt } from "../../shared/record/claims/property-path.ts";
import type { Coverage, CoverageRow } from "../../shared/record/coverage.ts";
import { readRecord } from "../../shared/record/files.ts";
import type { ClaimRecord } from "../../shared/record/sourced.ts";
import { bundledFiles } from "./bundled-files.ts";

const DOCUMENTS = [
  { id: "000", source: "blue-book-summary", statements: 38 },
  { id: "001", source: "blue-book-peoples-daily", statements: 23 },
  { id: "002", source: "space-segment-report-2025", statements: 80 },
  { id: "003", source: "white-paper-2021", statements: 68 },
  { id: "004", source: "white-paper-news-2022", statements: 14 },
] as const;

const files = bundledFiles();
const read = readRecord(files);
if (!read.ok) throw new Error(read.failure.map(formatProblem).join("\n"));
const bundle: RecordBundle = read.value;

function coverageOf(document: string): Coverage {
  const coverage = bundle.coverage?.find(({ id }) => id === document);
  if (!coverage) throw new Error(`there is no coverage/${document}.json`);
  return coverage;
}

type ClaimRow = Extract<CoverageRow, { about: unknown }>;

interface Statement {
  readonly id: string;
  readonly row: ClaimRow;
}

/** The statements of a document that a claim carries. */
function statementsOf(document: string): readonly Statement[] {
  return Object.entries(coverageOf(document).rows).flatMap(([id, row]) => ("about" in row ? [{ id, row }] : []));
}

describe("the founding documents", () => {
  test.each(DOCUMENTS)("of $id are $statements statements accounted for, by number", ({ id, source, statements }) => {
    const coverage = coverageOf(id);
    const numbers = Array.from({ length: statements }, (_, index) => `s${id}-${String(index + 1).padStart(3, "0")}`);
    expect([coverage.id, coverage.source]).toEqual([id, source]);
    expect(Object.keys(coverage.rows).toSorted()).toEqual(numbers);
  });

  it("hold 223 statements in all, each with a claim of its own and 212 with the value that it gives", () => {
    const all = DOCUMENTS.flatMap(({ id }) => statementsOf(id));
    expect(all).toHaveLength(223);
    expect(all.filter(({ row }) => row.value !== undefined)).toHaveLength(212);
  });

  it("rest on no status alone: that something was done or planned does not say what", () => {
    const bare = DOCUMENTS.flatMap(({ id }) => statementsOf(id)).filter(({ row }) => row.property === "status");
    expect(bare).toEqual([]);
  });
});

const LISTS = {
  event: "events",
  programme: "programmes",
  constellation: "constellations",
  vehicle: "vehicles",
  site: "sites",
  craft: "craft",
  comparator: "comparators",
} as const satisfies Record<SubjectType, keyof RecordBundle>;

/** A record as the tests change it: a copy, of which only the claims are looked into. */
type Changeable = Record<string, unknown> & { claims?: ClaimRecord[] };

type Change = (record: Changeable, row: ClaimRow, source: string) => void;

const EMPTY = Object.fromEntries(Object.values(LISTS).map((list) => [list, []]));

/** What is said of one statement once the record that carries it was changed; that record alone is weighed. */
function saidAfter(change: Change, document: string, { id, row }: Statement): readonly string[] {
  const coverage = coverageOf(document);
  const list = LISTS[row.about.type];
  const record = bundle[list].find((one) => one.id === row.about.id);
  const changed = structuredClone(record) as unknown as Changeable; // a record is JSON, and this a copy of it
  change(changed, row, coverage.source);
  const single: Coverage = { ...coverage, rows: { [id]: row } };
  const origin = bundle.origins.get(coverage);
  const origins = new Map(origin ? [[single, origin]] : []);
  const alone = { ...bundle, ...EMPTY, [list]: [changed], coverage: [single], origins };
  return [...checkCoverageRows({ bundle: alone, unread: new Set() })].map(formatProblem);
}

function saidOfAll(change: Change, document: string, statements = statementsOf(document)) {
  return Object.fromEntries(statements.map((one) => [one.id, saidAfter(change, document, one)]));
}

const isTheClaim = ({ property, source }: ClaimRecord, row: ClaimRow, by: string) =>
  property === row.property && source === by;

const withoutClaim: Change = (record, row, source) => {
  record.claims = record.claims?.filter((claim) => !isTheClaim(claim, row, source)) ?? [];
};

const withoutPlace: Change = (record, row, source) => {
  for (const claim of record.claims ?? []) if (isTheClaim(claim, row, source)) delete claim.locator;
};

/** Another number, name or word than the one given. */
function otherThan(value: unknown): unknown {
  if (typeof value === "number") return value + 1;
  if (typeof value === "string") return `not-${value}`;
  return { en: "Something else" };
}

/** The record and the claim say something else; a date stays, and is no longer printed as in the document. */
const withOtherValue: Change = (record, row, source) => {
  const steps = row.property.split(".");
  const last = steps[0] === "facts" ? "value" : (steps.pop() ?? "");
  const holder = steps.length === 0 ? record : valueAt(record, steps.join("."));
  const isDate = row.property === "when";
  if (!isDate && typeof holder === "object" && holder !== null)
    Reflect.set(holder, last, otherThan(Reflect.get(holder, last)));
  for (const claim of record.claims ?? []) {
    if (!isTheClaim(claim, row, source)) continue;
    if (!isDate && claim.value !== undefined) claim.value = otherThan(claim.value);
    delete claim.printed;
  }
};

/** The one line that is expected of each statement. */
function linesFor(document: string, statements: readonly Statement[], wrong: (row: ClaimRow) => string) {
  return Object.fromEntries(
    statements.map(({ id, row }) => [
      id,
      [expect.stringContaining(`data/coverage/${document}.json → rows.${id}: ${wrong(row)}`)],
    ]),
  );
}

const whatOf = ({ about, property }: ClaimRow) => `${property} of ${about.type} "${about.id}"`;

describe("a claim", () => {
  it("is found for every statement as the record stands", () => {
    const unchanged: Change = () => {};
    for (const { id } of DOCUMENTS) expect(Object.values(saidOfAll(unchanged, id)).flat()).toEqual([]);
  });

  test.each(DOCUMENTS)(
    "that goes missing is missed by each statement of $id, named with its file",
    ({ id, source }) => {
      const lines = linesFor(
        id,
        statementsOf(id),
        (row) => `"${source}" makes no claim with a locator on ${whatOf(row)}`,
      );
      expect(saidOfAll(withoutClaim, id)).toEqual(lines);
    },
  );

  test.each(DOCUMENTS)("that loses its place is missed by each statement of $id", ({ id, source }) => {
    const lines = linesFor(
      id,
      statementsOf(id),
      (row) => `"${source}" makes no claim with a locator on ${whatOf(row)}`,
    );
    expect(saidOfAll(withoutPlace, id)).toEqual(lines);
  });

  test.each(DOCUMENTS)("that says another thing is told by each statement of $id that names a value", ({ id }) => {
    const naming = statementsOf(id).filter(({ row }) => row.value !== undefined);
    const lines = linesFor(id, naming, (row) => `the claim on ${whatOf(row)} doesn't say ${row.value}`);
    expect(saidOfAll(withOtherValue, id, naming)).toEqual(lines);
  });
});

/** The files with one number of a record written otherwise. */
function filesWith(path: string, id: string, [from, to]: readonly [from: string, to: string]): readonly RecordFile[] {
  return files.map((file) => {
    if (file.path !== path) return file;
    const start = file.text.indexOf(`"id": "${id}"`);
    const at = file.text.indexOf(from, start);
    if (start < 0 || at < 0) throw new Error(`no ${from} in ${id} of ${path}`);
    return { path, text: file.text.slice(0, at) + to + file.text.slice(at + from.length) };
  });
}

describe("a number changed in the files", () => {
  test.each([
    {
      path: "events/2023-q1-affairs.json",
      id: "launch-statistics-2023",
      change: ['"value": 67}', '"value": 76}'],
      rows: ["000.json → rows.s000-031", "001.json → rows.s001-014"],
      says: 'the claim on facts.launches of event "launch-statistics-2023" doesn\'t say 67',
    },
    {
      path: "plans/blue-book-2024.json",
      id: "blue-book-2024-launches",
      change: ['"count": 100', '"count": 7'],
      rows: ["000.json → rows.s000-001", "001.json → rows.s001-001"],
      says: 'the claim on promise.count of event "blue-book-2024-launches" doesn\'t say 100',
    },
  ] as const)("is told by the statements that give it: $id", ({ path, id, change, rows, says }) => {
    const changed = readRecord(filesWith(path, id, change));
    const lines = changed.ok ? [] : changed.failure.map(formatProblem);
    expect(lines).toEqual(rows.map((row) => expect.stringContaining(`data/coverage/${row}: ${says}`)));
  });
});
