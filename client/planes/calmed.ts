// A signal that changes no oftener than a table of words can be read.
import { type Accessor, createEffect, createSignal, onCleanup } from "solid-js";

/** Follows a signal at once, and while it changes faster only so often; its last value is always shown in the end. */
export function createCalmed<T>(source: Accessor<T>, everyMs: number): Accessor<T> {
  const [shown, setShown] = createSignal<T>(source());
  let shownAtMs = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  createEffect(() => {
    const next = source();
    clearTimeout(timer);
    const show = () => {
      shownAtMs = performance.now();
      setShown(() => next);
    };
    const waitMs = shownAtMs + everyMs - performance.now();
    if (waitMs <= 0) show();
    else timer = setTimeout(show, waitMs);
  });
  onCleanup(() => clearTimeout(timer));
  return shown;
}
