// Whether a media query holds, as a signal.
import { type Accessor, createSignal, onCleanup } from "solid-js";

/** Follows a media query for as long as its owner lives. */
export function createMediaQuery(query: string): Accessor<boolean> {
  const list = matchMedia(query);
  const [matches, setMatches] = createSignal(list.matches);
  const onChange = () => setMatches(list.matches);
  list.addEventListener("change", onChange);
  onCleanup(() => list.removeEventListener("change", onChange));
  return matches;
}

/** Below this width the sheet replaces panel, dock and inspector; so it does where a dock would leave no globe over it. */
export const PHONE = "(max-width: 767px), (max-width: 1023px) and (max-height: 499px)";
/** Below this width the programmes panel is a rail of shapes. */
export const NARROW = "(max-width: 1023px)";
/** Below this width the inspector floats over the dock instead of taking room from it. */
export const MIDDLING = "(max-width: 1199px)";
