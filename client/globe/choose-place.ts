// Choosing a place on the globe: a press on it, or Enter for its middle while it has the focus.
import { createEffect, untrack } from "solid-js";
import type { Driven } from "./driven.ts";
import { groundAt } from "./ground-pick.ts";

export interface ChoosePlace {
  readonly isChoosing: () => boolean;
  /** Takes the place under a pixel; beside the Earth nothing happens. */
  readonly chooseAt: (xPx: number, yPx: number) => void;
}

/** While a place is chosen the globe has the focus; ends with the effect that called it. */
export function followChoosing({ globe, frame, state, stage }: Driven): ChoosePlace {
  const { canvas, drawing } = globe.view;
  const isChoosing = () => frame.overlay() === "globe-place";
  const chooseAt = (xPx: number, yPx: number) => {
    const place = groundAt(drawing.eye(), xPx, yPx);
    if (!place) return;
    state.actions.setPlace(place);
    frame.open("passes");
  };
  createEffect(() => {
    canvas.classList.toggle("choosing", isChoosing());
    if (isChoosing()) canvas.focus();
  });
  canvas.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !untrack(isChoosing)) return;
    // The dialog that opens would take the rest of the key for a press of its first button.
    event.preventDefault();
    const { widthPx, heightPx } = untrack(stage);
    chooseAt(widthPx / 2, heightPx / 2);
  });
  return { isChoosing: () => untrack(isChoosing), chooseAt };
}
