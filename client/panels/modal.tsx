// A modal dialog: the browser's own, which traps the focus, gives it back and closes on Escape.
import { type JSX, onMount } from "solid-js";
import { Icon } from "./icon.tsx";
import "./popover.css";

export interface ModalProps {
  readonly title: string;
  readonly widthPx?: number;
  /** Without a head the content names itself, as the search does. */
  readonly bare?: boolean;
  readonly class?: string;
  readonly onClose: () => void;
  readonly children: JSX.Element;
}

export function Modal(props: ModalProps) {
  let dialog!: HTMLDialogElement;
  onMount(() => dialog.showModal());
  return (
    <dialog
      ref={dialog}
      class={`dialog ${props.class ?? ""}`}
      aria-label={props.title}
      style={{ "--dialog-width": `${props.widthPx ?? 560}px` }}
      onClose={() => props.onClose()}
      onPointerDown={(event) => {
        // The backdrop belongs to the dialog element itself; everything inside has another target.
        if (event.target === dialog) dialog.close();
      }}
    >
      {props.bare ? (
        props.children
      ) : (
        <>
          <div class="dialog-head">
            <h2>{props.title}</h2>
            <button
              type="button"
              class="icon-button"
              aria-label="Close"
              title="Close (Esc)"
              onClick={() => dialog.close()}
            >
              <Icon name="close" />
            </button>
          </div>
          <div class="dialog-body">{props.children}</div>
        </>
      )}
    </dialog>
  );
}
