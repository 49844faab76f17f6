// Everything that the timeline draws, worked out from the state in steps, each kept as long as what it depends on stays.
// Marks depend on the record, clusters on the scale, the layout on the window; nothing heavy depends on the playhead.
import { type Accessor, createMemo } from "solid-js";
import { coverageEndUtcMs, coverageStartUtcMs } from "../../shared/record/programme-counts.ts";
import type { UtcMs } from "../../shared/time/instant.ts";
import { chartTop, type HeightScale, heightScale, type Stair, stairsOf } from "../../shared/timeline/chart.ts";
import { type Lane, lanesOf } from "../../shared/timeline/lanes.ts";
import { type Mark, marksByLane } from "../../shared/timeline/marks.ts";
import { type Brick, overviewBricks, overviewSpan } from "../../shared/timeline/overview.ts";
import type { TimeWindow } from "../../shared/view/view.ts";
import type { AppState } from "../state/app-state.ts";
import { createDisputedEvents } from "./disputed-marks.ts";
import { layOutStage, msPerPxOf, type StageLayout, scaleLane } from "./layout.ts";
import { MARK_WORDS, textWidthPx } from "./lettering.ts";
import type { Measures } from "./measures.ts";
import { stripWidthPx } from "./paint-strip.ts";
import type { Palette } from "./palette.ts";

export interface TimelineModel {
  readonly lanes: readonly Lane[];
  /** The marks of the programmes that are shown, lane by lane. */
  readonly shownMarks: Accessor<readonly (readonly Mark[])[]>;
  readonly measures: Accessor<Measures>;
  readonly layout: Accessor<StageLayout>;
  readonly stairs: Accessor<readonly Stair[]>;
  readonly heights: Accessor<HeightScale>;
  /** The years of the strip, and its bricks. */
  readonly span: TimeWindow;
  readonly bricks: Accessor<readonly Brick[]>;
  /** Instants on which the playhead catches. */
  readonly instants: Accessor<readonly UtcMs[]>;
  /** The first instant of the record. */
  readonly recordFromUtcMs: UtcMs;
  /** Where stairs end: neither the future nor what was not known is drawn as having happened. */
  readonly knownUntilUtcMs: Accessor<UtcMs>;
  /** Events on which sources differ. */
  readonly disputed: Accessor<ReadonlySet<string>>;
}

/** What has to be known to lay the timeline out; `fonts` changes when the typeface has come in. */
export interface ModelParts {
  readonly measures: Accessor<Measures>;
  readonly palette: Accessor<Palette>;
  readonly fonts: Accessor<number>;
}

function instantsOf(lanes: readonly (readonly Mark[])[]): readonly UtcMs[] {
  return [...new Set(lanes.flatMap((marks) => marks.map(({ atUtcMs }) => atUtcMs)))].sort((a, b) => a - b);
}

/** Makes the timeline's model; call inside a Solid root. */
export function createTimelineModel(state: AppState, { measures, palette, fonts }: ModelParts): TimelineModel {
  const lanes = lanesOf(state.wholeCatalogue.programmes);
  const marks = createMemo(() => marksByLane(state.catalogue, lanes));
  const recordFromUtcMs = coverageStartUtcMs(state.wholeCatalogue);
  const knownUntilUtcMs = createMemo(() => Math.min(state.recordEndUtcMs, state.nowUtcMs));
  const span = overviewSpan(recordFromUtcMs, Math.max(coverageEndUtcMs(state.wholeCatalogue), state.nowUtcMs));

  const shownMarks = createMemo(() => marks().map((lane) => lane.filter(({ programme }) => state.isShown(programme))));
  const plotWidthPx = createMemo(() => measures().widthPx - measures().gutterPx);
  const msPerPx = createMemo(() => msPerPxOf(state.window(), plotWidthPx()));
  const scaled = createMemo(() => shownMarks().map((lane) => scaleLane(lane, msPerPx())));
  const layout = createMemo(() => {
    fonts();
    return layOutStage({
      measures: measures(),
      window: state.window(),
      msPerPx: msPerPx(),
      lanes: scaled(),
      labelWidthPx: (text) => textWidthPx(text, MARK_WORDS, palette()),
    });
  });

  const stairs = createMemo(() => stairsOf(state.catalogue, state.isShown, knownUntilUtcMs()));
  const { curves, chosen } = state.comparison;
  const top = createMemo(() => {
    const window = state.window();
    const compared = curves()?.tallest(chosen(), window.toUtcMs) ?? 0;
    return chartTop(stairs(), state.scale(), { window, atUtcMs: state.atUtcMs(), compared });
  });
  const heights = createMemo(() => {
    const { basePx, topPx } = measures().chart;
    return heightScale({ scale: state.scale(), top: top(), basePx, topPx });
  });
  const stripWidth = createMemo(() => stripWidthPx(measures()));
  return {
    lanes,
    shownMarks,
    measures,
    layout,
    stairs,
    heights,
    span,
    bricks: createMemo(() => overviewBricks(shownMarks(), span, stripWidth())),
    instants: createMemo(() => instantsOf(shownMarks())),
    recordFromUtcMs,
    knownUntilUtcMs,
    disputed: createDisputedEvents(state),
  };
}
