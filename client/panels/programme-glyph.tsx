// A programme's mark: its shape in its colour for the theme on screen.
import type { Programme } from "../../shared/record/programme.ts";
import { SHAPE_BOX, SHAPE_PATHS } from "./shape-paths.ts";
import "./programme-glyph.css";

export interface ProgrammeGlyphProps {
  readonly programme: Programme | undefined;
  readonly sizePx?: number;
}

/** The mark carries no words: the name stands beside it. An unknown programme has an empty place. */
export function ProgrammeGlyph(props: ProgrammeGlyphProps) {
  const sizePx = () => props.sizePx ?? 14;
  return (
    <svg
      class="programme-glyph"
      width={sizePx()}
      height={sizePx()}
      viewBox={`0 0 ${SHAPE_BOX} ${SHAPE_BOX}`}
      aria-hidden="true"
      style={programmeColours(props.programme)}
    >
      <path d={props.programme ? SHAPE_PATHS[props.programme.shape] : ""} />
    </svg>
  );
}

/** Style variables of a `programme-coloured` element, from which css picks the colour by theme (`var(--programme)`). */
export function programmeColours(programme: Programme | undefined): Record<string, string | undefined> {
  return { "--dark": programme?.colour.dark, "--light": programme?.colour.light };
}
