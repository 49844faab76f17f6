// Where a text stops being JSON.
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { parseJson, parsePlacedJson } from "../../shared/json.ts";

const failure = (text: string) => {
  const parsed = parseJson(text);
  return parsed.ok ? undefined : parsed.failure;
};

describe("reading JSON", () => {
  it("gives what JSON.parse gives", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => {
        const expected: unknown = JSON.parse(text);
        const parsed = parseJson(text);
        return !parsed.ok
          ? parsed.failure.code === "duplicate_key"
          : JSON.stringify(parsed.value) === JSON.stringify(expected);
      }),
    );
    expect(parseJson(' {"a": [1.5e-3, "\\u00e9\\n", null]}\n')).toEqual({
      ok: true,
      value: { a: [0.0015, "é\n", null] },
    });
  });

  it("accepts a text exactly when JSON.parse does, save for keys that stand twice", () => {
    const piece = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"a"',
      '"b"',
      "1",
      "-0.5",
      "01",
      "true",
      "nul",
      " ",
      "\n",
      '"',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const text = pieces.join("");
        const reason = failure(text);
        if (reason?.code === "duplicate_key") return true;
        try {
          JSON.parse(text);
        } catch {
          return reason !== undefined;
        }
        return reason === undefined;
      }),
      { numRuns: 2_000 },
    );
    expect(failure("[]")).toBeUndefined();
  });

  test.each([
    ["a comma too many", "[\n  1,\n  2,\n]", { line: 4, column: 1, found: "]", expected: "a value" }],
    ["a comma missing", '{\n  "a": 1\n  "b": 2\n}', { line: 3, column: 3, found: '"b"', expected: "`,` or `}`" }],
    ["an early end", '{"a": [1, 2', { line: 1, column: 12, found: "the end of the file", expected: "`,` or `]`" }],
    [
      "a string that goes over its line",
      '["one\ntwo"]',
      { line: 1, column: 2, found: '"one', expected: "a string that ends on its line, with valid escapes" },
    ],
    ["a word that is no value", '{"a": yes}', { line: 1, column: 7, found: "yes", expected: "a value" }],
    ["a key without quotes", "{a: 1}", { line: 1, column: 2, found: "a", expected: "a key in double quotes" }],
    ["something after the end", "{}\n{}", { line: 2, column: 1, found: "{", expected: "the end of the file" }],
    ["nothing at all", "", { line: 1, column: 1, found: "the end of the file", expected: "a value" }],
  ])("says where there is %s", (_what, text, place) => {
    expect(failure(text)).toEqual({ code: "not_json", ...place });
  });

  it("refuses a key that stands twice, since one of the two values would be lost", () => {
    expect(failure('[{"id": 1,\n "id": 2}]')).toMatchObject({ code: "duplicate_key", line: 2, column: 2 });
  });

  it("refuses nesting that no record has", () => {
    expect(failure("[".repeat(200_000))).toMatchObject({ code: "too_deep", column: 66 });
  });

  it("finds a key that stands twice behind an escape", () => {
    expect(failure('{"id": 1, "\\u0069d": 2}')).toMatchObject({ code: "duplicate_key", column: 11 });
  });

  it("tells where each record of an array begins and where its keys stand", () => {
    const text = '[\n  {"a": 1, "b": {"a": [2]}},\n  3,\n  {"\\u0061": 4}\n]';
    const placed = parsePlacedJson(text);
    if (!placed.ok) throw new Error("the text is JSON");
    const places = placed.value.records.map(({ offset, keys }) => [text[offset], [...keys.keys()]]);
    expect(places).toEqual([
      ["{", ["a", "b"]],
      ["3", []],
      ["{", ["a"]],
    ]);
    expect(text.slice(placed.value.records[0]?.keys.get("b")).startsWith('"b"')).toBe(true);
  });
});
