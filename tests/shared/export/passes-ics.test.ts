// The calendar of passes: read back by another library, whole under hostile names, named alike by newer elements.
import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { formatPassesIcs } from "../../../shared/export/passes-ics.ts";
import { elementSet } from "../orbit/element-set.ts";
import { passTable } from "./pass-table.ts";

const octets = (line: string) => new TextEncoder().encode(line).length;

function readBack(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
  return { calendar, events };
}

const uidsOf = (text: string) => readBack(text).events.map(({ uid }) => uid);

describe("a calendar of passes", () => {
  test("comes back from another reader with the times of every pass to the second", () => {
    const table = passTable();
    const { calendar, events } = readBack(formatPassesIcs(table));
    expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
    expect(events.length).toBe(table.passes.length);
    for (const [index, { rise, set }] of table.passes.entries()) {
      const event = events[index];
      expect(Math.abs((event?.startDate.toUnixTime() ?? 0) - rise.atUtcMs / 1000)).toBeLessThanOrEqual(0.5);
      expect(Math.abs((event?.endDate.toUnixTime() ?? 0) - set.atUtcMs / 1000)).toBeLessThanOrEqual(0.5);
      expect(event?.location).toBe("Shanghai");
      expect(event?.summary).toContain("千帆极轨01组01星");
    }
  });

  test("says of an illustrative orbit that it is not tracked, and of an observed one whose elements it has", () => {
    const [observed] = readBack(formatPassesIcs(passTable())).events;
    expect(observed?.description).toContain("Observed orbit: elements test, 0.");
    const [illustrative] = readBack(formatPassesIcs(passTable({}, elementSet({ kind: "illustrative" })))).events;
    expect(illustrative?.description).toContain("not tracked");
    expect(illustrative?.summary).toContain("(illustrative, no prediction)");
    expect(observed?.summary).not.toContain("illustrative");
  });

  test("ends each line with CRLF, and no line is longer than 75 octets", () => {
    const text = formatPassesIcs(passTable());
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const line of text.split("\r\n")) expect(octets(line)).toBeLessThanOrEqual(75);
  });

  test("keeps any name whole, whatever stands in it, and no name adds a line of its own", () => {
    const table = passTable();
    const passes = table.passes.slice(0, 2);
    const hostile = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 200 }),
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.constantFrom(
        "a\r\nATTACH:x",
        "END:VEVENT\nBEGIN:VEVENT",
        "\\n;,\\",
        "\u2028BEGIN:VALARM",
        "\u0000\u0007\u001b",
      ),
    );
    fc.assert(
      fc.property(hostile, hostile, (name, placeName) => {
        const text = formatPassesIcs({
          ...table,
          passes,
          nameOf: () => name,
          place: { ...table.place, name: placeName },
        });
        for (const line of text.split("\r\n")) expect(octets(line)).toBeLessThanOrEqual(75);
        const unfolded = text.replaceAll("\r\n ", "").split("\r\n").slice(0, -1);
        expect(unfolded.every((line) => /^[A-Z-]+:/.test(line) && !/\p{Cc}/u.test(line))).toBe(true);
        expect(unfolded.length).toBe(7 + 2 * 11);
        const { events } = readBack(text);
        expect(events.map(({ summary }) => summary.startsWith(carried(name)))).toEqual([true, true]);
      }),
      { numRuns: 150 },
    );
  });

  test("names a pass alike when a newer element set moves it by some seconds", () => {
    // 0.01° along the orbit are 0.18 s; half a degree, 9 s.
    const later = elementSet({ meanAnomalyDeg: elementSet().meanAnomalyDeg - 0.5, source: "newer" });
    const uids = uidsOf(formatPassesIcs(passTable()));
    expect(uidsOf(formatPassesIcs(passTable({}, later)))).toEqual(uids);
    expect(new Set(uids).size).toBe(uids.length);
    expect(formatPassesIcs(passTable())).toBe(formatPassesIcs(passTable()));
  });

  test("names passes over another place, of another object, or at one hour, apart", () => {
    const table = passTable();
    const here = uidsOf(formatPassesIcs(table));
    const there = uidsOf(formatPassesIcs({ ...table, place: { ...table.place, latitudeDeg: 31.3 } }));
    const other = uidsOf(
      formatPassesIcs({ ...table, passes: table.passes.map((pass) => ({ ...pass, objectId: "2024-140B" })) }),
    );
    const twice = uidsOf(formatPassesIcs({ ...table, passes: [...table.passes, ...table.passes] }));
    expect(new Set([...here, ...there, ...other]).size).toBe(3 * here.length);
    expect(new Set(twice).size).toBe(2 * here.length);
  });
});

/** What a calendar carries of a text: one kind of line break, no other control characters, no half of a pair. */
function carried(text: string): string {
  return text.replaceAll(/\r\n|[\r\n\u0085\u2028\u2029]/g, "\n").replaceAll(/(?!\n)[\p{Cc}\p{Cs}]/gu, "");
}
