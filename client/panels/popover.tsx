// A small panel that opens under its button, takes the focus, and closes on Escape or a press elsewhere.
import { type JSX, onCleanup, onMount } from "solid-js";
import "./popover.css";

export interface PopoverProps {
  readonly label: string;
  readonly class?: string;
  readonly onClose: () => void;
  /** The button that opened it: a press there is its own affair, and the focus goes back to it. */
  readonly anchor: () => HTMLElement | undefined;
  readonly children: JSX.Element;
}

export function Popover(props: PopoverProps) {
  let panel!: HTMLDivElement;
  const onPress = (event: PointerEvent) => {
    const inside = event.composedPath().some((node) => node === panel || node === props.anchor());
    if (!inside) props.onClose();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    props.onClose();
    props.anchor()?.focus();
  };
  onMount(() => {
    document.addEventListener("pointerdown", onPress);
    panel.focus();
  });
  onCleanup(() => document.removeEventListener("pointerdown", onPress));
  return (
    <div
      ref={panel}
      class={`popover ${props.class ?? ""}`}
      role="dialog"
      aria-label={props.label}
      tabIndex="-1"
      onKeyDown={onKey}
    >
      {props.children}
    </div>
  );
}
