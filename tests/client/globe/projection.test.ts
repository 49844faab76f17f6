// From a place around the Earth to a pixel, what the Earth hides, and which dot is under the pointer.
import { describe, expect, test } from "vitest";
import { groundAt } from "../../../client/globe/ground-pick.ts";
import { pickRow } from "../../../client/globe/picking.ts";
import { type Eye, projectPef, sideOf } from "../../../client/globe/projection.ts";
import { geodeticToPef } from "../../../shared/orbit/frames.ts";
import { frameOf } from "../propagation/frame.ts";

/** Looks from 30,000 km on the x axis at the Earth's centre; y is to the right, z is up; one radian fills half of it. */
const eye: Eye = {
  positionPefKm: [30_000, 0, 0],
  clipFromEyeKm: [0, 0, 0, -1, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0],
  widthPx: 1000,
  heightPx: 1000,
};

describe("projecting onto the canvas", () => {
  test("puts the Earth's centre in the middle, east to the right and north up", () => {
    expect(projectPef(eye, [7000, 0, 0])).toEqual({ xPx: 500, yPx: 500, side: "front" });
    expect(projectPef(eye, [0, 3000, 6000])).toMatchObject({ xPx: 550, yPx: 400 });
  });

  test("has no pixel for what lies behind the camera", () => {
    expect(projectPef(eye, [42_164, 0, 0])).toBeUndefined();
  });

  test("tells what is before the rim, beside the disc past it, and behind the Earth", () => {
    expect(sideOf(eye.positionPefKm, [7_000, 0, 0])).toBe("front");
    expect(sideOf(eye.positionPefKm, [-7_000, 0, 0])).toBe("hidden");
    expect(sideOf(eye.positionPefKm, [-1_000, 0, 8_000])).toBe("beyond");
  });

  test("knows that the Earth is flatter at its poles", () => {
    const grazing = (axis: "equator" | "pole", km: number) =>
      sideOf([30_000_000, 0, 0], axis === "equator" ? [-10, km, 0] : [-10, 0, km]);
    expect([grazing("equator", 6_370), grazing("pole", 6_370)]).toEqual(["hidden", "beyond"]);
  });
});

describe("picking a dot", () => {
  const frame = frameOf({
    atUtcMs: 0,
    positionsTemeKm: Float32Array.of(7000, 0, 0, 7000, 200, 0, -7000, 0, 0),
    setOf: new Int32Array(3),
  });
  const ask = (xPx: number, rows = [0, 1, 2]) =>
    pickRow({ eye, frame, momentUtcMs: 0, gmstRad: 0, rows, xPx, yPx: 500, reachPx: 12 });

  test("takes the nearest within reach", () => {
    expect([ask(499), ask(506)]).toEqual([0, 1]);
  });

  test("takes nothing out of reach, nothing that is not drawn and nothing behind the Earth", () => {
    expect([ask(530), ask(500, []), ask(500, [2])]).toEqual([undefined, undefined, undefined]);
  });
});

describe("the place under a pixel", () => {
  test("is the one that is drawn there, to the grain of 0.01°", () => {
    for (const [latitudeDeg, longitudeDeg] of [
      [0, 0],
      [31.23, 40.5],
      [-52.1, -33.3],
    ] as const) {
      const pixel = projectPef(eye, geodeticToPef({ latitudeDeg, longitudeDeg, altitudeKm: 0 }));
      const place = groundAt(eye, pixel?.xPx ?? 0, pixel?.yPx ?? 0);
      expect(place?.latitudeDeg).toBeCloseTo(latitudeDeg, 2);
      expect(place?.longitudeDeg).toBeCloseTo(longitudeDeg, 2);
    }
  });

  test("is none beside the Earth", () => {
    expect(groundAt(eye, 500, 500)).toEqual({ latitudeDeg: 0, longitudeDeg: 0, heightM: 0 });
    expect(groundAt(eye, 990, 500)).toBeUndefined();
  });
});
