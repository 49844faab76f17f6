// The globe's colours for the theme on screen, read from the design tokens.

/** Red, green, blue and opacity, 0 to 1. */
export type Rgba = readonly [number, number, number, number];

const TOKENS = {
  space: "--space",
  oceanLit: "--g-ocean-lit",
  ocean: "--g-ocean",
  oceanDeep: "--g-ocean-deep",
  land: "--g-land",
  landLine: "--g-land-line",
  grid: "--g-grid",
  night: "--g-night",
  atmosphere: "--g-atmo",
  star: "--g-star",
  limb: "--g-limb",
  labelHalo: "--g-label-halo",
  playhead: "--playhead",
} as const;

export type Palette = Readonly<Record<keyof typeof TOKENS, Rgba>> & {
  readonly theme: "dark" | "light";
  /** How dark the night side is, 0 to 1. */
  readonly nightOpacity: number;
};

/** Reads hex colours, `rgb()`, `rgba()` and `transparent`: the forms that tokens take before and after minifying. */
export function parseColour(text: string): Rgba {
  const value = text.trim();
  if (value === "transparent") return [0, 0, 0, 0];
  const hex = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i.exec(value)?.[1];
  if (hex) {
    const digits = hex.length < 6 ? [...hex].map((digit) => digit + digit).join("") : hex;
    const part = (at: number) => Number.parseInt(digits.slice(at, at + 2) || "ff", 16) / 255;
    return [part(0), part(2), part(4), part(6)];
  }
  const parts =
    /^rgba?\(([^)]+)\)$/
      .exec(value)?.[1]
      ?.split(/[\s,/]+/)
      .map(Number) ?? [];
  const [red, green, blue, opacity = 1] = parts;
  if (red === undefined || green === undefined || blue === undefined || parts.some(Number.isNaN)) {
    throw new Error(`not a colour that tokens may hold: "${text}"`);
  }
  return [red / 255, green / 255, blue / 255, opacity];
}

/** The colours that the page has now. */
export function readPalette(root: HTMLElement = document.documentElement): Palette {
  const style = getComputedStyle(root);
  // Reason for the cast: Object.entries forgets that the keys are those of the table.
  const names = Object.entries(TOKENS) as readonly (readonly [keyof typeof TOKENS, string])[];
  const colours = Object.fromEntries(names.map(([name, token]) => [name, parseColour(style.getPropertyValue(token))]));
  return {
    // Reason for the cast: fromEntries forgets the keys; they are the table's.
    ...(colours as Record<keyof typeof TOKENS, Rgba>),
    theme: root.dataset["theme"] === "light" ? "light" : "dark",
    nightOpacity: Number(style.getPropertyValue("--g-night-o")),
  };
}

/** Calls back when the theme on screen changes; returns the way to stop. */
export function onThemeChange(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  const contrast = matchMedia("(prefers-contrast: more)");
  contrast.addEventListener("change", changed);
  return () => {
    observer.disconnect();
    contrast.removeEventListener("change", changed);
  };
}
