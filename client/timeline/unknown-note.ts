// What the chart says of the time between the end of what is known and the present, and where it fits.
// Not here: drawing (paint-ground.ts).
import { formatDay } from "../../shared/time/format.ts";
import type { Box } from "../../shared/timeline/notes.ts";
import type { AppState } from "../state/app-state.ts";
import { type StageLayout, xPxOf } from "./layout.ts";
import { AXIS_WORDS, textWidthPx } from "./lettering.ts";
import type { Palette } from "./palette.ts";

export interface UnknownNote {
  readonly lines: readonly string[];
  /** Middle of the words; base line of the first of them, or where upright words have their middle. */
  readonly xPx: number;
  readonly yPx: number;
  /** Written upwards, where there is no room across. */
  readonly isUpright: boolean;
  /** What other words keep clear of. */
  readonly box: Box;
}

export interface UnknownNoteParts {
  readonly state: AppState;
  readonly layout: StageLayout;
  readonly palette: Palette;
}

export const UNKNOWN_LINE_PX = 13;
const UPRIGHT_MIDDLE_PX = 66;

/** Why nothing is drawn there, parted where it may be broken in two lines. */
function wordsFor({ knownOn, recordEndUtcMs }: AppState): readonly [string, string] {
  const dayUtcMs = knownOn();
  const isCut = dayUtcMs !== undefined && dayUtcMs < recordEndUtcMs;
  return isCut ? ["Known until", formatDay(dayUtcMs)] : ["No record", "yet"];
}

/** The note at the foot of the chart, in one line or two, or upright; nothing where that time is out of sight. */
export function unknownNoteAt({ state, layout, palette }: UnknownNoteParts): UnknownNote | undefined {
  const { gutterPx, widthPx, chart } = layout.measures;
  const fromPx = Math.max(gutterPx, xPxOf(layout, state.recordEndUtcMs));
  const toPx = Math.min(widthPx, xPxOf(layout, state.nowUtcMs));
  if (toPx - fromPx < 14) return undefined;
  const words = wordsFor(state);
  const oneLine = words.join(" ");
  const widthOf = (text: string) => textWidthPx(text, AXIS_WORDS, palette) + 10;
  const fits = (text: string) => toPx - fromPx >= widthOf(text);
  const xPx = (fromPx + toPx) / 2;
  const boxOf = (halfPx: number, topPx: number, bottomPx: number) => ({
    ...{ leftPx: xPx - halfPx, rightPx: xPx + halfPx, topPx, bottomPx },
  });
  if (!fits(oneLine) && !words.every(fits)) {
    const halfPx = widthOf(oneLine) / 2;
    const box = boxOf(6, UPRIGHT_MIDDLE_PX - halfPx, UPRIGHT_MIDDLE_PX + halfPx);
    return { lines: [oneLine], xPx, yPx: UPRIGHT_MIDDLE_PX, isUpright: true, box };
  }
  const lines = fits(oneLine) ? [oneLine] : words;
  const yPx = chart.basePx - 7 - UNKNOWN_LINE_PX * (lines.length - 1);
  const box = boxOf(Math.max(...lines.map(widthOf)) / 2, yPx - 10, chart.basePx - 4);
  return { lines, xPx, yPx, isUpright: false, box };
}
