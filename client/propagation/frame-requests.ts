// Which frame is asked for as the playhead moves: one instant, or spans of true motion one ahead of the other.
import { SECOND_MS } from "../../shared/time/instant.ts";
import { drawnWhilePlaying, KEY_FRAME_S, keyFrameBefore, type Motion } from "./motion.ts";
import type { FrameRequest, GhostWish, OrbitFrame } from "./protocol.ts";

/** What the playhead does at a moment. */
export interface Playhead {
  readonly atUtcMs: number;
  readonly motion: Motion;
  readonly rateDaysPerS: number;
  /** Since when time runs without a stop; the playhead itself while it stands. */
  readonly sinceUtcMs: number;
  readonly ringsOf: readonly string[];
  /** The object whose ground track is drawn. */
  readonly trackOf?: string | undefined;
  readonly ghosts?: GhostWish | undefined;
}

/** Keeps the frame that is shown and the one that comes after it. */
export interface FrameQueue {
  /** What to ask for now; nothing while all that is needed is there or under way. */
  readonly next: (playhead: Playhead) => FrameRequest | undefined;
  /** Takes a frame; true where it is to be shown at once. */
  readonly arrive: (frame: OrbitFrame, playhead: Playhead) => boolean;
  /** The frame to show instead of the present one, once the playhead reaches it. */
  readonly due: (playhead: Playhead) => OrbitFrame | undefined;
}

const SPAN_MS = KEY_FRAME_S * SECOND_MS;

/** What a frame tells beside where all objects are. */
type Chosen = Pick<FrameRequest, "ringsOf" | "trackOf" | "ghosts">;

function chosenOf({ ringsOf, trackOf, ghosts }: Playhead): Chosen {
  return { ringsOf, ...(trackOf !== undefined && { trackOf }), ...(ghosts && { ghosts }) };
}

function sameChosen(a: Chosen, b: Playhead): boolean {
  const sameRings = a.ringsOf.length === b.ringsOf.length && a.ringsOf.every((id, index) => id === b.ringsOf[index]);
  return sameRings && a.trackOf === b.trackOf && a.ghosts === b.ghosts;
}

function requestOf(playhead: Playhead): FrameRequest {
  const { atUtcMs, motion, rateDaysPerS, sinceUtcMs } = playhead;
  if (motion !== "held") return { atUtcMs, drawnUtcMs: atUtcMs, spanS: 0, ...chosenOf(playhead) };
  const drawnUtcMs = drawnWhilePlaying(atUtcMs, sinceUtcMs, rateDaysPerS);
  return { atUtcMs, drawnUtcMs, spanS: 0, heldSinceUtcMs: sinceUtcMs, ...chosenOf(playhead) };
}

function spanFrom(startUtcMs: number, playhead: Playhead): FrameRequest {
  return { atUtcMs: startUtcMs, drawnUtcMs: startUtcMs, spanS: KEY_FRAME_S, ...chosenOf(playhead) };
}

/** Makes the queue; nothing is asked for yet. */
export function createFrameQueue(): FrameQueue {
  let asked: FrameRequest | undefined;
  let shown: OrbitFrame | undefined;
  let waiting: OrbitFrame | undefined;
  const ask = (request: FrameRequest) => {
    asked = request;
    return request;
  };
  const nextSpan = (playhead: Playhead): FrameRequest | undefined => {
    const { atUtcMs } = playhead;
    const startUtcMs = keyFrameBefore(atUtcMs);
    const isAsked = (utcMs: number) =>
      asked?.spanS === KEY_FRAME_S && asked.drawnUtcMs === utcMs && sameChosen(asked, playhead);
    const isHere = shown?.spanS === KEY_FRAME_S && shown.drawnUtcMs === startUtcMs;
    const isCurrent = isHere && asked !== undefined && sameChosen(asked, playhead);
    if (!isCurrent) return isAsked(startUtcMs) ? undefined : ask(spanFrom(startUtcMs, playhead));
    // Past the middle the next span is fetched, so that it is there when this one ends.
    const isLate = atUtcMs >= startUtcMs + SPAN_MS / 2;
    return isLate && !isAsked(startUtcMs + SPAN_MS) ? ask(spanFrom(startUtcMs + SPAN_MS, playhead)) : undefined;
  };
  const show = (frame: OrbitFrame) => {
    shown = frame;
    waiting = undefined;
  };
  return {
    next: (playhead) => {
      if (playhead.motion === "flowing") return nextSpan(playhead);
      return ask(requestOf(playhead));
    },
    arrive: (frame, { atUtcMs, motion }) => {
      const isEarly = motion === "flowing" && frame.spanS > 0 && frame.drawnUtcMs > atUtcMs;
      if (isEarly) waiting = frame;
      else show(frame);
      return !isEarly;
    },
    due: ({ atUtcMs }) => {
      if (!waiting || waiting.drawnUtcMs > atUtcMs) return undefined;
      const frame = waiting;
      show(frame);
      return frame;
    },
  };
}
