// The colours and the typeface that the canvases draw with, read from the tokens and the record; they follow the theme.
import { type Accessor, createSignal, onCleanup } from "solid-js";
import type { Catalogue } from "../../shared/record/catalogue.ts";

const TOKENS = {
  surface: "--surface-1",
  raised: "--surface-3",
  field: "--field",
  line: "--line-1",
  strongLine: "--line-2",
  edge: "--line-3",
  text: "--text-1",
  secondText: "--text-2",
  thirdText: "--text-3",
  playhead: "--playhead",
  halo: "--playhead-halo",
  warn: "--warn",
  bad: "--bad",
  active: "--fill-active",
  font: "--font-ui",
} as const;

export type Palette = Readonly<Record<keyof typeof TOKENS, string>> & {
  readonly programme: (id: string) => string;
};

/** With forced colours, shapes alone tell the programmes apart. */
const FORCED: Partial<Record<keyof typeof TOKENS, string>> = {
  surface: "Canvas",
  raised: "Canvas",
  field: "Canvas",
  line: "GrayText",
  strongLine: "GrayText",
  edge: "CanvasText",
  text: "CanvasText",
  secondText: "CanvasText",
  thirdText: "CanvasText",
  playhead: "CanvasText",
  halo: "Canvas",
  warn: "CanvasText",
  bad: "CanvasText",
};

function readPalette(catalogue: Catalogue): Palette {
  const root = document.documentElement;
  const style = getComputedStyle(root);
  const isForced = matchMedia("(forced-colors: active)").matches;
  const theme = root.dataset["theme"] === "light" ? "light" : "dark";
  const entries = Object.entries(TOKENS).map(([name, token]) => [name, style.getPropertyValue(token).trim()]);
  const tokens = Object.fromEntries(entries) as Record<keyof typeof TOKENS, string>; // one entry for each token
  return {
    ...tokens,
    ...(isForced && FORCED),
    programme: (id) => (isForced ? "#808080" : (catalogue.programmes.get(id)?.colour[theme] ?? tokens.thirdText)),
  };
}

const PREFERENCES = ["(forced-colors: active)", "(prefers-contrast: more)", "(prefers-color-scheme: light)"];

/** The palette of now; it changes with the theme and with what the system asks for. Call inside a Solid root. */
export function createPalette(catalogue: Catalogue): Accessor<Palette> {
  const [palette, setPalette] = createSignal(readPalette(catalogue));
  const refresh = () => setPalette(() => readPalette(catalogue));
  const observer = new MutationObserver(refresh);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  const queries = PREFERENCES.map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener("change", refresh);
  onCleanup(() => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener("change", refresh);
  });
  return palette;
}

/** A programme's colour, seen through: `#rrggbb` and an opacity from 0 to 1. */
export function seenThrough(colour: string, opacity: number): string {
  const alpha = Math.round(opacity * 255)
    .toString(16)
    .padStart(2, "0");
  return `${colour}${alpha}`;
}
