// Text on the canvases: its styles, its width, and letters with a halo that keeps them legible over lines.
import type { Palette } from "./palette.ts";

/** What is drawn on: a canvas on the page, or one that is only a stamp. */
export type Ink = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

export interface Lettering {
  readonly sizePx: number;
  readonly weight: number;
}

export const AXIS_WORDS: Lettering = { sizePx: 10.5, weight: 420 };
export const STRONG_AXIS_WORDS: Lettering = { sizePx: 10.5, weight: 600 };
export const STRIP_WORDS: Lettering = { sizePx: 9.5, weight: 420 };
export const MARK_WORDS: Lettering = { sizePx: 10.5, weight: 470 };
export const STRONG_WORDS: Lettering = { sizePx: 10.5, weight: 600 };
export const NOTE_WORDS: Lettering = { sizePx: 10.5, weight: 420 };

function fontOf({ sizePx, weight }: Lettering, palette: Palette): string {
  return `${weight} ${sizePx}px ${palette.font}`;
}

const widths = new Map<string, number>();
let ruler: CanvasRenderingContext2D | undefined;

/** Forgets all widths, as when the typeface has come in. */
export function forgetWidths(): void {
  widths.clear();
}

/** Width of a text in px; measured once. */
export function textWidthPx(text: string, lettering: Lettering, palette: Palette): number {
  const key = `${lettering.weight}/${lettering.sizePx}/${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  ruler ??= document.createElement("canvas").getContext("2d") ?? undefined;
  if (!ruler) throw new Error("missing: a canvas to measure text with");
  ruler.font = fontOf(lettering, palette);
  const width = ruler.measureText(text).width;
  widths.set(key, width);
  return width;
}

export interface Written {
  readonly text: string;
  readonly xPx: number;
  readonly yPx: number;
  readonly lettering: Lettering;
  readonly colour: string;
  readonly align?: CanvasTextAlign;
  /** Colour of the halo; none without it. */
  readonly halo?: string;
}

/** Writes a line of text on its base line. */
export function write(canvas: Ink, palette: Palette, line: Written): void {
  canvas.font = fontOf(line.lettering, palette);
  canvas.textAlign = line.align ?? "left";
  if (line.halo) {
    canvas.strokeStyle = line.halo;
    canvas.lineWidth = 3;
    canvas.lineJoin = "round";
    canvas.strokeText(line.text, line.xPx, line.yPx);
  }
  canvas.fillStyle = line.colour;
  canvas.fillText(line.text, line.xPx, line.yPx);
}
