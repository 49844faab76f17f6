// Places on the ground: as links hold them and as people type them.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coordinateWords, formatPlace, parsePlace, parseTypedPlace } from "../../../shared/view/place.ts";

const SHANGHAI = { latitudeDeg: 31.2304, longitudeDeg: 121.4737, heightM: 0 };

describe("a place in a link", () => {
  it.each(["31.2304,121.4737", "-33.45,-70.67,520", "31.2304,121.4737,4,Shanghai", "90,-180", "39.9,116.4,44,北京"])(
    "%s is its own canonical form",
    (text) => {
      const place = parsePlace(text);
      expect(place.ok && formatPlace(place.value)).toBe(text);
    },
  );

  it.each([
    "",
    "31",
    "91,0",
    "0,181",
    "0,0,9001",
    "a,b",
    "1e2,0",
    "NaN,0",
    `0,0,0,${"x".repeat(61)}`,
    "0,0,0,a\u202eb",
  ])("%j is refused", (text) => {
    expect(parsePlace(text).ok).toBe(false);
  });

  it("any place survives its link", () => {
    const place = fc.record({
      latitudeDeg: fc.integer({ min: -900_000, max: 900_000 }).map((v) => v / 10_000),
      longitudeDeg: fc.integer({ min: -1_800_000, max: 1_799_999 }).map((v) => v / 10_000),
      heightM: fc.integer({ min: -500, max: 9_000 }),
    });
    fc.assert(
      fc.property(place, (each) => {
        expect(parsePlace(formatPlace(each))).toEqual({ ok: true, value: each });
      }),
    );
  });
});

describe("typed coordinates", () => {
  it.each([
    "31.2304, 121.4737",
    "31.2304 121.4737",
    "31.2304N 121.4737E",
    "31.2304° N, 121.4737° E",
    "121.4737 E, 31.2304 N",
    "N 31.2304, E 121.4737",
    "31°13′49.44″N, 121°28′25.32″E",
    "31°13'49.44\"N 121°28'25.32\"E",
  ])("%s is Shanghai", (text) => {
    expect(parseTypedPlace(text)).toEqual({ ok: true, value: SHANGHAI });
  });

  it.each([
    ["33.45 S, 70.67 W", -33.45, -70.67],
    ["-33.45, -70.67", -33.45, -70.67],
    ["−33.45 −70.67", -33.45, -70.67],
  ])("%s lies south and west", (text, latitudeDeg, longitudeDeg) => {
    expect(parseTypedPlace(text)).toEqual({ ok: true, value: { latitudeDeg, longitudeDeg, heightM: 0 } });
  });

  it.each(["", "Shanghai", "31.2", "91, 0", "31 E, 121 E", "31 N, 12 N", "1,2,3", "31°61′N, 0", "-33 S, 0 E"])(
    "%j is refused with what would be right",
    (text) => {
      const place = parseTypedPlace(text);
      expect(place.ok ? "" : place.failure).toMatch(/latitude/);
    },
  );

  it("are on the Earth, whatever was typed", () => {
    const typed = fc.string({ unit: fc.constantFrom(..."0123456789.,;- NSEW°′″".split("")), maxLength: 24 });
    fc.assert(
      fc.property(typed, (text) => {
        const place = parseTypedPlace(text);
        expect(!place.ok || Math.abs(place.value.latitudeDeg) <= 90).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });

  it("are said back with their sides", () => {
    expect(coordinateWords({ ...SHANGHAI, latitudeDeg: -31.2304 })).toBe("31.2304° S, 121.4737° E");
  });
});
