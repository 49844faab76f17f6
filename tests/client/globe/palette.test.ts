// How colours are read from the design tokens.
import { describe, expect, test } from "vitest";
import { parseColour } from "../../../client/globe/palette.ts";

describe("reading a token's colour", () => {
  test("knows every form that a token has before and after minifying", () => {
    expect(parseColour("#ff8000")).toEqual([1, 128 / 255, 0, 1]);
    expect(parseColour(" #f80 ")).toEqual([1, 136 / 255, 0, 1]);
    expect(parseColour("#aacdf016")[3]).toBeCloseTo(22 / 255, 9);
    expect(parseColour("rgba(170,205,240,.085)")).toEqual([170 / 255, 205 / 255, 240 / 255, 0.085]);
    expect(parseColour("rgb(0 0 255 / 0.5)")).toEqual([0, 0, 1, 0.5]);
    expect(parseColour("transparent")).toEqual([0, 0, 0, 0]);
  });

  test("throws on anything else: a missing token is a bug of ours", () => {
    expect(() => parseColour("")).toThrow(/not a colour/);
    expect(() => parseColour("teal")).toThrow(/teal/);
  });
});
