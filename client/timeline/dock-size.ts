// Which of its three heights the dock has, remembered on this device.
import { type Accessor, createSignal } from "solid-js";
import { readChoice, writeChoice } from "../state/device-choices.ts";
import { DOCK_SIZES, type DockSize } from "./measures.ts";

const CHOICE = "dock-size";

export interface DockSizeState {
  readonly size: Accessor<DockSize>;
  readonly setSize: (size: DockSize) => void;
  /** One height up or down, if there is one. */
  readonly step: (by: 1 | -1) => void;
}

/** Makes the dock's size: the one chosen last, else standard. */
export function createDockSize(): DockSizeState {
  const [size, setSignal] = createSignal<DockSize>(readChoice(CHOICE, DOCK_SIZES) ?? "standard");
  const setSize = (next: DockSize) => {
    setSignal(next);
    writeChoice(CHOICE, next);
  };
  const step = (by: 1 | -1) => {
    const next = DOCK_SIZES[DOCK_SIZES.indexOf(size()) + by];
    if (next) setSize(next);
  };
  return { size, setSize, step };
}
