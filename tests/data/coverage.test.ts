// The founding documents: every statement that was read out of them is a claim of the record, and a claim that goes
// missing is told. How many statements each document has was counted outside of this project.
import { describe, expect, it, test } from "vitest";
import { formatProblem, type RecordFile } from "../../shared/record/bundle.ts";
import { Coverage } from "../../shared/record/coverage.ts";
import { readRecord } from "../../shared/record/files.ts";
import { bundledFiles } from "./bundled-files.ts";

const DOCUMENTS = [
  { id: "000", source: "blue-book-summary", statements: 38 },
  { id: "001", source: "blue-book-peoples-daily", statements: 23 },
  { id: "002", source: "space-segment-report-2025", statements: 80 },
  { id: "003", source: "white-paper-2021", statements: 68 },
  { id: "004", source: "white-paper-news-2022", statements: 14 },
] as const;

const files = bundledFiles();

function coverageOf(document: string): Coverage {
  const file = files.find(({ path }) => path === `coverage/${document}.json`);
  if (!file) throw new Error(`there is no coverage/${document}.json`);
  return Coverage.parse(JSON.parse(file.text));
}

function linesOf(some: readonly RecordFile[]): readonly string[] {
  const read = readRecord(some);
  return read.ok ? [] : read.failure.map(formatProblem);
}

interface Claiming {
  readonly id: string;
  claims?: { property: string; source: string }[];
}

/** The files without what a source says of one property of one record; and how many claims went with that. */
function without({
  id,
  property,
  source,
}: {
  readonly id: string;
  readonly property: string;
  readonly source: string;
}) {
  let taken = 0;
  const left = files.map((file): RecordFile => {
    if (!/^(events|plans|craft|constellations)\//.test(file.path)) return file;
    const parsed = JSON.parse(file.text) as Claiming | Claiming[]; // its schema was checked when the record was read
    for (const record of [parsed].flat().filter((one) => one.id === id)) {
      const kept = record.claims?.filter((claim) => claim.property !== property || claim.source !== source);
      taken += (record.claims?.length ?? 0) - (kept?.length ?? 0);
      if (kept) record.claims = kept;
    }
    return { path: file.path, text: JSON.stringify(parsed) };
  });
  return { left, taken };
}

describe("the founding documents", () => {
  it("leave no statement without its claim, each with its place in the document", () => {
    expect(linesOf(files)).toEqual([]);
  });

  test.each(DOCUMENTS)("of $id are $statements statements accounted for, by number", ({ id, source, statements }) => {
    const coverage = coverageOf(id);
    const numbers = Array.from({ length: statements }, (_, index) => `s${id}-${String(index + 1).padStart(3, "0")}`);
    expect([coverage.id, coverage.source]).toEqual([id, source]);
    expect(Object.keys(coverage.rows).toSorted()).toEqual(numbers);
  });

  it("hold 223 statements in all", () => {
    const rows = DOCUMENTS.flatMap(({ id }) => Object.keys(coverageOf(id).rows));
    expect(new Set(rows).size).toBe(223);
  });
});

/** The first statement of a document that is carried by a claim about an event. */
function firstCarried(document: string) {
  const { source, rows } = coverageOf(document);
  for (const [row, carried] of Object.entries(rows)) {
    if ("about" in carried && carried.about.type === "event")
      return { row, source, id: carried.about.id, property: carried.property };
  }
  throw new Error(`no event carries a statement of ${document}`);
}

describe("a claim that goes missing", () => {
  test.each(DOCUMENTS)("is missed by the statement of $id that it carried, which is named with its file", ({ id }) => {
    const { row, ...carried } = firstCarried(id);
    const { left, taken } = without(carried);
    expect(taken).toBeGreaterThan(0);
    const claim = `${carried.property} of event "${carried.id}"`;
    expect(linesOf(left)).toEqual([
      expect.stringContaining(
        `data/coverage/${id}.json → rows.${row}: "${carried.source}" makes no claim with a locator on ${claim}`,
      ),
    ]);
  });
});
