// The handle on the dock's upper edge: dragged, double-clicked or moved by keys, it goes through the three heights.
import type { JSX } from "solid-js";
import type { DockSizeState } from "./dock-size.ts";
import { DOCK_SIZES, type DockSize } from "./measures.ts";

export interface DockHandleProps {
  readonly dockSize: DockSizeState;
  /** Height of the dock at each of its sizes, px. */
  readonly heightPxOf: (size: DockSize) => number;
}

const SIZE_WORDS: Readonly<Record<DockSize, string>> = {
  transport: "controls only",
  standard: "standard height",
  tall: "tall",
};

/** Resizes the dock to the height nearest to the pointer. */
export function DockHandle(props: DockHandleProps): JSX.Element {
  const { size, setSize, step } = props.dockSize;
  let bottomPx: number | undefined;
  const onPointerDown = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    bottomPx = event.clientY + props.heightPxOf(size());
  };
  const onPointerMove = (event: PointerEvent) => {
    if (bottomPx === undefined) return;
    const wishedPx = bottomPx - event.clientY;
    const off = (each: DockSize) => Math.abs(props.heightPxOf(each) - wishedPx);
    const nearest = [...DOCK_SIZES].sort((a, b) => off(a) - off(b))[0];
    if (nearest && nearest !== size()) setSize(nearest);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    event.stopPropagation();
    step(event.key === "ArrowUp" ? 1 : -1);
  };
  return (
    <div
      class="dock-handle"
      role="slider"
      tabIndex={0}
      aria-label="Height of the timeline"
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={DOCK_SIZES.length - 1}
      aria-valuenow={DOCK_SIZES.indexOf(size())}
      aria-valuetext={SIZE_WORDS[size()]}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        bottomPx = undefined;
      }}
      onPointerCancel={() => {
        bottomPx = undefined;
      }}
      onDblClick={() => setSize(size() === "standard" ? "tall" : "standard")}
      onKeyDown={onKeyDown}
    />
  );
}
