// A ground track as the columns that the graphics card draws: one row for each step of the line.
import type { GroundTrack, TrackPiece } from "../propagation/ground-track.ts";

/** One row for each step: both ends with the way the line runs there, and their times with 1 where it is dotted. */
export interface TrackColumns {
  readonly steps: number;
  readonly fromKm: Float32Array;
  readonly toKm: Float32Array;
  readonly fromAhead: Float32Array;
  readonly toAhead: Float32Array;
  readonly times: Float32Array;
}

/** Places of a piece: N×3. */
function wayAt({ placesPefKm }: TrackPiece, point: number): readonly number[] {
  const last = placesPefKm.length / 3 - 1;
  const [before, after] = [3 * Math.max(0, point - 1), 3 * Math.min(last, point + 1)];
  const way = [0, 1, 2].map((axis) => (placesPefKm[after + axis] ?? 0) - (placesPefKm[before + axis] ?? 0));
  const length = Math.hypot(...way);
  return length === 0 ? [0, 0, 1] : way.map((part) => part / length);
}

/** The steps of all pieces; none leads from one piece to the next. */
export function trackColumns({ pieces }: GroundTrack): TrackColumns {
  const steps = pieces.reduce((sum, { sinceBaseS }) => sum + Math.max(0, sinceBaseS.length - 1), 0);
  const column = () => new Float32Array(3 * steps);
  const columns = { fromKm: column(), toKm: column(), fromAhead: column(), toAhead: column(), times: column() };
  let at = 0;
  for (const piece of pieces) {
    const { placesPefKm, sinceBaseS, illustrative } = piece;
    for (let point = 0; point + 1 < sinceBaseS.length; point++, at += 3) {
      columns.fromKm.set(placesPefKm.subarray(3 * point, 3 * point + 3), at);
      columns.toKm.set(placesPefKm.subarray(3 * point + 3, 3 * point + 6), at);
      columns.fromAhead.set(wayAt(piece, point), at);
      columns.toAhead.set(wayAt(piece, point + 1), at);
      columns.times.set([sinceBaseS[point] ?? 0, sinceBaseS[point + 1] ?? 0, illustrative ? 1 : 0], at);
    }
  }
  return { steps, ...columns };
}
