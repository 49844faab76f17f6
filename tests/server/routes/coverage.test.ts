// Coverage over HTTP: the figures of the sweep itself, which satellites count, and what is refused.
import { beforeAll, expect, test } from "vitest";
import type { CoverageResponse } from "../../../shared/api/coverage.ts";
import { coverage, evenInstants } from "../../../shared/orbit/coverage.ts";
import { temeToPef } from "../../../shared/orbit/frames.ts";
import { meanMotionToAltitudeKm } from "../../../shared/orbit/mean-motion.ts";
import { createPropagator, propagateTeme } from "../../../shared/orbit/propagate.ts";
import { createTestApp, expectOk, type TestApp } from "../test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});

const coverageAt = (query: string): Promise<CoverageResponse> => app.json(`/coverage?${query}`);

test("the answer is what the sweep makes of the satellites at their altitude, over one revolution", async () => {
  const answer = await coverageAt("constellation=spacesail&at=2026-08-22&minElevationDeg=25");
  const { atOperatingAltitude } = await app.json("/constellations/spacesail?at=2026-08-22");
  expect(answer.satellites.observed).toBe(atOperatingAltitude);

  const atUtcMs = Date.UTC(2026, 7, 22);
  // At 1,068.5 km a satellite makes 13.51 revolutions a day.
  expect(answer.overS).toBeCloseTo(86_400 / 13.51, -1);
  const serving = app.snapshot.elements.objects.flatMap(({ object, spans }) => {
    const isCounted = object.constellation === "spacesail" && object.counted;
    const held = spans.find(({ fromUtcMs, toUtcMs = Infinity }) => fromUtcMs <= atUtcMs && atUtcMs < toUtcMs);
    const isUp = held && Math.abs(meanMotionToAltitudeKm(held.set.meanMotionRevPerDay) - 1068.5) <= 10;
    return isCounted && isUp ? [createPropagator(held.set)] : [];
  });
  expect(serving.length).toBe(answer.satellites.observed + answer.satellites.illustrative);
  const positions = evenInstants(atUtcMs, answer.overS * 1000, 12).map((utcMs) =>
    serving.flatMap((propagator) => temeToPef(expectOk(propagateTeme(propagator, utcMs))).positionKm),
  );
  const expected = coverage(positions, { minElevationDeg: 25, bandWidthDeg: 5 });
  expect(answer.coveredShare).toBeCloseTo(expected.coveredShare, 6);
  for (const [index, band] of answer.bands.entries()) {
    expect(band.fromLatitudeDeg).toBe(5 * index - 90);
    expect(band.coveredShare).toBeCloseTo(expected.bands[index]?.coveredShare ?? -1, 6);
    expect(band.medianInView).toBe(expected.bands[index]?.medianInView);
  }
});

test("covered shares lie between nothing and all, and fall as the mask rises", async () => {
  const at = "constellation=guowang&at=2026-08-22";
  const shares = [];
  for (const mask of [0, 10, 25, 40]) shares.push((await coverageAt(`${at}&minElevationDeg=${mask}`)).coveredShare);
  expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  expect(Math.min(...shares)).toBeGreaterThan(0);
  expect(Math.max(...shares)).toBeLessThanOrEqual(1);
});

test("every satellite of the batches in orbit is told: by the kind of its orbit, or why it is left out", async () => {
  for (const at of ["2025-01-01", "2025-10-01", "2026-08-22"]) {
    const { satellites } = await coverageAt(`constellation=spacesail&at=${at}`);
    const sum = Object.values(satellites).reduce((a, b) => a + b, 0);
    const { inOrbit } = await app.json(`/constellations/spacesail?at=${at}`);
    expect([at, sum]).toEqual([at, inOrbit]);
  }
  const observed = await coverageAt("constellation=spacesail&at=2025-10-01&kind=observed");
  expect(observed.satellites).toMatchObject({ observed: 0, illustrative: 0, notAtAltitude: 0 });
  expect(observed).toMatchObject({ coveredShare: 0, overS: 0 });
});

test("before the first launch nothing is covered", async () => {
  const answer = await coverageAt("constellation=spacesail&at=2024-08-01");
  expect(answer.satellites).toEqual({ observed: 0, illustrative: 0, notAtAltitude: 0, noElements: 0 });
  expect(new Set(answer.bands.map(({ coveredShare, medianInView }) => coveredShare + medianInView))).toEqual(
    new Set([0]),
  );
});

test("a question that makes no sense is refused, and every parameter at fault named", async () => {
  for (const [query, paths] of [
    ["", ["constellation"]],
    ["constellation=nobody", ["constellation"]],
    ["constellation=spacesail&minElevationDeg=90&at=now&kind=real", ["at", "minElevationDeg", "kind"]],
  ] as const) {
    const response = await app.ask(`/api/v1/coverage?${query}`);
    const { errors } = await response.json();
    expect(response.status).toBe(400);
    expect(errors.map(({ path }: { readonly path: string }) => path)).toEqual(paths);
  }
});
