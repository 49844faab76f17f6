// How tall something on the page is, told again whenever that changes.
import { onCleanup } from "solid-js";

/** Follows the height of what an element holds, or of itself; call where an owner lives. */
export function measureHeight(element: HTMLElement, onHeight: (heightPx: number) => void): void {
  const content = element.firstElementChild ?? element;
  const tell = () => onHeight(Math.round(content.getBoundingClientRect().height));
  const observer = new ResizeObserver(tell);
  observer.observe(content);
  tell();
  onCleanup(() => observer.disconnect());
}
