// What is drawn of a chosen object from a kilometre away: it moves as SGP4 says, frame by frame, without a jolt.
import { describe, expect, test } from "vitest";
import { seenFromEyeKm } from "../../../client/globe/chosen-places.ts";
import { layOutStage } from "../../../client/globe/stage.ts";
import { KEY_FRAME_S } from "../../../client/propagation/motion.ts";
import { createOrbitBook } from "../../../client/propagation/orbit-book.ts";
import { gmst82Rad, temeToPef } from "../../../shared/orbit/frames.ts";
import { createPropagator, propagateTeme } from "../../../shared/orbit/propagate.ts";
import type { Vec3 } from "../../../shared/orbit/vector.ts";
import { must } from "../../../shared/result.ts";
import { elementSet, oneObject } from "../propagation/element-set.ts";

const START = Date.UTC(2025, 0, 6, 7, 12);
const FRAME_MS = 16;
const set = elementSet("b", { meanMotionRevPerDay: 15.6, eccentricity: 0.001, inclinationDeg: 41 });
const propagator = createPropagator(set);
const book = createOrbitBook(oneObject("b", [{ fromUtcMs: START - 1e9, set }]), new Map());
/** Pixels to a radian at 1440 × 900. */
const { focalPx } = layOutStage(1440, 900, { leftPx: 304, topPx: 44, rightPx: 92, bottomPx: 359 });

function exactPefKm(atUtcMs: number): Vec3 {
  const state = propagateTeme(propagator, atUtcMs);
  if (!state.ok) throw new Error("the set propagates");
  return temeToPef(state.value).positionKm;
}

function minus(a: Vec3, b: Vec3): Vec3 {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

describe("a chosen object a kilometre from the eye", () => {
  test("is drawn within a tenth of a pixel of where SGP4 has it in every frame, also where one span follows another", () => {
    const [before, after] = [START, START + 1000 * KEY_FRAME_S].map((drawnUtcMs) =>
      book.frameAt({ atUtcMs: drawnUtcMs, drawnUtcMs, spanS: KEY_FRAME_S, ringsOf: ["b"] }),
    );
    const handOver = START + 1000 * KEY_FRAME_S;
    let worstPx = 0;
    for (
      let momentUtcMs = handOver - 100 * FRAME_MS;
      momentUtcMs < handOver + 100 * FRAME_MS;
      momentUtcMs += FRAME_MS
    ) {
      const frame = must(momentUtcMs < handOver ? before : after, "two spans");
      const place = exactPefKm(momentUtcMs);
      // The eye flies along, a kilometre to the side.
      const eyePefKm: Vec3 = [place[0], place[1], place[2] + 1];
      const at = { eyePefKm, gmstRad: gmst82Rad(momentUtcMs), momentUtcMs };
      // What the graphics card is handed.
      const drawn = Float32Array.from(seenFromEyeKm(frame, 0, at));
      const off = minus([drawn[0] ?? 0, drawn[1] ?? 0, drawn[2] ?? 0], minus(place, eyePefKm));
      worstPx = Math.max(worstPx, Math.hypot(...off) * focalPx);
    }
    expect(worstPx).toBeGreaterThan(0);
    expect(worstPx).toBeLessThan(0.1);
  });

  test("would jolt by more than that if its place were rounded before the eye's is taken off", () => {
    const offPx = Array.from({ length: 200 }, (_, frame) => {
      const place = exactPefKm(START + FRAME_MS * frame);
      const [x = 0, y = 0, z = 0] = Float32Array.from(place);
      return Math.hypot(...minus([x, y, z], place)) * focalPx;
    });
    expect(Math.max(...offPx)).toBeGreaterThan(0.2);
  });
});
