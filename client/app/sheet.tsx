// A sheet at the bottom of a phone's screen: dragged or keyed between detents, and away where it may go.
import { createSignal, type JSX, onCleanup } from "solid-js";
import "./sheet.css";

export type Detent = "peek" | "half" | "full";

/** Heights of the sheet, px; full leaves the bar of 52 px. */
const PEEK_PX = 96;
const HALF_PX = 444;
const BAR_PX = 52;

export function detentHeightPx(detent: Detent, windowHeightPx: number): number {
  const fullPx = windowHeightPx - BAR_PX;
  if (detent === "peek") return Math.min(PEEK_PX, fullPx);
  return detent === "half" ? Math.min(HALF_PX, 0.62 * windowHeightPx) : fullPx;
}

/** Where a sheet comes to rest: the nearest detent to where it was let go, a flick counting as some way further. */
export function restingDetent(heightPx: number, detents: readonly Detent[], windowHeightPx: number): Detent | "away" {
  const places = detents.map((detent) => ({ detent, heightPx: detentHeightPx(detent, windowHeightPx) }));
  const lowest = places[0];
  if (!lowest || heightPx < lowest.heightPx - 60) return "away";
  places.sort((a, b) => Math.abs(a.heightPx - heightPx) - Math.abs(b.heightPx - heightPx));
  return places[0]?.detent ?? lowest.detent;
}

/** A press that moves less than this is a press. */
const DRAG_FROM_PX = 4;

/** How far a flick carries on: the distance that its speed covers in this time. */
const FLICK_MS = 180;

export interface SheetProps {
  readonly label: string;
  /** Lowest first. */
  readonly detents: readonly Detent[];
  readonly detent: Detent;
  readonly onDetent: (detent: Detent) => void;
  /** Present where the sheet may be swiped away. */
  readonly onDismiss?: () => void;
  readonly class?: string;
  /** What stays in sight at every detent and can be dragged by. */
  readonly head?: JSX.Element;
  readonly children: JSX.Element;
}

interface Drag {
  readonly startYPx: number;
  readonly startHeightPx: number;
  lastYPx: number;
  lastMs: number;
  speedPxPerMs: number;
}

function createDrag(props: SheetProps, windowHeightPx: () => number) {
  const [draggedPx, setDraggedPx] = createSignal<number | undefined>();
  let drag: Drag | undefined;
  const heightPx = () => draggedPx() ?? detentHeightPx(props.detent, windowHeightPx());
  const settle = (to: Detent | "away") => {
    setDraggedPx(undefined);
    if (to !== "away") props.onDetent(to);
    else if (props.onDismiss) props.onDismiss();
    else if (props.detents[0]) props.onDetent(props.detents[0]);
  };
  const onDown = (event: PointerEvent & { readonly currentTarget: HTMLElement }) => {
    if (event.target instanceof Element && event.target.closest("button:not(.sheet-handle), input")) return;
    const start = { startYPx: event.clientY, startHeightPx: heightPx() };
    drag = { ...start, lastYPx: event.clientY, lastMs: event.timeStamp, speedPxPerMs: 0 };
  };
  const onMove = (event: PointerEvent & { readonly currentTarget: HTMLElement }) => {
    if (!drag) return;
    if (draggedPx() === undefined) {
      if (Math.abs(event.clientY - drag.startYPx) < DRAG_FROM_PX) return;
      // Not before it moves: capturing a pointer takes the click away from the handle.
      event.currentTarget.setPointerCapture(event.pointerId);
    }
    const elapsedMs = Math.max(1, event.timeStamp - drag.lastMs);
    drag.speedPxPerMs = (drag.lastYPx - event.clientY) / elapsedMs;
    drag.lastYPx = event.clientY;
    drag.lastMs = event.timeStamp;
    setDraggedPx(Math.min(drag.startHeightPx + drag.startYPx - event.clientY, windowHeightPx() - BAR_PX));
  };
  const onUp = () => {
    const moved = draggedPx();
    if (drag && moved !== undefined) {
      settle(restingDetent(moved + drag.speedPxPerMs * FLICK_MS, props.detents, windowHeightPx()));
    }
    drag = undefined;
  };
  return { heightPx, isDragged: () => draggedPx() !== undefined, settle, onDown, onMove, onUp };
}

export function Sheet(props: SheetProps) {
  const [windowHeightPx, setWindowHeightPx] = createSignal(innerHeight);
  const onResize = () => setWindowHeightPx(innerHeight);
  addEventListener("resize", onResize);
  onCleanup(() => removeEventListener("resize", onResize));
  const drag = createDrag(props, windowHeightPx);
  const step = (by: 1 | -1) => {
    const next = props.detents[props.detents.indexOf(props.detent) + by];
    if (next) props.onDetent(next);
    else if (by === -1) props.onDismiss?.();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    step(event.key === "ArrowUp" ? 1 : -1);
  };
  return (
    <section
      class={`sheet ${props.class ?? ""}`}
      classList={{ dragged: drag.isDragged() }}
      aria-label={props.label}
      style={{ height: `${drag.heightPx()}px` }}
    >
      <div
        class="sheet-head"
        onPointerDown={drag.onDown}
        onPointerMove={drag.onMove}
        onPointerUp={drag.onUp}
        onPointerCancel={drag.onUp}
      >
        <button
          type="button"
          class="sheet-handle"
          aria-label={`${props.label}: taller or lower`}
          onClick={() => (props.detent === props.detents.at(-1) ? step(-1) : step(1))}
          onKeyDown={onKey}
        />
        {props.head}
      </div>
      <div class="sheet-body">{props.children}</div>
    </section>
  );
}
