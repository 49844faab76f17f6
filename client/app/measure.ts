// How tall something on the page is, told again whenever that changes.
import { onCleanup } from "solid-js";

/** Follows the height of what an element holds, or of itself; call where an owner lives. */
export function measureHeight(element: HTMLElement, onHeight: (heightPx: number) => void): void {
  const content = element.firstElementChild ?? element;
  // Told for the first time before the next paint; to ask here would lay out a page that is still being put together.
  const observer = new ResizeObserver(() => onHeight(Math.round(content.getBoundingClientRect().height)));
  observer.observe(content);
  onCleanup(() => observer.disconnect());
}
