// The camera's way from view to view, and what its buttons do.
import { describe, expect, test } from "vitest";
import { cameraBetween, easeCamera, flightMs } from "../../../client/globe/flight.ts";
import { HOME_CAMERA, northUpCamera, sameCamera, zoomedCamera } from "../../../client/globe/home-camera.ts";

const over = (longitudeDeg: number, latitudeDeg: number, heightKm = 20_000) => ({
  longitudeDeg,
  latitudeDeg,
  heightKm,
  headingDeg: 0,
  pitchDeg: -90,
});

describe("a flight of the camera", () => {
  test("starts and ends exactly where it should", () => {
    const [from, to] = [over(170, 10), over(-160, -40, 5_000)];
    expect(sameCamera(cameraBetween(from, to, 0), from)).toBe(true);
    expect(sameCamera(cameraBetween(from, to, 1), to)).toBe(true);
  });

  test("crosses the date line the short way and changes height by equal factors", () => {
    const middle = cameraBetween(over(170, 0, 40_000), over(-170, 0, 10_000), 0.5);
    expect(Math.abs(Math.abs(middle.longitudeDeg) - 180)).toBeLessThan(1e-9);
    expect(middle.heightKm).toBeCloseTo(20_000, 6);
  });

  test("follows the great circle, so that two places on one parallel are joined by way of the pole's side", () => {
    expect(cameraBetween(over(0, 60), over(90, 60), 0.5).latitudeDeg).toBeGreaterThan(65);
  });

  test("takes 1.4 s, and 0.6 s under 20° of arc", () => {
    expect([flightMs(over(0, 0), over(100, 0)), flightMs(over(0, 0), over(19, 0))]).toEqual([1400, 600]);
  });

  test("eases from 0 to 1 without ever turning back", () => {
    const steps = Array.from({ length: 101 }, (_, step) => easeCamera(step / 100));
    expect([steps[0], steps[100]]).toEqual([0, 1]);
    expect(steps.every((value, index) => index === 0 || value >= (steps[index - 1] ?? 0))).toBe(true);
  });
});

describe("the camera's buttons", () => {
  test("zoom by a factor and stop at the lowest and highest view", () => {
    expect(zoomedCamera(HOME_CAMERA, 0.5).heightKm).toBe(12_500);
    expect(zoomedCamera(HOME_CAMERA, 1e-6).heightKm).toBe(600);
    expect(zoomedCamera(HOME_CAMERA, 1e6).heightKm).toBe(600_000);
  });

  test("turn north up over the same place", () => {
    expect(northUpCamera({ ...over(10, 20), headingDeg: 75, pitchDeg: -40 })).toEqual(over(10, 20));
  });
});
