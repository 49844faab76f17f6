// How far a satellite jumps where one element set of its life gives way to the next.
import type { ElementSet } from "../../../../shared/orbit/elements.ts";
import { wrap360 } from "../../../../shared/orbit/frames.ts";
import { createPropagator, propagateTeme, type TemeState } from "../../../../shared/orbit/propagate.ts";
import type { Vec3 } from "../../../../shared/orbit/vector.ts";

/** Distances along the radius, along the track and across it, without sign. */
export interface Jump {
  readonly radialKm: number;
  readonly alongKm: number;
  readonly acrossKm: number;
}

const dot = (a: Vec3, b: Vec3) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const unit = (a: Vec3): Vec3 => {
  const length = Math.hypot(...a);
  return [a[0] / length, a[1] / length, a[2] / length];
};

function stateAt(set: ElementSet, atUtcMs: number): TemeState {
  const state = propagateTeme(createPropagator(set), atUtcMs);
  if (!state.ok) throw new Error(JSON.stringify(state.failure));
  return state.value;
}

/** The jump from one set to the next, at the instant at which that begins. */
export function jumpAt(before: ElementSet, after: ElementSet): Jump {
  const [from, to] = [stateAt(before, after.epochUtcMs), stateAt(after, after.epochUtcMs)];
  const radial = unit(from.positionKm);
  const across = unit(cross(from.positionKm, from.velocityKmPerS));
  const [a, b] = [from.positionKm, to.positionKm];
  const moved: Vec3 = [b[0] - a[0], b[1] - a[1], b[2] - a[2]];
  return {
    radialKm: Math.abs(dot(moved, radial)),
    alongKm: Math.abs(dot(moved, cross(across, radial))),
    acrossKm: Math.abs(dot(moved, across)),
  };
}

export function largest(jumps: readonly Jump[]): Jump {
  const most = (part: keyof Jump) => Math.max(0, ...jumps.map((jump) => jump[part]));
  return { radialKm: most("radialKm"), alongKm: most("alongKm"), acrossKm: most("acrossKm") };
}

/** The largest jump of a hand-over if it came at any other place of the revolution. */
export function largestInRevolution(before: ElementSet, after: ElementSet): Jump {
  const turned = (set: ElementSet, byDeg: number) => ({ ...set, meanAnomalyDeg: wrap360(set.meanAnomalyDeg + byDeg) });
  const places = Array.from({ length: 24 }, (_, index) => 15 * index);
  return largest(places.map((byDeg) => jumpAt(turned(before, byDeg), turned(after, byDeg))));
}
