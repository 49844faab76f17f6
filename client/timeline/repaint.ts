// When the stage is painted: changes are gathered and painted once a frame, and only what they touch.
import { createRenderEffect, on, onCleanup } from "solid-js";
import { Painter, type PainterParts } from "./painter.ts";

/** After so long without a change the playhead rests. */
const REST_AFTER_MS = 140;

/** Paints the stage whenever the state asks for it; call inside a Solid root. */
export function repaintOnChange(parts: PainterParts): void {
  const { state, model, palette, scrolledPx, fonts } = parts;
  const painter = new Painter(parts);
  const due = { strip: true, still: true };
  let isAsked = false;
  let isEnded = false;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const tick = (isResting: boolean) => {
    painter.part(isResting);
    painter.paintPlayhead(isResting);
  };
  const paint = () => {
    isAsked = false;
    if (isEnded) return;
    if (due.strip) painter.paintStrip();
    if (due.still || due.strip) painter.paintStill();
    due.strip = due.still = false;
    tick(false);
    clearTimeout(resting);
    // Frames may come slowly while time plays; it does not rest between them.
    if (!state.playing()) resting = setTimeout(() => tick(true), REST_AFTER_MS);
  };
  const ask = (part?: keyof typeof due) => {
    if (part) due[part] = true;
    if (isAsked) return;
    isAsked = true;
    // While time plays, changes come from within a frame: painted in the next one, the flag would trail the clock.
    if (state.playing()) queueMicrotask(paint);
    else requestAnimationFrame(paint);
  };
  createRenderEffect(
    on([model.measures, model.bricks, model.stairs, model.knownUntilUtcMs, palette, fonts], () => ask("strip")),
  );
  const { curves, chosen } = state.comparison;
  createRenderEffect(
    on([model.layout, model.heights, scrolledPx, state.highlighted, curves, chosen, model.disputed], () =>
      ask("still"),
    ),
  );
  createRenderEffect(on([state.atUtcMs, state.selection, state.playing], () => ask()));
  onCleanup(() => {
    isEnded = true;
    clearTimeout(resting);
  });
}
