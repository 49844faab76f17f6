// What the parts that bind the globe to the view work with.
import { untrack } from "solid-js";
import type { OrbitFeed } from "../propagation/orbit-feed.ts";
import type { OrbitFrame } from "../propagation/protocol.ts";
import type { AppState } from "../state/app-state.ts";
import type { FrameState } from "../state/frame-state.ts";
import type { OrbitState } from "../state/orbit-status.ts";
import type { SkyState } from "../state/sky-state.ts";
import type { Globe } from "./globe.ts";
import type { Tip } from "./globe-overlay.tsx";
import type { Emphasis } from "./looks.ts";
import type { Marks } from "./marks.ts";
import type { ObjectRow } from "./object-rows.ts";
import type { DrawnMoment } from "./picking.ts";
import type { Stage } from "./stage.ts";

export interface DriveOptions {
  readonly state: AppState;
  readonly orbits: OrbitState;
  readonly frame: FrameState;
  readonly sky: SkyState;
  readonly stage: () => Stage;
  readonly feed: OrbitFeed;
  readonly setMarks: (marks: Marks) => void;
  readonly setTip: (tip: Tip | undefined) => void;
}

/** What is on the globe now, for questions of where something is. */
export function drawnMoment({ view }: Globe, feed: OrbitFeed, frame: OrbitFrame): DrawnMoment {
  return { frame, momentUtcMs: untrack(feed.momentUtcMs), gmstRad: view.drawing.gmstRad() };
}

/** What each of the parts works with. */
export interface Driven extends DriveOptions {
  readonly globe: Globe;
  readonly rows: () => readonly (ObjectRow | undefined)[];
  readonly emphasis: () => Emphasis;
}
