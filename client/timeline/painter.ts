// What is painted on which canvas of the stage, and how what happened is parted at the playhead.
// Not here: when (repaint.ts), how a thing looks (paint-*.ts).
import type { Accessor } from "solid-js";
import { must } from "../../shared/result.ts";
import type { AppState } from "../state/app-state.ts";
import { areaOf, type Layer, prepareLayer } from "./layers.ts";
import { type StageLayout, xPxOf } from "./layout.ts";
import type { TimelineModel } from "./model.ts";
import { type ChartSheet, paintAhead, paintChartAxis, paintFlown, paintPromisedPace } from "./paint-chart.ts";
import { paintGround } from "./paint-ground.ts";
import { paintLanes } from "./paint-lanes.ts";
import type { Brush } from "./paint-marks.ts";
import { paintPlayhead } from "./paint-playhead.ts";
import { paintStrip, paintStripWindow } from "./paint-strip.ts";
import type { Palette } from "./palette.ts";
import { createStampBook, type StampBook } from "./stamps.ts";
import { type UnknownNote, unknownNoteAt } from "./unknown-note.ts";

/** How bright other programmes stay while one is lit. */
const UNLIT_OPACITY = 0.25;

export interface PainterParts {
  readonly state: AppState;
  readonly model: TimelineModel;
  readonly palette: Accessor<Palette>;
  readonly scrolledPx: Accessor<number>;
  readonly fonts: Accessor<number>;
  readonly contexts: ReadonlyMap<Layer, CanvasRenderingContext2D>;
  /** Lies over what happened and dims it; it is shown after the playhead only. */
  readonly veil: HTMLElement;
}

export class Painter {
  readonly #parts: PainterParts;
  /** The stamps of the present colours, typeface and resolution. */
  #stamps = createStampBook(devicePixelRatio);
  #stampsFor: readonly unknown[] = [];

  constructor(parts: PainterParts) {
    this.#parts = parts;
  }

  #canvas(layer: Layer): CanvasRenderingContext2D {
    return must(this.#parts.contexts.get(layer), `canvas ${layer}`);
  }

  #prepared(layer: Layer): CanvasRenderingContext2D {
    const canvas = this.#canvas(layer);
    prepareLayer(canvas, layer, this.#parts.model.layout().measures);
    return canvas;
  }

  #opacityOf = (programme: string): number => {
    const lit = this.#parts.state.highlighted();
    return lit === undefined || lit === programme ? 1 : UNLIT_OPACITY;
  };

  #presentStamps(): StampBook {
    const now = [this.#parts.palette(), this.#parts.fonts(), devicePixelRatio];
    if (now.some((each, index) => each !== this.#stampsFor[index])) {
      this.#stamps = createStampBook(devicePixelRatio);
      this.#stampsFor = now;
    }
    return this.#stamps;
  }

  #brush(canvas: CanvasRenderingContext2D): Brush & { readonly canvas: CanvasRenderingContext2D } {
    const { state, palette } = this.#parts;
    return {
      canvas,
      stamps: this.#presentStamps(),
      palette: palette(),
      shapeOf: (programme) => state.catalogue.programmes.get(programme)?.shape ?? "circle",
      opacityOf: this.#opacityOf,
      isDisputed: (event) => this.#parts.model.disputed().has(event),
    };
  }

  #chart(canvas: CanvasRenderingContext2D): ChartSheet {
    const { model, palette } = this.#parts;
    const [layout, stairs, heights] = [model.layout(), model.stairs(), model.heights()];
    return { canvas, palette: palette(), layout, stairs, heights, opacityOf: this.#opacityOf };
  }

  #unknownNote(): UnknownNote | undefined {
    const { state, model, palette } = this.#parts;
    return unknownNoteAt({ state, layout: model.layout(), palette: palette() });
  }

  #stripSheet(canvas: CanvasRenderingContext2D) {
    const { model, palette } = this.#parts;
    return { canvas, palette: palette(), measures: model.layout().measures, span: model.span };
  }

  paintStrip(): void {
    const { model } = this.#parts;
    paintStrip(this.#stripSheet(this.#prepared("strip")), { bricks: model.bricks(), stairs: model.stairs() });
  }

  /** Everything that depends on the window and not on the playhead. */
  paintStill(): void {
    const { state, model, palette, scrolledPx } = this.#parts;
    const lanes = { layout: model.layout(), scrolledPx: scrolledPx() };
    const { recordEndUtcMs, nowUtcMs } = state;
    const ground = this.#prepared("ground");
    const unknownNote = this.#unknownNote();
    paintGround({ canvas: ground, palette: palette(), ...lanes, recordEndUtcMs, nowUtcMs, unknownNote });
    paintChartAxis(this.#chart(ground));
    paintPromisedPace(this.#chart(ground));
    paintLanes(this.#brush(this.#prepared("plans")), { ...lanes, part: "plans" });
    paintLanes(this.#brush(this.#prepared("record")), { ...lanes, part: "record" });
    const [flown, ahead] = [this.#chart(this.#prepared("flown")), this.#chart(this.#prepared("ahead"))];
    this.#paintCurves(flown, 0.85);
    paintFlown(flown);
    this.#paintCurves(ahead, 0.45);
    paintAhead(ahead);
  }

  /** What is compared with the subject lies behind its stairs, and dims with it while one programme is lit. */
  #paintCurves(sheet: ChartSheet, opacity: number): void {
    const { curves, chosen } = this.#parts.state.comparison;
    const lit = this.#parts.state.highlighted() === undefined ? 1 : UNLIT_OPACITY;
    curves()?.paint({ ...sheet, opacity: opacity * lit }, chosen());
  }

  #playheadPx({ measures }: StageLayout): number {
    const { layout } = this.#parts.model;
    return Math.min(measures.widthPx, Math.max(0, xPxOf(layout(), this.#parts.state.atUtcMs())));
  }

  /**
   * While the playhead moves, what happened is painted once and a veil over it moves, which costs nothing a frame. While
   * it rests, the lanes are parted mark by mark instead, so that no mark or label is cut in two.
   */
  part(isResting: boolean): void {
    const { model, scrolledPx, veil } = this.#parts;
    const layout = model.layout();
    const { widthPx } = layout.measures;
    const playheadPx = this.#playheadPx(layout);
    this.#canvas("flown").canvas.style.clipPath = `inset(0 ${widthPx - playheadPx}px 0 0)`;
    this.#canvas("ahead").canvas.style.clipPath = `inset(0 0 0 ${playheadPx}px)`;
    if (isResting) {
      const brush = this.#brush(this.#prepared("rest"));
      paintLanes(brush, { layout, scrolledPx: scrolledPx(), part: "record", splitPx: playheadPx });
    } else this.#placeVeil(layout, playheadPx);
    this.#canvas("rest").canvas.style.visibility = isResting ? "visible" : "hidden";
    this.#canvas("record").canvas.style.visibility = isResting ? "hidden" : "visible";
    veil.style.visibility = isResting ? "hidden" : "visible";
  }

  /** The veil reaches from the playhead to the end of the record: what lies further on is not on record. */
  #placeVeil(layout: StageLayout, playheadPx: number): void {
    const { gutterPx, widthPx } = layout.measures;
    const { topPx, heightPx } = areaOf("record", layout.measures);
    const fromPx = Math.max(gutterPx, playheadPx);
    const toPx = Math.min(widthPx, Math.max(fromPx, xPxOf(layout, this.#parts.model.knownUntilUtcMs())));
    const { style } = this.#parts.veil;
    style.top = `${topPx}px`;
    style.height = `${heightPx}px`;
    style.clipPath = `inset(0 ${widthPx - toPx}px 0 ${fromPx}px)`;
  }

  /** What moves with the playhead. */
  paintPlayhead(isResting: boolean): void {
    const { state, model, palette, scrolledPx } = this.#parts;
    const layout = model.layout();
    const canvas = this.#prepared("playhead");
    const selection = state.selection();
    paintPlayhead({
      brush: this.#brush(canvas),
      layout,
      scrolledPx: scrolledPx(),
      stairs: model.stairs(),
      heights: model.heights(),
      atUtcMs: state.atUtcMs(),
      nowUtcMs: state.nowUtcMs,
      selectedEvent: selection?.key === "ev" ? selection.id : undefined,
      isVeiled: !isResting,
      unknownNote: this.#unknownNote(),
      paintCurves: (over) => {
        const { curves, chosen } = state.comparison;
        const sheet = { canvas, palette: palette(), layout, heights: model.heights(), atUtcMs: state.atUtcMs(), over };
        curves()?.paintAtPlayhead(sheet, chosen());
      },
    });
    paintStripWindow(this.#stripSheet(canvas), { window: layout.window, atUtcMs: state.atUtcMs() });
  }
}
