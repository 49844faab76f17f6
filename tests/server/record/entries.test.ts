// The record on its way into the store and back.

import { expect, test } from "vitest";
import { canonicalJson, entriesToRecord, recordToEntries } from "../../../server/record/entries.ts";
import { bundledRecord, expectOk } from "../test-app.ts";

const { record } = bundledRecord();
const entries = recordToEntries(record);

test("the record that comes back is the record that went in, programmes in their order", () => {
  const back = expectOk(entriesToRecord(entries, record));
  expect(back.programmes).toEqual(record.programmes);
  expect(new Set(back.events)).toEqual(new Set(record.events));
  expect(back.subject).toEqual(record.subject);
});

test("it comes back the same when every entry has to be parsed anew", () => {
  const nothingKnown = {
    ...record,
    programmes: [],
    vehicles: [],
    sites: [],
    sources: [],
    constellations: [],
    craft: [],
    comparators: [],
    events: [],
  };
  const back = expectOk(entriesToRecord(entries, nothingKnown));
  expect(recordToEntries(back).toSorted((a, b) => (a.json < b.json ? -1 : 1))).toEqual(
    entries.toSorted((a, b) => (a.json < b.json ? -1 : 1)),
  );
});

test("equal records are equal texts, however their keys were ordered", () => {
  expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: undefined })).toBe(canonicalJson({ b: [{ c: 2, d: 1 }] }));
  expect(canonicalJson([2, 1])).not.toBe(canonicalJson([1, 2]));
});

test("an entry that no longer fits its schema is named with its path, among all others", () => {
  const broken = entries.map((entry) =>
    entry.kind === "vehicle" && entry.id === "long-march-6a" ? { ...entry, json: '{"id":"long-march-6a"}' } : entry,
  );
  const read = entriesToRecord(broken, record);
  expect(read.ok).toBe(false);
  expect(!read.ok && read.failure.map(({ path }) => path)).toContain("vehicle/long-march-6a");
});
