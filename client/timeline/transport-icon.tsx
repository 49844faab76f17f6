// The icons of the clock's controls: Lucide's outlines, in the colour of their button.
import collapse from "lucide-static/icons/chevrons-down.svg?raw";
import expand from "lucide-static/icons/chevrons-up.svg?raw";
import gauge from "lucide-static/icons/gauge.svg?raw";
import pause from "lucide-static/icons/pause.svg?raw";
import play from "lucide-static/icons/play.svg?raw";
import previous from "lucide-static/icons/skip-back.svg?raw";
import next from "lucide-static/icons/skip-forward.svg?raw";
import type { JSX } from "solid-js";

const ICONS = { collapse, expand, gauge, next, pause, play, previous } as const;

/** An icon without a name of its own: the button around it carries the label. */
export function TransportIcon(props: { readonly name: keyof typeof ICONS; readonly small?: boolean }): JSX.Element {
  // The markup comes from the icon package at build time, never from the record.
  return (
    <span class="icon" classList={{ small: props.small ?? false }} aria-hidden="true" innerHTML={ICONS[props.name]} />
  );
}
