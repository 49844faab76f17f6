// Hears the keys of the whole page and runs their shortcuts, unless another region or a text field wants them.
import { onCleanup } from "solid-js";
import { type Reach, SHORTCUTS } from "./shortcuts.ts";

/** Where typing is typing. */
const TEXT = "input, textarea, select, [contenteditable='true']";
/** Controls that arrows move within, and controls that Space and Enter press. */
const MOVES_WITHIN = "[role='slider'], [role='listbox'], [role='tablist'], [role='radiogroup'], [role='menu']";
const PRESSES = "button, a[href], [role='button'], [role='switch'], summary";

function wants(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}

/** True where the focused control has a use of its own for the key. */
function isTaken({ key, target }: Pick<KeyboardEvent, "key" | "target">): boolean {
  if (wants(target, TEXT)) return true;
  if (key === " " && wants(target, PRESSES)) return true;
  return (key.startsWith("Arrow") || key === "Home" || key === "End") && wants(target, MOVES_WITHIN);
}

/** Shift belongs to some characters (`?`, `+`) by the layout of the keyboard, so only arrows ask for it. */
function shortcutFor(event: KeyboardEvent): ((reach: Reach) => void) | undefined {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const isArrow = key.startsWith("Arrow");
  const shortcut = SHORTCUTS.find(({ runs, shift = false }) => key in runs && (!isArrow || shift === event.shiftKey));
  return shortcut?.runs[key];
}

function isSearchChord({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === "k" && ctrlKey !== metaKey && !altKey && !shiftKey;
}

/** Listens as long as its owner lives. Escape and the search chord work even where single keys are switched off. */
export function listenForShortcuts(reach: Reach): void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    // A modal dialog keeps the keyboard to itself; Escape is the browser's there.
    if (document.querySelector("dialog[open]")) return;
    if (isSearchChord(event)) {
      event.preventDefault();
      reach.frame.open("search");
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key !== "Escape" && (!reach.frame.singleKeys() || isTaken(event))) return;
    const run = shortcutFor(event);
    if (!run) return;
    event.preventDefault();
    run(reach);
  };
  addEventListener("keydown", onKey);
  onCleanup(() => removeEventListener("keydown", onKey));
}
