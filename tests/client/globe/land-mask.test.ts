// How the drawn map becomes one byte a pixel.
import { describe, expect, test } from "vitest";
import { firstChannel } from "../../../client/globe/land-mask.ts";

describe("the map of land and sea", () => {
  test("keeps one byte of each pixel", () => {
    expect([...firstChannel(Uint8ClampedArray.of(255, 1, 2, 3, 7, 4, 5, 6))]).toEqual([255, 7]);
  });
});
