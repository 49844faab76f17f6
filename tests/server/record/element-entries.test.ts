// Imported sets as entries of the store: what makes two of them the same, and that each comes back whole.
import fc from "fast-check";
import { expect, test } from "vitest";
import { elementSetEntry, entriesToSets, importDayOf, isKnownSet } from "../../../server/record/element-entries.ts";
import { anyMessage, runs } from "../../shared/orbit/formats/any-message.ts";
import { importedSet, unnumbered } from "./imported-sets.ts";

test("every set comes back from its entry with its source, to the last digit", () => {
  fc.assert(
    fc.property(fc.array(anyMessage, { maxLength: 3 }), fc.constantFrom("a", "b-1"), (messages, source) => {
      const sets = messages.map((message) => ({ message, source }));
      expect(entriesToSets(sets.map(elementSetEntry))).toMatchObject({ sets, unreadable: [] });
    }),
    runs(200),
  );
});

test("an entry is one object's at one epoch from one source; the day of an unnamed import is no part of it", () => {
  const idOf = (...of: Parameters<typeof importedSet>) => elementSetEntry(importedSet(...of)).id;
  expect(idOf()).toBe("norad:25544 2026-08-22T12:00:00.000000 imported-elements");
  expect(idOf({}, "imported-elements-2026-09-02")).toBe(idOf());
  expect(idOf({}, "celestrak-gp-2026-08-22")).not.toBe(idOf());
  expect(idOf({ epochUtcMs: Date.UTC(2026, 7, 22, 12) + 0.001 })).not.toBe(idOf());
  expect(elementSetEntry(unnumbered(importedSet())).id).toMatch(/^1998-067A /);
  expect(["imported-elements-2026-09-01", "imported-elements", "x"].map(importDayOf)).toEqual([
    "2026-09-01",
    undefined,
    undefined,
  ]);
});

test("a set tells nothing new on another day, or without its name; with another digit it does", () => {
  const isKnown = (...of: Parameters<typeof importedSet>) =>
    isKnownSet(elementSetEntry(importedSet()), elementSetEntry(importedSet(...of)));
  expect(isKnown({}, "imported-elements-2026-12-24")).toBe(true);
  expect(isKnown({ objectName: "" })).toBe(true);
  expect(isKnown({ objectName: "ANOTHER" })).toBe(false);
  expect(isKnown({ bstarPerEarthRadius: 0.00018185 })).toBe(false);
});

test("what this version cannot read is named and left aside, and entries of other kinds are none of it", () => {
  const entry = elementSetEntry(importedSet());
  const broken = { ...entry, id: "broken", json: '{"omm":{"EPOCH":"soon"},"source":"x"}' };
  const older = { ...entry, id: "older", json: "{}" };
  expect(entriesToSets([{ kind: "event", id: "e", json: "{}" }, broken, older, entry])).toMatchObject({
    sets: [importedSet()],
    unreadable: ["broken", "older"],
  });
});
