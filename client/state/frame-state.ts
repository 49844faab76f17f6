// What the frame shows beside the view: open overlays, notices, toasts, and choices that stay on this device.
// Not here: what is looked at (app-state.ts).
import { type Accessor, createSignal, onCleanup } from "solid-js";
import { readChoice, writeChoice } from "./device-choices.ts";
import { createMediaQuery, NARROW } from "./media.ts";

export type Overlay =
  | "search"
  | "keys"
  | "settings"
  | "orbits"
  | "known"
  | "compare"
  | "layers"
  | "table"
  | "planes"
  | "passes"
  | "globe-place";

/** A line that stays until it is closed or its cause is gone. */
export interface Notice {
  readonly id: string;
  readonly tone: "warn" | "info";
  readonly text: string;
}

export interface Toast {
  readonly id: number;
  readonly text: string;
}

/** Long enough to be read aloud, as the design asks. */
const TOAST_MS = 6_000;

export interface FrameState {
  readonly overlay: Accessor<Overlay | undefined>;
  readonly open: (overlay: Overlay) => void;
  readonly close: () => void;
  readonly notices: Accessor<readonly Notice[]>;
  /** Shows a notice; one with the same id is replaced. */
  readonly notify: (notice: Notice) => void;
  readonly dismiss: (id: string) => void;
  readonly toasts: Accessor<readonly Toast[]>;
  readonly toast: (text: string) => void;
  /** Whether the programmes panel is open, where there is room for it. */
  readonly panelOpen: Accessor<boolean>;
  readonly togglePanel: () => void;
  /** Whether keys without a modifier do things. */
  readonly singleKeys: Accessor<boolean>;
  readonly setSingleKeys: (on: boolean) => void;
}

function createToasts(): Pick<FrameState, "toasts" | "toast"> {
  const [toasts, setToasts] = createSignal<readonly Toast[]>([]);
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let nextId = 1;
  onCleanup(() => {
    for (const timer of timers) clearTimeout(timer);
  });
  const toast = (text: string) => {
    const id = nextId++;
    setToasts((shown) => [...shown.filter((each) => each.text !== text), { id, text }]);
    timers.add(setTimeout(() => setToasts((shown) => shown.filter((each) => each.id !== id)), TOAST_MS));
  };
  return { toasts, toast };
}

function createNotices(): Pick<FrameState, "notices" | "notify" | "dismiss"> {
  const [notices, setNotices] = createSignal<readonly Notice[]>([]);
  const dismiss = (id: string) => setNotices((shown) => shown.filter((each) => each.id !== id));
  const notify = (notice: Notice) => setNotices((shown) => [...shown.filter((each) => each.id !== notice.id), notice]);
  return { notices, notify, dismiss };
}

/** A wide window remembers whether its panel is open; a narrow one starts with the rail each time. */
function createPanel(): Pick<FrameState, "panelOpen" | "togglePanel"> {
  const isNarrow = createMediaQuery(NARROW);
  const [wideOpen, setWideOpen] = createSignal(readChoice("panel", ["open", "rail"]) !== "rail");
  const [narrowOpen, setNarrowOpen] = createSignal(false);
  const togglePanel = () => {
    if (isNarrow()) {
      setNarrowOpen(!narrowOpen());
      return;
    }
    writeChoice("panel", wideOpen() ? "rail" : "open");
    setWideOpen(!wideOpen());
  };
  return { panelOpen: () => (isNarrow() ? narrowOpen() : wideOpen()), togglePanel };
}

/** Makes the frame's state; call inside a Solid root. */
export function createFrameState(): FrameState {
  const [overlay, setOverlay] = createSignal<Overlay | undefined>();
  const [singleKeys, setSingleKeys] = createSignal(readChoice("single-keys", ["on", "off"]) !== "off");
  return {
    overlay,
    open: setOverlay,
    close: () => setOverlay(undefined),
    ...createNotices(),
    ...createToasts(),
    ...createPanel(),
    singleKeys,
    setSingleKeys: (on) => {
      writeChoice("single-keys", on ? "on" : "off");
      setSingleKeys(on);
    },
  };
}
