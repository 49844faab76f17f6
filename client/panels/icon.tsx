// The icons of the interface: Lucide's outlines, 16 px or 14 px, drawn in the colour of the text beside them.
import check from "lucide-static/icons/check.svg?raw";
import chevronDown from "lucide-static/icons/chevron-down.svg?raw";
import chevronUp from "lucide-static/icons/chevron-up.svg?raw";
import help from "lucide-static/icons/circle-question-mark.svg?raw";
import download from "lucide-static/icons/download.svg?raw";
import external from "lucide-static/icons/external-link.svg?raw";
import eye from "lucide-static/icons/eye.svg?raw";
import eyeOff from "lucide-static/icons/eye-off.svg?raw";
import history from "lucide-static/icons/history.svg?raw";
import info from "lucide-static/icons/info.svg?raw";
import layers from "lucide-static/icons/layers.svg?raw";
import link from "lucide-static/icons/link.svg?raw";
import locate from "lucide-static/icons/locate-fixed.svg?raw";
import mapPin from "lucide-static/icons/map-pin.svg?raw";
import collapse from "lucide-static/icons/panel-left-close.svg?raw";
import search from "lucide-static/icons/search.svg?raw";
import settings from "lucide-static/icons/settings-2.svg?raw";
import share from "lucide-static/icons/share.svg?raw";
import telescope from "lucide-static/icons/telescope.svg?raw";
import alert from "lucide-static/icons/triangle-alert.svg?raw";
import close from "lucide-static/icons/x.svg?raw";

const ICONS = {
  alert,
  check,
  chevronDown,
  chevronUp,
  close,
  collapse,
  download,
  external,
  eye,
  eyeOff,
  help,
  history,
  info,
  layers,
  link,
  locate,
  mapPin,
  search,
  settings,
  share,
  telescope,
} as const;

export type IconName = keyof typeof ICONS;

/** An icon without a name of its own: the control around it carries the label. */
export function Icon(props: { readonly name: IconName; readonly small?: boolean }) {
  // The markup comes from the icon package at build time, never from the record.
  return (
    <span class="icon" classList={{ small: props.small ?? false }} aria-hidden="true" innerHTML={ICONS[props.name]} />
  );
}
