// Where an object is at a moment between two key frames: the cubic that the graphics card draws, on the processor.
import type { Vec3 } from "../../shared/orbit/vector.ts";
import { SECOND_MS } from "../../shared/time/instant.ts";
import type { FocusTrack, OrbitFrame } from "./protocol.ts";

/** The moment that is drawn for a playhead: within the frame's span, at whose ends the picture waits. */
export function momentOfFrame({ drawnUtcMs, spanS }: OrbitFrame, atUtcMs: number): number {
  return Math.min(drawnUtcMs + spanS * SECOND_MS, Math.max(drawnUtcMs, atUtcMs));
}

/** How far through the frame's span a moment lies, 0 to 1. */
export function shareOfSpan({ drawnUtcMs, spanS }: OrbitFrame, momentUtcMs: number): number {
  return spanS === 0 ? 0 : (momentUtcMs - drawnUtcMs) / SECOND_MS / spanS;
}

interface Ends {
  readonly from: number;
  readonly fromPerS: number;
  readonly to: number;
  readonly toPerS: number;
}

/** Cubic Hermite between two values with their rates; `share` from 0 to 1 over `spanS`. */
function hermite({ from, fromPerS, to, toPerS }: Ends, share: number, spanS: number): number {
  const square = share * share;
  const cube = square * share;
  const rise = 3 * square - 2 * cube;
  return from + (to - from) * rise + spanS * (fromPerS * (cube - 2 * square + share) + toPerS * (cube - square));
}

/** Position of a row on the curve between two key frames, TEME, km; `share` from 0 to 1. */
export function positionBetween(
  { from, to, spanS }: Pick<OrbitFrame, "from" | "to" | "spanS">,
  row: number,
  share: number,
): Vec3 {
  const axis = (offset: 0 | 1 | 2): number => {
    const at = 3 * row + offset;
    return hermite(
      {
        from: from.positionsTemeKm[at] ?? 0,
        fromPerS: from.velocitiesTemeKmPerS[at] ?? 0,
        to: to.positionsTemeKm[at] ?? 0,
        toPerS: to.velocitiesTemeKmPerS[at] ?? 0,
      },
      share,
      spanS,
    );
  };
  return [axis(0), axis(1), axis(2)];
}

function onTrack({ stepS, statesTeme }: FocusTrack, sinceS: number): Vec3 {
  const last = statesTeme.length / 6 - 1;
  const step = Math.max(0, Math.min(last - 1, Math.floor(sinceS / stepS)));
  const share = last === 0 ? 0 : sinceS / stepS - step;
  const axis = (offset: 0 | 1 | 2): number => {
    const at = 6 * step + offset;
    const next = last === 0 ? at : at + 6;
    return hermite(
      {
        from: statesTeme[at] ?? 0,
        fromPerS: statesTeme[at + 3] ?? 0,
        to: statesTeme[next] ?? 0,
        toPerS: statesTeme[next + 3] ?? 0,
      },
      share,
      stepS,
    );
  };
  return [axis(0), axis(1), axis(2)];
}

/** Position of a row in TEME, km, at a moment of the frame's span; zeros for an object that is not drawn. */
export function positionTemeKmAt(frame: OrbitFrame, row: number, momentUtcMs: number): Vec3 {
  const focus = frame.focus.find((track) => track.row === row);
  if (focus) return onTrack(focus, (momentUtcMs - frame.drawnUtcMs) / SECOND_MS);
  return positionBetween(frame, row, shareOfSpan(frame, momentUtcMs));
}
