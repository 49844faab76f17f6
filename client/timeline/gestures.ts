// What the pointer does on the stage: scrub on the axis, move and zoom the window elsewhere, choose what it is released on.

import { DAY_MS } from "../../shared/time/instant.ts";
import { nearestWithin } from "../../shared/timeline/snap.ts";
import type { TimeWindow } from "../../shared/view/view.ts";
import type { AppState } from "../state/app-state.ts";
import { choose } from "./choose.ts";
import { type Hit, hitAt, type Point, partAt, type StagePart } from "./hit.ts";
import { utcMsAt } from "./layout.ts";
import type { TimelineModel } from "./model.ts";
import { stripUtcMs } from "./paint-strip.ts";

export interface GestureParts {
  readonly state: AppState;
  readonly model: TimelineModel;
  readonly scrolledPx: () => number;
  readonly setHover: (hit: Hit | undefined) => void;
}

/** A playhead this near to an event catches on it. */
const SNAP_PX = 4;
/** A pointer that moved less than this was a click. */
const CLICK_PX = 4;
const WHEEL_ZOOM_PER_PX = 0.0022;
/** Some browsers tell wheel steps in lines. */
const LINE_PX = 16;
const LEAST_WINDOW_MS = 2 * DAY_MS;

interface Drag {
  readonly part: StagePart;
  readonly start: Point;
  readonly window: TimeWindow;
  isDrag: boolean;
}

/** Moves the playhead to a place on the axis; Alt keeps it from catching on events. */
function scrub({ state, model }: GestureParts, xPx: number, isFree: boolean): void {
  const layout = model.layout();
  const { gutterPx, widthPx } = layout.measures;
  const utcMs = utcMsAt(layout, Math.min(widthPx, Math.max(gutterPx, xPx)));
  const caught = isFree ? undefined : nearestWithin(model.instants(), utcMs, SNAP_PX * layout.msPerPx);
  state.actions.pause();
  state.actions.setAt(caught ?? Math.round(utcMs));
}

function movedBy({ fromUtcMs, toUtcMs }: TimeWindow, byMs: number): TimeWindow {
  return { fromUtcMs: fromUtcMs + byMs, toUtcMs: toUtcMs + byMs };
}

/** Drags the window in the strip, or one of its ends. */
function dragStrip({ state, model }: GestureParts, drag: Drag, xPx: number): void {
  const sheet = { measures: model.layout().measures, span: model.span };
  const utcMs = stripUtcMs(sheet, xPx);
  const { fromUtcMs, toUtcMs } = drag.window;
  if (drag.part === "strip-from") {
    state.actions.setWindow({ fromUtcMs: Math.min(utcMs, toUtcMs - LEAST_WINDOW_MS), toUtcMs });
  } else if (drag.part === "strip-to") {
    state.actions.setWindow({ fromUtcMs, toUtcMs: Math.max(utcMs, fromUtcMs + LEAST_WINDOW_MS) });
  } else {
    state.actions.setWindow(movedBy(drag.window, utcMs - stripUtcMs(sheet, drag.start.xPx)));
  }
}

function isStrip(part: StagePart): boolean {
  return part.startsWith("strip");
}

/** A press in the strip beside the window brings the window there. */
function startWindow({ model }: GestureParts, part: StagePart, { xPx }: Point): TimeWindow {
  const { window, measures } = model.layout();
  if (part !== "strip") return window;
  const middleMs = (window.fromUtcMs + window.toUtcMs) / 2;
  return movedBy(window, stripUtcMs({ measures, span: model.span }, xPx) - middleMs);
}

function dragTo(parts: GestureParts, drag: Drag, at: Point & { readonly isFree: boolean }): void {
  if (drag.part === "axis") scrub(parts, at.xPx, at.isFree);
  else if (isStrip(drag.part)) dragStrip(parts, drag, at.xPx);
  else if (drag.part !== "gutter" && drag.isDrag) {
    const byMs = (drag.start.xPx - at.xPx) * parts.model.layout().msPerPx;
    parts.state.actions.setWindow(movedBy(drag.window, byMs));
  }
}

/** Zooms and moves so that the two instants under the fingers stay under them. */
function pinch({ state, model }: GestureParts, from: readonly [Point, Point], to: readonly [Point, Point]): void {
  const apartPx = (pair: readonly [Point, Point]) => Math.max(24, Math.abs(pair[0].xPx - pair[1].xPx));
  const middlePx = (pair: readonly [Point, Point]) => (pair[0].xPx + pair[1].xPx) / 2;
  const layout = model.layout();
  const aboutUtcMs = utcMsAt(layout, middlePx(from));
  const factor = apartPx(from) / apartPx(to);
  const shiftMs = (middlePx(from) - middlePx(to)) * layout.msPerPx * factor;
  const { fromUtcMs, toUtcMs } = layout.window;
  state.actions.setWindow({
    fromUtcMs: aboutUtcMs - (aboutUtcMs - fromUtcMs) * factor + shiftMs,
    toUtcMs: aboutUtcMs + (toUtcMs - aboutUtcMs) * factor + shiftMs,
  });
}

function onWheel(parts: GestureParts, event: WheelEvent, point: Point): void {
  event.preventDefault();
  const { state, model } = parts;
  const layout = model.layout();
  const unitPx = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1;
  if (event.ctrlKey || event.metaKey) {
    const factor = Math.exp(event.deltaY * unitPx * WHEEL_ZOOM_PER_PX);
    state.actions.zoomWindow(factor, utcMsAt(layout, Math.max(layout.measures.gutterPx, point.xPx)));
    return;
  }
  const deltaPx = (Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : event.deltaY) * unitPx;
  state.actions.setWindow(movedBy(layout.window, deltaPx * layout.msPerPx));
}

const CURSORS: Readonly<Record<StagePart, string>> = {
  gutter: "default",
  chart: "grab",
  lanes: "grab",
  axis: "ew-resize",
  strip: "pointer",
  "strip-from": "ew-resize",
  "strip-to": "ew-resize",
  "strip-window": "grab",
};

interface PointerHandlers {
  readonly onDown: (event: PointerEvent) => void;
  readonly onMove: (event: PointerEvent) => void;
  readonly onUp: (event: PointerEvent) => void;
}

/** Follows one pointer that drags, two that pinch, or one that only hovers. */
function createPointerHandlers(stage: HTMLElement, parts: GestureParts, pointOf: (event: MouseEvent) => Point) {
  const fingers = new Map<number, Point>();
  let drag: Drag | undefined;
  const hover = (point: Point) => {
    const hit = hitAt(parts.model, point, parts.scrolledPx());
    parts.setHover(hit);
    stage.style.cursor = hit ? "pointer" : CURSORS[partAt(parts.model, point)];
  };
  const onDown: PointerHandlers["onDown"] = (event) => {
    if (event.button !== 0) return;
    const start = pointOf(event);
    const part = partAt(parts.model, start);
    if (part === "gutter") return;
    fingers.set(event.pointerId, start);
    stage.setPointerCapture(event.pointerId);
    drag = { part, start, window: startWindow(parts, part, start), isDrag: false };
    if (part === "axis" || part === "strip") dragTo(parts, drag, { ...start, isFree: event.altKey });
  };
  const onMove: PointerHandlers["onMove"] = (event) => {
    const point = pointOf(event);
    const before = fingers.get(event.pointerId);
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    if (before) fingers.set(event.pointerId, point);
    if (before && other) {
      pinch(parts, [before, other], [point, other]);
      drag = undefined;
    } else if (drag) {
      drag.isDrag ||= Math.hypot(point.xPx - drag.start.xPx, point.yPx - drag.start.yPx) > CLICK_PX;
      dragTo(parts, drag, { ...point, isFree: event.altKey });
    } else if (event.pointerType !== "touch") hover(point);
  };
  const onUp: PointerHandlers["onUp"] = (event) => {
    fingers.delete(event.pointerId);
    const isClick = drag && !drag.isDrag && event.type === "pointerup";
    drag = undefined;
    const hit = isClick ? hitAt(parts.model, pointOf(event), parts.scrolledPx()) : undefined;
    if (!hit) return;
    parts.setHover(undefined);
    choose(parts.state, parts.model, hit);
  };
  return { onDown, onMove, onUp };
}

/** Listens to the pointer on the stage; gives back what ends the listening. */
export function attachGestures(stage: HTMLElement, parts: GestureParts): () => void {
  const pointOf = (event: MouseEvent): Point => {
    const { left, top } = stage.getBoundingClientRect();
    return { xPx: event.clientX - left, yPx: event.clientY - top };
  };
  const { onDown, onMove, onUp } = createPointerHandlers(stage, parts, pointOf);
  const listening = new AbortController();
  const { signal } = listening;
  stage.addEventListener("pointerdown", onDown, { signal });
  stage.addEventListener("pointermove", onMove, { signal });
  stage.addEventListener("pointerup", onUp, { signal });
  stage.addEventListener("pointercancel", onUp, { signal });
  stage.addEventListener("pointerleave", () => parts.setHover(undefined), { signal });
  stage.addEventListener("wheel", (event) => onWheel(parts, event, pointOf(event)), { signal, passive: false });
  return () => listening.abort();
}
