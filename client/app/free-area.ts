// Which layout the window asks for, and how much of the globe its panels, dock and inspector cover.
import { type Accessor, createMemo, createSignal, onCleanup } from "solid-js";
import type { FreeArea } from "../globe/stage.ts";
import type { AppState } from "../state/app-state.ts";
import type { FrameState } from "../state/frame-state.ts";
import { createMediaQuery, MIDDLING, PHONE } from "../state/media.ts";

/** Heights and widths of the design, px. */
const BAR_PX = 44;
const PHONE_BAR_PX = 88;
const PANEL_PX = 304;
const RAIL_PX = 56;
const INSPECTOR_PX = 384;
const REACH_PX = 92;
const DOCK_PX = 359;
/** Height of the reach rail with its distance from the bar and from the globe controls below it. */
const REACH_HEIGHT_PX = 434;

export interface Layout {
  readonly isPhone: Accessor<boolean>;
  readonly free: Accessor<FreeArea>;
  /** Style variables by which the parts of the page leave each other room. */
  readonly variables: Accessor<Record<string, string>>;
  /** Whether the reach rail has its place: not on a phone, nor beside the inspector, nor in a low window. */
  readonly hasReach: Accessor<boolean>;
  /** Told by the dock, or by the phone's sheet. */
  readonly setDockPx: (heightPx: number) => void;
}

function createWindowHeight(): Accessor<number> {
  const [heightPx, setHeightPx] = createSignal(innerHeight);
  const onResize = () => setHeightPx(innerHeight);
  addEventListener("resize", onResize);
  onCleanup(() => removeEventListener("resize", onResize));
  return heightPx;
}

/** Lays out the window anew whenever something opens, closes or is resized; call inside a Solid root. */
export function createLayout(state: AppState, frame: FrameState): Layout {
  const isPhone = createMediaQuery(PHONE);
  const isMiddling = createMediaQuery(MIDDLING);
  const [dockPx, setDockPx] = createSignal(DOCK_PX);
  const panelPx = () => (isPhone() ? 0 : frame.panelOpen() ? PANEL_PX : RAIL_PX);
  const inspectorPx = () => (!isPhone() && state.selection() ? INSPECTOR_PX : 0);
  const windowPx = createWindowHeight();
  const hasReach = () => !isPhone() && inspectorPx() === 0 && windowPx() - BAR_PX - dockPx() >= REACH_HEIGHT_PX;
  const free = createMemo(() => ({
    leftPx: panelPx(),
    topPx: isPhone() ? PHONE_BAR_PX : BAR_PX,
    // The reach rail gives way to the inspector.
    rightPx: inspectorPx() || (hasReach() ? REACH_PX : 0),
    bottomPx: dockPx(),
  }));
  const variables = createMemo(() => ({
    "--dock-height": `${dockPx()}px`,
    "--panel-right": `${panelPx()}px`,
    "--inspector-width": `${inspectorPx()}px`,
    // Below 1200 px the inspector floats over the dock.
    "--dock-right": `${isMiddling() ? 0 : inspectorPx()}px`,
  }));
  return { isPhone, free, hasReach, variables, setDockPx };
}
