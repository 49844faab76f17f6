// The times at which an object stands above a place's mask: one arc from its rise to its set, over several element sets.
// Not here: which arcs are passes of a query (search.ts).
import { must } from "../../result.ts";
import type { ElementSet } from "../elements.ts";
import { candidateSpans, type UtcSpan } from "./candidates.ts";
import { type MeanArc, meanArc } from "./mean-arc.ts";
import { type Sighting, sightingAt, type Watch } from "./sighting.ts";
import { lastWithState, skyTracks, type TrackPoint } from "./sky-track.ts";

/** Sightings of one element set, in order, all above the mask; and those among them where the object is highest. */
export interface ArcPart {
  readonly set: ElementSet;
  readonly sightings: readonly Sighting[];
  readonly peaks: readonly Sighting[];
}

/** A time above the mask. Without a rise it begins where the elements or the search do, and so at its end. */
export interface Arc {
  readonly parts: readonly ArcPart[];
  readonly hasRise: boolean;
  readonly hasSet: boolean;
}

/** A stretch in which the mean elements tell where to look. */
const STRETCH_MS = 12 * 3_600_000;

/** SGP4 is taken not to fail and recover within less. */
const SHORTEST_GAP_MS = 600_000;

/** Drag that bends a stretch shorter than this is a fall to the ground. */
const SHORTEST_STRETCH_MS = 60_000;

/** The first sighting of an arc. */
export function arcStart({ parts }: Arc): Sighting {
  return must(parts[0]?.sightings[0], "the first sighting of an arc");
}

/** The last sighting of an arc. */
export function arcEnd({ parts }: Arc): Sighting {
  return must(parts.at(-1)?.sightings.at(-1), "the last sighting of an arc");
}

/** Arcs in order; where one is cut at the instant at which the next one is, they are one. */
export function joinedArcs(arcs: readonly Arc[]): Arc[] {
  const whole: Arc[] = [];
  for (const arc of arcs) {
    const last = whole.at(-1);
    const goesOn = last && !last.hasSet && !arc.hasRise && arcEnd(last).atUtcMs === arcStart(arc).atUtcMs;
    if (goesOn) whole[whole.length - 1] = { ...arc, parts: [...last.parts, ...arc.parts], hasRise: last.hasRise };
    else whole.push(arc);
  }
  return whole;
}

/** The arcs of one element set in a span, and the times in which it has states. */
export function arcsOfSet(
  watch: Watch,
  span: UtcSpan,
): { readonly arcs: readonly Arc[]; readonly held: readonly UtcSpan[] } {
  const arcs: Arc[] = [];
  const held: UtcSpan[] = [];
  for (const run of runs(meanArcsOver(watch, span))) {
    const [first] = run;
    const last = run.at(-1);
    if (first === undefined || last === undefined) continue;
    const piece = { fromUtcMs: first.fromUtcMs, toUtcMs: last.toUtcMs };
    held.push(piece);
    let doneUtcMs = piece.fromUtcMs;
    for (const candidate of joined(run.flatMap((arc) => candidateSpans(arc, watch.horizon)))) {
      const ahead = { fromUtcMs: Math.max(candidate.fromUtcMs, doneUtcMs), toUtcMs: candidate.toUtcMs };
      if (ahead.fromUtcMs >= ahead.toUtcMs) continue;
      for (const track of skyTracks(watch, ahead, { fromUtcMs: doneUtcMs, toUtcMs: piece.toUtcMs })) {
        arcs.push(...arcsOfTrack(track, watch.propagator.elements));
        doneUtcMs = track.at(-1)?.sighting.atUtcMs ?? doneUtcMs;
      }
    }
  }
  return { arcs, held };
}

/** Cuts a track where the object is below the mask. */
function arcsOfTrack(track: readonly TrackPoint[], set: ElementSet): Arc[] {
  const arcs: Arc[] = [];
  let open: { readonly sightings: Sighting[]; readonly peaks: Sighting[]; readonly hasRise: boolean } | undefined;
  const close = (hasSet: boolean) => {
    if (open !== undefined) {
      const { hasRise, ...found } = open;
      arcs.push({ parts: [{ set, ...found }], hasRise, hasSet });
    }
    open = undefined;
  };
  for (const { sighting, turn } of track) {
    const isAbove = turn === "rise" || (open === undefined && sighting.clearance >= 0);
    if (isAbove) open = { sightings: [], peaks: [], hasRise: turn === "rise" };
    open?.sightings.push(sighting);
    if (turn === "peak") open?.peaks.push(sighting);
    if (turn === "set") close(true);
  }
  close(false);
  return arcs;
}

/** The mean arcs of a span in order; what has no state is left out. */
function meanArcsOver(watch: Watch, { fromUtcMs, toUtcMs }: UtcSpan): MeanArc[] {
  const arcs: MeanArc[] = [];
  for (let atUtcMs = fromUtcMs; atUtcMs < toUtcMs; atUtcMs += STRETCH_MS) {
    arcs.push(...meanArcsIn(watch, { fromUtcMs: atUtcMs, toUtcMs: Math.min(toUtcMs, atUtcMs + STRETCH_MS) }));
  }
  return arcs;
}

function meanArcsIn(watch: Watch, { fromUtcMs, toUtcMs }: UtcSpan): MeanArc[] {
  const arc = meanArc(watch.propagator, fromUtcMs, toUtcMs);
  if (typeof arc === "object") return [arc];
  const lengthMs = toUtcMs - fromUtcMs;
  if (lengthMs > (arc === "no_state" ? SHORTEST_GAP_MS : SHORTEST_STRETCH_MS)) {
    const middleUtcMs = fromUtcMs + lengthMs / 2;
    return [
      ...meanArcsIn(watch, { fromUtcMs, toUtcMs: middleUtcMs }),
      ...meanArcsIn(watch, { fromUtcMs: middleUtcMs, toUtcMs }),
    ];
  }
  const start = sightingAt(watch, fromUtcMs);
  const end = sightingAt(watch, toUtcMs);
  const known = start ?? end;
  if (known === undefined || (start !== undefined && end !== undefined)) return [];
  const last = lastWithState(watch, known, start === undefined ? fromUtcMs : toUtcMs).atUtcMs;
  const rest = meanArc(watch.propagator, Math.min(known.atUtcMs, last), Math.max(known.atUtcMs, last));
  return typeof rest === "object" ? [rest] : [];
}

/** Groups of arcs that follow each other without a gap. */
function runs(arcs: readonly MeanArc[]): MeanArc[][] {
  const groups: MeanArc[][] = [];
  for (const arc of arcs) {
    const group = groups.at(-1);
    if (group?.at(-1)?.toUtcMs === arc.fromUtcMs) group.push(arc);
    else groups.push([arc]);
  }
  return groups;
}

/** Spans in order, those that touch made one. */
function joined(spans: readonly UtcSpan[]): UtcSpan[] {
  const merged: UtcSpan[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last !== undefined && last.toUtcMs >= span.fromUtcMs)
      merged[merged.length - 1] = { ...last, toUtcMs: span.toUtcMs };
    else merged.push(span);
  }
  return merged;
}
