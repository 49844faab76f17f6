// What the chart says in words at the playhead, and where there is room for it: targets, shortfalls, pace, promises far off.
// Not here: drawing (paint-playhead.ts).
import { nextTarget, rateAt, targetStanding } from "../../shared/record/buildout.ts";
import { formatDeadline } from "../../shared/time/format.ts";
import type { UtcMs } from "../../shared/time/instant.ts";
import {
  type HeightScale,
  judgedAtUtcMs,
  type ShownTarget,
  type Stair,
  targetsBeyond,
  targetsWithin,
} from "../../shared/timeline/chart.ts";
import { type Box, besidePoint, firstFree } from "../../shared/timeline/notes.ts";
import { formatCount } from "../panels/count-words.ts";
import { type StageLayout, xPxOf } from "./layout.ts";

/** A run of text in one style. */
export interface Run {
  readonly text: string;
  readonly style: "plain" | "strong" | "warn";
}

export interface Note {
  readonly lines: readonly (readonly Run[])[];
  readonly box: Box;
  readonly align: "left" | "right";
}

export interface Diamond {
  readonly target: ShownTarget;
  readonly xPx: number;
  readonly yPx: number;
  /** Height of what had flown by then, where the shortfall is drawn as a bracket. */
  readonly flownPx?: number;
}

export interface ChartNotes {
  /** What further words keep clear of. */
  readonly over: Obstacles;
  readonly diamonds: readonly Diamond[];
  readonly notes: readonly Note[];
}

export interface NotesParts {
  readonly layout: StageLayout;
  readonly heights: HeightScale;
  readonly stairs: readonly Stair[];
  readonly atUtcMs: UtcMs;
  readonly nowUtcMs: UtcMs;
  /** Where other words stand already. */
  readonly said?: readonly Box[];
  readonly runWidthPx: (run: Run) => number;
}

const LINE_PX = 13;
/** Where a target above the scale is pinned, below the room for its chevron. */
const PINNED_PX = 13;

const plain = (text: string): Run => ({ text, style: "plain" });
const strong = (text: string): Run => ({ text, style: "strong" });
const warn = (text: string): Run => ({ text, style: "warn" });

function diamondsOf({ layout, heights, stairs, atUtcMs }: NotesParts): readonly Diamond[] {
  return stairs.flatMap((stair) => {
    const judgedUtcMs = judgedAtUtcMs(stair, atUtcMs);
    return targetsWithin(stair, layout.window).map((dated): Diamond => {
      const standing = targetStanding(stair.buildout, dated, judgedUtcMs);
      const { target, deadlineUtcMs = atUtcMs } = dated;
      const isAbove = target.count > heights.top;
      const yPx = isAbove ? PINNED_PX : heights.yPxOf(target.count);
      const isNext = nextTarget(stair.buildout, judgedUtcMs)?.target === target;
      const isShort = standing.state === "missed" || (isNext && !isAbove && standing.launchedByThen > 0);
      return {
        target: { ...standing, stair, deadlineUtcMs, isAbove },
        xPx: xPxOf(layout, deadlineUtcMs),
        yPx,
        ...(isShort && standing.short > 0 && { flownPx: heights.yPxOf(standing.launchedByThen) }),
      };
    });
  });
}

function wordsOf({ target, flownPx }: Diamond): readonly (readonly Run[])[] {
  const by = target.target.by === undefined ? "" : ` ${formatDeadline(target.target.by)}`;
  const promise = [strong(formatCount(target.target.count)), plain(by)];
  if (flownPx === undefined) return [promise];
  const left = formatCount(target.short);
  return [promise, [target.state === "missed" ? warn(`${left} short`) : plain(`${left} to go`)]];
}

function sizeOf(lines: Note["lines"], runWidthPx: NotesParts["runWidthPx"]) {
  const widths = lines.map((runs) => runs.reduce((sum, run) => sum + runWidthPx(run), 0));
  return { widthPx: Math.ceil(Math.max(...widths)), heightPx: lines.length * LINE_PX };
}

/** Promises beyond the window, one line a constellation: the nearest and the last, or the nearest alone. */
function farLines({ layout, stairs }: NotesParts): readonly (readonly (readonly Run[])[])[] {
  return stairs.map((stair) => {
    const beyond = targetsBeyond(stair, layout.window);
    const words = beyond.map(({ target }, index) => [
      plain(index === 0 ? `${stair.name} ` : ", "),
      strong(formatCount(target.count)),
      plain(target.by === undefined ? " filed" : ` ${formatDeadline(target.by)}`),
    ]);
    return [words, words.slice(0, 1)].map((runs) => [...runs.flat(), plain(" →")]).filter((runs) => runs.length > 1);
  });
}

function perMonth(rate: number): string {
  return rate < 1 ? "under 1" : formatCount(Math.round(rate));
}

/** Needed and flown satellites a month, in two lines for one constellation, in one line each for several. */
function paceLines({ stairs, atUtcMs }: NotesParts): Note["lines"] {
  const paces = stairs.flatMap((stair) => {
    const { perMonthNeeded, perMonthSoFar } = rateAt(stair.buildout, judgedAtUtcMs(stair, atUtcMs));
    return perMonthNeeded === undefined ? [] : [{ name: stair.name, needed: perMonthNeeded, soFar: perMonthSoFar }];
  });
  const [only] = paces;
  if (only && stairs.length === 1) {
    const needed = [plain("Needs "), strong(`${perMonth(only.needed)} a month`)];
    return only.soFar === undefined ? [needed] : [needed, [plain(`Flown so far: ${perMonth(only.soFar)} a month`)]];
  }
  return paces.map(({ name, needed, soFar }) => [
    plain(`${name} needs `),
    strong(`${perMonth(needed)} a month`),
    ...(soFar === undefined ? [] : [plain(`, flown so far: ${perMonth(soFar)}`)]),
  ]);
}

/** The words about pace stand right of playhead and present, where nothing is drawn yet; else left, above young stairs. */
function paceNote(parts: NotesParts, room: Box, over: Obstacles): Note | undefined {
  const lines = paceLines(parts);
  if (lines.length === 0 || parts.layout.measures.isCompact) return undefined;
  const size = sizeOf(lines, parts.runWidthPx);
  const playheadPx = xPxOf(parts.layout, parts.atUtcMs);
  const afterPx = Math.max(playheadPx, xPxOf(parts.layout, parts.nowUtcMs)) + 14;
  const beforePx = [playheadPx - 14 - size.widthPx, room.leftPx + 16];
  const lefts = [afterPx + 20, afterPx, playheadPx + 14, playheadPx + 60, ...beforePx];
  const tops = [55, 42, 68, 30, 76, 6];
  const places = lefts.flatMap((leftPx) =>
    tops.map((topPx) => ({ leftPx, topPx, rightPx: leftPx + size.widthPx, bottomPx: topPx + size.heightPx })),
  );
  const box = firstClear(places, room, over);
  return box && { lines, box, align: "left" };
}

/** What words keep clear of: always of what is taken, and of the stairs where they can. */
export interface Obstacles {
  readonly taken: Box[];
  readonly stairs: readonly Box[];
}

/** The runs of the stairs, which words keep clear of while there is room elsewhere. */
function stairBoxes({ layout, heights, stairs }: NotesParts): readonly Box[] {
  return stairs.flatMap((stair) =>
    stair.corners.map(({ utcMs, launched }, index) => {
      const yPx = heights.yPxOf(launched);
      const endUtcMs = stair.corners[index + 1]?.utcMs ?? stair.endUtcMs;
      const [leftPx, rightPx] = [xPxOf(layout, utcMs), xPxOf(layout, endUtcMs)];
      return { leftPx: leftPx - 3, rightPx, topPx: yPx - 3, bottomPx: yPx + 3 };
    }),
  );
}

/** The first place over nothing at all, else over nothing but the stairs. */
function firstClear(places: readonly Box[], room: Box, over: Obstacles): Box | undefined {
  return firstFree(places, room, [...over.taken, ...over.stairs]) ?? firstFree(places, room, over.taken);
}

const FAR_TOPS_PX = [23, 38, 53, 68, 83, 8];

/** Stacks the far promises below one another at the right edge, past what is taken. */
function farNotes(parts: NotesParts, room: Box, over: Obstacles): readonly Note[] {
  if (parts.layout.measures.isCompact) return [];
  const rightPx = parts.layout.measures.widthPx - 20;
  return farLines(parts).flatMap((versions): Note[] => {
    for (const runs of versions) {
      const { widthPx } = sizeOf([runs], parts.runWidthPx);
      const places = FAR_TOPS_PX.map((topPx) => ({
        leftPx: rightPx - widthPx,
        rightPx,
        topPx,
        bottomPx: topPx + LINE_PX,
      }));
      const box = firstClear(places, room, over);
      if (!box) continue;
      over.taken.push(box);
      return [{ lines: [runs], align: "right", box }];
    }
    return [];
  });
}

/** On a phone only the target nearest to the playhead is put in words. */
function nearestDiamond(diamonds: readonly Diamond[], playheadPx: number): readonly Diamond[] {
  return [...diamonds].sort((a, b) => Math.abs(a.xPx - playheadPx) - Math.abs(b.xPx - playheadPx)).slice(0, 1);
}

/** The words beside each diamond, left of it if there is room, else right. */
function targetNotes(
  diamonds: readonly Diamond[],
  parts: NotesParts,
  { room, over }: { readonly room: Box; readonly over: Obstacles },
): readonly Note[] {
  return diamonds.flatMap((diamond): Note[] => {
    const lines = wordsOf(diamond);
    const places = besidePoint(diamond, sizeOf(lines, parts.runWidthPx), 9);
    const lowered = places.map((box) => ({ ...box, topPx: box.topPx + 5, bottomPx: box.bottomPx + 5 }));
    const box = firstClear([...places, ...lowered], room, over);
    if (!box) return [];
    over.taken.push(box);
    return [{ lines, box, align: box.rightPx < diamond.xPx ? "right" : "left" }];
  });
}

/** What words may not cover from the start: playhead, present and diamonds. */
function firstTaken({ layout, atUtcMs, nowUtcMs, said = [] }: NotesParts, diamonds: readonly Diamond[]): Box[] {
  const bottomPx = layout.measures.chart.heightPx;
  const playheadPx = xPxOf(layout, atUtcMs);
  const nowPx = xPxOf(layout, nowUtcMs);
  return [
    { leftPx: playheadPx - 4, rightPx: playheadPx + 4, topPx: -20, bottomPx },
    { leftPx: nowPx - 18, rightPx: nowPx + 18, topPx: 0, bottomPx: 20 },
    { leftPx: nowPx - 3, rightPx: nowPx + 3, topPx: 0, bottomPx },
    ...said,
    ...diamonds.map(({ xPx, yPx }) => ({ leftPx: xPx - 6, rightPx: xPx + 6, topPx: yPx - 12, bottomPx: yPx + 6 })),
  ];
}

/** Everything that the chart says at an instant, each where there is room; what finds none stays unsaid. */
export function chartNotesAt(parts: NotesParts): ChartNotes {
  const { layout, atUtcMs } = parts;
  const { gutterPx, widthPx, chart, isCompact } = layout.measures;
  const room: Box = { leftPx: gutterPx + 4, rightPx: widthPx - 4, topPx: 0, bottomPx: chart.heightPx };
  const diamonds = diamondsOf(parts);
  const over: Obstacles = { taken: firstTaken(parts, diamonds), stairs: stairBoxes(parts) };
  const spoken = isCompact ? nearestDiamond(diamonds, xPxOf(layout, atUtcMs)) : diamonds;
  const targets = targetNotes(spoken, parts, { room, over });
  const pace = paceNote(parts, room, over);
  if (pace) over.taken.push(pace.box);
  const far = farNotes(parts, room, over);
  return { diamonds, notes: [...targets, ...far, ...(pace ? [pace] : [])], over };
}
