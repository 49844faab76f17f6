// Work that waits until the browser has drawn what there is.
import { onCleanup } from "solid-js";

/** A page in a hidden tab is never painted; the work is not put off for longer than this. */
const AT_LATEST_AFTER_MS = 1_500;

/**
 * Runs once something has been painted and the frame at hand too: the globe's start blocks the page for a second, and
 * timeline and counts must stand before it. Call where an owner lives.
 */
export function afterDrawing(run: () => void): void {
  let frame = 0;
  const painted = new PerformanceObserver(() => {
    stop();
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(run);
    });
  });
  const timer = setTimeout(() => {
    stop();
    run();
  }, AT_LATEST_AFTER_MS);
  const stop = () => {
    clearTimeout(timer);
    painted.disconnect();
  };
  painted.observe({ type: "paint", buffered: true });
  onCleanup(() => {
    stop();
    cancelAnimationFrame(frame);
  });
}
