// When the chart of planes is painted: once a frame at most, after something that it shows has changed.
import { createEffect, onCleanup } from "solid-js";
import { type PlaneSheet, paintPlanes } from "./paint-planes.ts";

/** Sharp on screens of any density; the canvas is as large as its box. */
function fitCanvas(canvas: HTMLCanvasElement, { widthPx, heightPx }: PlaneSheet["layout"]["size"]): void {
  const wide = Math.round(widthPx * devicePixelRatio);
  const high = Math.round(heightPx * devicePixelRatio);
  // Setting a size clears the canvas, even where it is the same.
  if (canvas.width !== wide) canvas.width = wide;
  if (canvas.height !== high) canvas.height = high;
}

/** Paints whenever a signal that `sheet` reads changes; call inside a Solid owner. */
export function paintWhenChanged(canvas: HTMLCanvasElement, sheet: () => Omit<PlaneSheet, "canvas">): void {
  const context = canvas.getContext("2d");
  if (!context) return;
  let frame = 0;
  createEffect(() => {
    const now = sheet();
    if (now.layout.size.widthPx === 0) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      fitCanvas(canvas, now.layout.size);
      context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
      paintPlanes({ ...now, canvas: context });
    });
  });
  onCleanup(() => cancelAnimationFrame(frame));
}
