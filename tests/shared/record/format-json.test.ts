// The house format of JSON: what it keeps, what it lays out, and that nothing is left to change after it.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatJson, itemSpans } from "../../../shared/record/format-json.ts";

function formatted(text: string): string {
  const result = formatJson(text);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

const lines = (...all: readonly string[]) => `${all.join("\n")}\n`;

describe("the house format", () => {
  test("keeps every value", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(JSON.parse(formatted(text))).toEqual(JSON.parse(text));
      }),
    );
  });

  test("of what is in the format is the same text", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(formatted(formatted(text))).toBe(formatted(text));
      }),
    );
  });

  test("does not depend on how the text was laid out before", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 0, max: 8 }), (value, indent) => {
        expect(formatted(JSON.stringify(value, undefined, indent))).toBe(formatted(JSON.stringify(value)));
      }),
    );
  });

  test("goes beyond 120 characters for nothing but a text that cannot be broken", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        const long = formatted(text)
          .split("\n")
          .filter((line) => [...line].length > 120);
        expect(long.filter((line) => /^\s*("(\\.|[^"\\])*": )?("(\\.|[^"\\])*"|[^"[{]+),?$/u.test(line))).toEqual(long);
      }),
    );
  });

  test("keeps a number's digits and a text's escapes as they were written", () => {
    const text = String.raw`{"inclinationDeg": 89.0, "big": 1E+05, "zero": -0, "word": "\u5343帆\/"}`;
    expect(formatted(text)).toBe(
      lines(
        "{",
        ...[`  "inclinationDeg": 89.0,`, `  "big": 1E+05,`, `  "zero": -0,`],
        String.raw`  "word": "\u5343帆\/"`,
        "}",
      ),
    );
  });

  test("spreads every record of a file, and within it only what is too long for its line", () => {
    expect(formatted(`[{"id":"a","title":{"en":"x","zh":"y"},"pads":[],"notes":{}},{"id":"b"}]`)).toBe(
      lines(
        "[",
        ...[
          "  {",
          `    "id": "a",`,
          `    "title": {"en": "x", "zh": "y"},`,
          `    "pads": [],`,
          `    "notes": {}`,
          "  },",
        ],
        ...["  {", `    "id": "b"`, "  }"],
        "]",
      ),
    );
  });

  test.each([
    [96, `  "key": ["${"x".repeat(96)}", "yyyyyy"]`],
    [97, `  "key": [\n    "${"x".repeat(97)}",\n    "yyyyyy"\n  ]`],
  ])("keeps room for a comma behind a line of one piece (%i letters)", (letters, expected) => {
    expect(formatted(`{"key": ["${"x".repeat(letters)}", "yyyyyy"]}`)).toBe(lines("{", expected, "}"));
  });

  test("of a text that is no JSON is told by line and column", () => {
    expect(formatJson(`[1,\n2`)).toMatchObject({ ok: false, failure: { code: "not_json", line: 2, column: 2 } });
  });
});

test("the items of an array stand where their text stands", () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.integer({ min: 0, max: 3 }), (values, indent) => {
      const text = JSON.stringify(values, undefined, indent);
      const spans = itemSpans(text);
      const items = spans.ok ? spans.value.map(({ start, end }) => JSON.parse(text.slice(start, end))) : undefined;
      expect(items).toEqual(JSON.parse(text));
    }),
  );
});
