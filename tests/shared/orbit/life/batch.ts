// A batch to raise in tests: six satellites of a polar shell, one of which stops short.
import type { ElementSet } from "../../../../shared/orbit/elements.ts";
import { type BatchOrbit, batchLives } from "../../../../shared/orbit/life/batch-lives.ts";

export const EPOCH_UTC_MS = Date.UTC(2026, 7, 22);
export const LIFT_OFF_UTC_MS = Date.UTC(2025, 9, 17, 7, 8);

/** Lift-off from 38.8° N, climb from 805 km over 42 days, slots of 60°; changed where the test says. */
export function batchOrbit(changes: Partial<BatchOrbit> = {}): BatchOrbit {
  return {
    source: "test",
    liftOffUtcMs: LIFT_OFF_UTC_MS,
    siteLatitudeDeg: 38.85,
    inclinationDeg: 88.9968,
    raanDegAtEpoch: 36.489,
    shell: { epochUtcMs: EPOCH_UTC_MS, meanMotionRevPerDay: 13.51023669, earlier: [] },
    climb: [{ utcMs: Date.UTC(2025, 10, 6, 7, 7), altitudeKm: 805 }],
    arrivesUtcMs: Date.UTC(2025, 11, 18, 19, 19),
    slotsDeg: new Map(["A", "B", "C", "D", "E"].map((name, slot) => [name, 3.06 + 60 * slot])),
    stops: new Map([["F", { altitudeKm: 912.3, argumentOfLatitudeDeg: 200 }]]),
    ...changes,
  };
}

/** The lives of a batch that has some. */
export function livesOf(batch: BatchOrbit): ReadonlyMap<string, readonly ElementSet[]> {
  const lives = batchLives(batch);
  if (!lives.ok) throw new Error(JSON.stringify(lives.failure));
  return lives.value;
}
