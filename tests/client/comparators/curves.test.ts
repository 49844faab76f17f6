// How far curves go when the record is shown as known on a past day.
import { describe, expect, it } from "vitest";
import { bundledCurves } from "./curves-at-hand.ts";

const UNTIL = Date.parse("2024-09-02");

describe("curves as known by an instant", () => {
  const whole = bundledCurves();
  const cut = whole.until(UNTIL);
  const ids = new Set(whole.all.map(({ id }) => id));

  it("end there and hold no later launch, whatever instant is asked for", () => {
    expect(cut.all.map(({ id }) => id)).toEqual(whole.all.map(({ id }) => id));
    expect(cut.all.every(({ endUtcMs }) => endUtcMs <= UNTIL)).toBe(true);
    expect(cut.tallest(ids, Number.POSITIVE_INFINITY)).toBe(whole.tallest(ids, UNTIL - 1));
    expect(cut.tallest(ids, Number.POSITIVE_INFINITY)).toBeLessThan(whole.tallest(ids, Number.POSITIVE_INFINITY));
  });

  it("stay as they are where they end before it", () => {
    expect(whole.until(Date.parse("2100-01-01")).all).toEqual(whole.all);
  });
});
