// The square that faces the eye: whatever of its sphere can be seen is seen through it.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Eye } from "../../../client/globe/projection.ts";
import { squareAround } from "../../../client/globe/square.ts";
import type { Vec3 } from "../../../shared/orbit/vector.ts";

function eyeAt(positionPefKm: Vec3): Eye {
  return { positionPefKm, clipFromEyeKm: new Array(16).fill(0), widthPx: 1, heightPx: 1 };
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, part, axis) => sum + part * (b[axis] ?? 0), 0);
}

const angle = fc.double({ min: -Math.PI, max: Math.PI, noNaN: true });

const direction = fc.tuple(angle, angle).map(([longitudeRad, twiceLatitudeRad]): Vec3 => {
  const flat = Math.cos(twiceLatitudeRad / 2);
  return [flat * Math.cos(longitudeRad), flat * Math.sin(longitudeRad), Math.sin(twiceLatitudeRad / 2)];
});

describe("the square that faces the eye", () => {
  test("holds every point of its sphere as perspective shows it, from any side", () => {
    const distance = fc.double({ min: 1.5, max: 60, noNaN: true });
    fc.assert(
      fc.property(distance, direction, direction, (share, toEye, toPoint) => {
        const sphere = { centrePefKm: [900, -4000, 3000] as const, radiusKm: 2500 };
        const place = (unit: Vec3, lengthKm: number): Vec3 => [
          sphere.centrePefKm[0] + unit[0] * lengthKm,
          sphere.centrePefKm[1] + unit[1] * lengthKm,
          sphere.centrePefKm[2] + unit[2] * lengthKm,
        ];
        const eye = place(toEye, share * sphere.radiusKm);
        const square = squareAround(eyeAt(eye), sphere);
        const ray = place(toPoint, sphere.radiusKm).map((part, axis) => part - (eye[axis] ?? 0));
        const toCentre = sphere.centrePefKm.map((part, axis) => part - (eye[axis] ?? 0));
        // Where the ray meets the square's plane, which is square to the sight of its centre.
        const along = dot(toCentre, toCentre) / dot(ray, toCentre);
        const off = ray.map((part, axis) => part * along - (toCentre[axis] ?? 0));
        expect(Math.abs(dot(off, square.right))).toBeLessThanOrEqual(square.halfSideKm * (1 + 1e-9));
        expect(Math.abs(dot(off, square.up))).toBeLessThanOrEqual(square.halfSideKm * (1 + 1e-9));
      }),
    );
  });

  test("has an axis across even when seen from over a pole", () => {
    const { right, up } = squareAround(eyeAt([0, 0, 30_000]), { centrePefKm: [0, 0, 0], radiusKm: 6378 });
    expect(Math.hypot(...right)).toBeCloseTo(1);
    expect(dot(right, up)).toBeCloseTo(0);
  });
});
