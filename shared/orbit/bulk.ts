// Where many objects are at one instant, written into arrays that the caller keeps: for the worker and the server.
import type { UtcMs } from "./elements.ts";
import { EARTH_RATE_RAD_PER_S, gmst82Rad } from "./frames.ts";
import { minutesSinceEpoch, type Propagator, runSgp4 } from "./propagate.ts";

/** Status of a row whose object has no elements at the instant; every other status is an index of PROPAGATION_CODES. */
export const STATUS_NO_ELEMENTS = 255;

/** Where the rows go: N×3 positions in km, N×3 velocities in km/s if wanted, N statuses; row per propagator. */
export interface BulkTarget {
  readonly frame: "teme" | "pef";
  readonly positionsKm: Float64Array | Float32Array;
  readonly velocitiesKmPerS?: Float64Array | Float32Array;
  readonly status: Uint8Array;
}

/**
 * Writes every object's state at the instant and returns how many have one. A row without a state is zeros with its
 * reason in `status`, so no earlier position is left standing; `undefined` stands for an object without elements now.
 */
export function propagateBulk(
  propagators: readonly (Propagator | undefined)[],
  atUtcMs: UtcMs,
  target: BulkTarget,
): number {
  if (target.status.length < propagators.length || target.positionsKm.length < 3 * propagators.length) {
    throw new Error(`bulk target holds ${target.status.length} rows of ${propagators.length}`);
  }
  const turn = target.frame === "pef" ? earthTurn(atUtcMs) : TEME_TURN;
  let placed = 0;
  for (const [row, propagator] of propagators.entries()) {
    const status = propagator === undefined ? STATUS_NO_ELEMENTS : writeRow(propagator, { atUtcMs, row, turn, target });
    target.status[row] = status;
    if (status === 0) placed += 1;
    else clearRow(target, row);
  }
  return placed;
}

interface Turn {
  readonly cos: number;
  readonly sin: number;
  readonly rateRadPerS: number;
}

const TEME_TURN: Turn = { cos: 1, sin: 0, rateRadPerS: 0 };

function earthTurn(atUtcMs: UtcMs): Turn {
  const gmstRad = gmst82Rad(atUtcMs);
  return { cos: Math.cos(gmstRad), sin: Math.sin(gmstRad), rateRadPerS: EARTH_RATE_RAD_PER_S };
}

interface Row {
  readonly atUtcMs: UtcMs;
  readonly row: number;
  readonly turn: Turn;
  readonly target: BulkTarget;
}

function writeRow(propagator: Propagator, { atUtcMs, row, turn, target }: Row): number {
  const state = runSgp4(propagator, minutesSinceEpoch(propagator, atUtcMs));
  if (typeof state === "number") return state;
  const { positionsKm, velocitiesKmPerS } = target;
  const { position, velocity } = state;
  const x = position.x * turn.cos + position.y * turn.sin;
  const y = position.y * turn.cos - position.x * turn.sin;
  positionsKm[3 * row] = x;
  positionsKm[3 * row + 1] = y;
  positionsKm[3 * row + 2] = position.z;
  if (velocitiesKmPerS !== undefined) {
    velocitiesKmPerS[3 * row] = velocity.x * turn.cos + velocity.y * turn.sin + turn.rateRadPerS * y;
    velocitiesKmPerS[3 * row + 1] = velocity.y * turn.cos - velocity.x * turn.sin - turn.rateRadPerS * x;
    velocitiesKmPerS[3 * row + 2] = velocity.z;
  }
  return 0;
}

function clearRow({ positionsKm, velocitiesKmPerS }: BulkTarget, row: number): void {
  positionsKm.fill(0, 3 * row, 3 * row + 3);
  velocitiesKmPerS?.fill(0, 3 * row, 3 * row + 3);
}
