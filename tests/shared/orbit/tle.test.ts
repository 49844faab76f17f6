// Two-line element sets: what is read, what is refused and where, and that nothing changes on the way through.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ALPHA5_MAX, formatAlpha5, parseAlpha5 } from "../../../shared/orbit/alpha5.ts";
import { type ElementMessage, MEAN_ELEMENT_FIELDS } from "../../../shared/orbit/elements.ts";
import { formatTle, parseTle } from "../../../shared/orbit/tle.ts";
import { type TleLines, tleChecksum } from "../../../shared/orbit/tle-columns.ts";
import celestrak from "../../golden/celestrak-omm.json" with { type: "json" };
import { TIANHE_LINES as LINES, TIANHE } from "./element-message.ts";
import { anyTleMessage, runs } from "./formats/any-message.ts";

/** The line with a text put at a column (from 1), its checksum made right again. */
function withColumn(line: string, column: number, text: string): string {
  const changed = line.slice(0, column - 1) + text + line.slice(column - 1 + text.length);
  return changed.slice(0, 68) + String(tleChecksum(changed));
}

function problemsOf(lines: TleLines): readonly unknown[] {
  const parsed = parseTle(lines);
  return parsed.ok ? [] : parsed.failure;
}

describe("parseTle", () => {
  test("reads the elements, the catalogue number and the piece", () => {
    expect(parseTle(LINES, "CSS (TIANHE)")).toEqual({ ok: true, value: TIANHE });
  });

  test("reads 24140A as the first piece of the 140th launch of 2024, and 98067AA as a piece of 1998", () => {
    const ids = ["24140A  ", "98067AA "].map((designator) => {
      const parsed = parseTle([withColumn(LINES[0], 10, designator), LINES[1]]);
      return parsed.ok ? parsed.value.objectId : parsed.failure;
    });
    expect(ids).toEqual(["2024-140A", "1998-067AA"]);
  });

  test("names an object without a designator by its catalogue number", () => {
    const parsed = parseTle([withColumn(LINES[0], 10, "        "), LINES[1]]);
    expect(parsed).toMatchObject({ ok: true, value: { objectId: "norad:48274" } });
  });

  test("says the length of a line that is cut short", () => {
    expect(problemsOf([LINES[0].slice(0, 68), LINES[1]])).toEqual([
      { code: "length", line: 1, column: 1, found: "68 characters", expected: "69 characters" },
    ]);
  });

  test("says which checksum is wrong and what it would be", () => {
    expect(problemsOf([`${LINES[0].slice(0, 68)}3`, LINES[1]])).toEqual([
      { code: "checksum", line: 1, column: 69, found: "3", expected: "9" },
    ]);
  });

  test("says line and column of every field that is out of its form or range", () => {
    const line1 = withColumn(withColumn(LINES[0], 8, "X"), 21, "367");
    const line2 = withColumn(withColumn(LINES[1], 9, "181.0000"), 17, "0");
    expect(problemsOf([line1, LINES[1]])).toMatchObject([{ code: "column", line: 1, column: 8, found: "X" }]);
    expect(problemsOf([withColumn(LINES[0], 21, "366"), LINES[1]])).toMatchObject([{ code: "epoch", line: 1 }]);
    expect(problemsOf([LINES[0], line2])).toMatchObject([{ code: "column", line: 2, column: 17, found: "0" }]);
    expect(problemsOf([LINES[0], withColumn(LINES[1], 9, "181.0000")])).toEqual([
      { code: "out_of_range", line: 2, column: 9, found: "181.0000", expected: "0 ≤ i ≤ 180°" },
    ]);
  });

  test("refuses two lines of different objects", () => {
    expect(problemsOf([LINES[0], withColumn(LINES[1], 3, "48275")])).toMatchObject([
      { code: "catalogue_number", line: 2, column: 3, found: "48275" },
    ]);
  });

  test("refuses lines that are none", () => {
    expect(problemsOf(["hello", "world"]).length).toBe(2);
  });

  test("refuses a blank inside a number", () => {
    const spoiled: TleLines[] = [
      [withColumn(LINES[0], 3, "48 74"), withColumn(LINES[1], 3, "48 74")],
      [withColumn(LINES[0], 21, "2 4"), LINES[1]],
      [LINES[0], withColumn(LINES[1], 18, "2 9.6646")],
    ];
    expect(spoiled.map((lines) => problemsOf(lines).length)).toEqual([2, 1, 1]);
  });

  test("never throws on a spoiled line; what it reads is finite and comes back the same when written", () => {
    const spoiled = fc.record({
      line: fc.constantFrom(0, 1),
      column: fc.integer({ min: 1, max: 69 }),
      text: fc.string({ minLength: 1, maxLength: 9 }),
      mended: fc.boolean(),
    });
    fc.assert(
      fc.property(spoiled, ({ line, column, text, mended }) => {
        const raw = (of: string) => of.slice(0, column - 1) + text + of.slice(column - 1 + text.length);
        const spoil = (of: string) => (mended ? withColumn(of, column, text) : raw(of));
        const parsed = parseTle(line === 0 ? [spoil(LINES[0]), LINES[1]] : [LINES[0], spoil(LINES[1])]);
        const numbers = parsed.ok ? MEAN_ELEMENT_FIELDS.map((field) => parsed.value[field]) : [];
        expect(numbers.every(Number.isFinite)).toBe(true);
        if (!parsed.ok) return;
        const written = formatTle(parsed.value);
        expect(written.ok && parseTle(written.value)).toEqual(parsed);
      }),
      runs(10_000),
    );
  });
});

describe("formatTle", () => {
  test("writes what parseTle read, to the character", () => {
    for (const lines of [LINES, ...celestrak.map(({ tleLine1, tleLine2 }): TleLines => [tleLine1, tleLine2])]) {
      const parsed = parseTle(lines);
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure));
      expect(formatTle(parsed.value)).toEqual({ ok: true, value: lines });
    }
  });

  test("writes every message within the columns so that it is read back the same", () => {
    fc.assert(
      fc.property(anyTleMessage, (message) => {
        const written = formatTle(message);
        if (!written.ok) throw new Error(JSON.stringify(written.failure));
        expect(parseTle(written.value, message.objectName)).toEqual({ ok: true, value: message });
      }),
      runs(10_000),
    );
  });

  test("rounds an angle just below a full turn to 0, and an epoch just before midnight to the next day", () => {
    const parsed = parseTle(LINES);
    if (!parsed.ok) throw new Error("the example does not parse");
    const written = formatTle({
      ...parsed.value,
      raanDeg: 359.99999,
      epochUtcMs: Date.UTC(2027, 0, 1) - 0.2,
    });
    if (!written.ok) throw new Error(JSON.stringify(written.failure));
    expect(written.value[0].slice(18, 32)).toBe("27001.00000000");
    expect(written.value[1].slice(17, 25)).toBe("  0.0000");
  });

  test("says which catalogue numbers and values have no place in the columns", () => {
    const parsed = parseTle(LINES);
    if (!parsed.ok) throw new Error("the example does not parse");
    const { noradId: _, ...unnumbered } = parsed.value;
    const codeOf = (message: ElementMessage) => {
      const written = formatTle(message);
      return written.ok ? "ok" : `${written.failure.code} ${written.failure.field}`;
    };
    expect(codeOf({ ...parsed.value, noradId: 340_000 })).toBe("catalogue_number_too_large noradId");
    expect(codeOf(unnumbered)).toBe("no_catalogue_number noradId");
    expect(codeOf({ ...parsed.value, revolutionAtEpoch: 100_000 })).toBe("out_of_columns revolutionAtEpoch");
    expect(codeOf({ ...parsed.value, meanMotionDotRevPerDay2: 1 })).toBe("out_of_columns meanMotionDot");
  });
});

describe("Alpha-5", () => {
  test("runs from 00000 over 99999, A0000 and Z9999 to 339,999, without I and O", () => {
    const texts = ["00000", "99999", "A0000", "H9999", "J0000", "N9999", "P0000", "Z9999"];
    const numbers = [0, 99_999, 100_000, 179_999, 180_000, 229_999, 230_000, 339_999];
    expect(texts.map(parseAlpha5)).toEqual(numbers);
    expect(numbers.map(formatAlpha5)).toEqual(texts);
    expect(["I0000", "O0000", "a0000", "AA000", "1234", "-1234", ""].map(parseAlpha5)).toEqual(
      Array(7).fill(undefined),
    );
    expect([-1, 1.5, 340_000].map(formatAlpha5)).toEqual([undefined, undefined, undefined]);
  });

  test("gives every number back, and has no two texts for one", () => {
    const texts = new Set<string>();
    let lost = 0;
    for (let noradId = 0; noradId <= ALPHA5_MAX; noradId++) {
      const text = formatAlpha5(noradId) ?? "";
      texts.add(text);
      if (parseAlpha5(text) !== noradId || text.length !== 5) lost += 1;
    }
    expect([lost, texts.size]).toEqual([0, ALPHA5_MAX + 1]);
  });

  test("takes a letter ahead of four digits for a number, and its number for that letter alone", () => {
    let taken = 0;
    for (let code = 0; code < 128; code++) {
      for (const rest of ["0000", "1234", "9999"]) {
        const text = String.fromCharCode(code) + rest;
        const noradId = parseAlpha5(text);
        if (noradId === undefined || noradId < 100_000) continue;
        taken += 1;
        expect(formatAlpha5(noradId)).toBe(text);
      }
    }
    expect(taken).toBe(24 * 3);
  });
});
