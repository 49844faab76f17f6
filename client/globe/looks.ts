// How each dot and each ring looks now: shown or not, bright or dimmed, tracked or illustrative.
import { NONE, type OrbitFrame, type OrbitTable } from "../propagation/protocol.ts";
import type { ObjectRow } from "./object-rows.ts";
import { parseColour } from "./palette.ts";

/** What is looked at; everything else steps back. */
export interface Emphasis {
  readonly theme: "dark" | "light";
  readonly isShown: (programme: string) => boolean;
  /** Programme under the pointer in the panel. */
  readonly highlighted?: string;
  readonly selectedRows: ReadonlySet<number>;
  readonly hoveredRow?: number;
  /** The row that stands for the whole station; its other modules and what is docked are not drawn apart. */
  readonly stationRow?: number;
  readonly dockedRows: ReadonlySet<number>;
}

/** Bytes for the ring layer: see its columns. */
export interface RingLooks {
  readonly colours: Uint8Array;
  readonly styles: Uint8Array;
}

/** Pixels to a unit of a shape's 24-unit box, in hundredths: a dot of 2.3 px is drawn at 31. */
const SCALE = { satellite: 31, ofMany: 22, chosen: 40, craft: 40, chosenCraft: 48, station: 43 } as const;
/** Above this many dots on the globe they shrink, and planes hide until one is looked at. */
export const MANY = 2000;
/** A dot of a programme that is not under the pointer. */
export const DIMMED = 0.25;

const LINE = {
  dotted: { widthTenthsPx: 11, front: 0.62, beyond: 0.28 },
  solid: { widthTenthsPx: 10, front: 0.36, beyond: 0.15 },
  station: { widthTenthsPx: 13, front: 0.9, beyond: 0.3 },
  selected: { widthTenthsPx: 16, front: 1, beyond: 0.28 },
  hovered: { widthTenthsPx: 13, front: 0.9, beyond: 0.28 },
} as const;
/** Rings beside a selected one. */
const OTHER_RINGS = 0.4;

function bytesOf(colour: string): readonly [number, number, number, number] {
  const [red, green, blue] = parseColour(colour);
  return [Math.round(255 * red), Math.round(255 * green), Math.round(255 * blue), 255];
}

function isDrawn(row: number, entry: ObjectRow, emphasis: Emphasis): boolean {
  if (!emphasis.isShown(entry.programme.id) || emphasis.dockedRows.has(row)) return false;
  return !entry.isStation || emphasis.stationRow === undefined || row === emphasis.stationRow;
}

function scaleOf(row: number, entry: ObjectRow, { emphasis, isMany }: { emphasis: Emphasis; isMany: boolean }): number {
  const isChosen = emphasis.selectedRows.has(row) || row === emphasis.hoveredRow;
  if (entry.isStation) return SCALE.station;
  if (!entry.inConstellation) return isChosen ? SCALE.chosenCraft : SCALE.craft;
  if (isChosen) return SCALE.chosen;
  return isMany ? SCALE.ofMany : SCALE.satellite;
}

/** Whether a row is drawn at all: it lives, it has an orbit, its programme is shown. */
export function drawnRows(
  rows: readonly (ObjectRow | undefined)[],
  frame: OrbitFrame,
  emphasis: Emphasis,
): readonly number[] {
  const drawn: number[] = [];
  for (let row = 0; row < rows.length; row++) {
    const entry = rows[row];
    if (entry && frame.setOf[row] !== NONE && isDrawn(row, entry, emphasis)) drawn.push(row);
  }
  return drawn;
}

/** A frame of orbits with what is known of its rows. */
export interface DrawnOrbits {
  readonly table: OrbitTable;
  readonly rows: readonly (ObjectRow | undefined)[];
  readonly frame: OrbitFrame;
}

/** N×4 colours of all rows, whether they are drawn or not. */
export function dotColours(rows: readonly (ObjectRow | undefined)[], theme: Emphasis["theme"]): Uint8Array {
  const colours = new Uint8Array(4 * rows.length);
  const known = new Map<string, ReturnType<typeof bytesOf>>();
  for (let row = 0; row < rows.length; row++) {
    const colour = rows[row]?.programme.colour[theme];
    if (colour === undefined) continue;
    const bytes = known.get(colour) ?? bytesOf(colour);
    known.set(colour, bytes);
    colours.set(bytes, 4 * row);
  }
  return colours;
}

/** N×4 looks of all dots (see the satellite layer's columns); rows that are not drawn keep opacity 0. */
export function dotLooks({ table, rows, frame }: DrawnOrbits, emphasis: Emphasis): Uint8Array {
  const looks = new Uint8Array(4 * rows.length);
  const drawn = drawnRows(rows, frame, emphasis);
  const isMany = drawn.length > MANY;
  for (const row of drawn) {
    const entry = rows[row];
    if (!entry) continue;
    const dimmed = emphasis.highlighted !== undefined && emphasis.highlighted !== entry.programme.id;
    const at = 4 * row;
    looks[at] = entry.shapeIndex;
    looks[at + 1] = dimmed ? 255 * DIMMED : 255;
    looks[at + 2] = scaleOf(row, entry, { emphasis, isMany });
    looks[at + 3] = table.setIllustrative[frame.setOf[row] ?? 0] === 0 ? 1 : 0;
  }
  return looks;
}

/** The rings that selected objects run on. */
function selectedRings(frame: OrbitFrame, emphasis: Emphasis): ReadonlySet<number> {
  const rings = [...emphasis.selectedRows].map((row) => frame.ringOf[row] ?? NONE);
  return new Set(rings.filter((ring) => ring !== NONE));
}

/** How a ring stands among the others: looked at, the station's, or one of many; nothing where it is not drawn. */
type RingStanding = "selected" | "hovered" | "station" | "plain" | undefined;

function standingOf(ring: number, entry: ObjectRow, around: RingsAround): RingStanding {
  const { frame, emphasis, selected, isMany } = around;
  if (!emphasis.isShown(entry.programme.id)) return undefined;
  if (entry.isStation && emphasis.stationRow !== undefined && frame.ringOf[emphasis.stationRow] !== ring)
    return undefined;
  if (selected.has(ring)) return "selected";
  if (emphasis.hoveredRow !== undefined && frame.ringOf[emphasis.hoveredRow] === ring) return "hovered";
  if (entry.isStation) return "station";
  return isMany ? undefined : "plain";
}

interface RingsAround {
  readonly frame: OrbitFrame;
  readonly emphasis: Emphasis;
  readonly selected: ReadonlySet<number>;
  readonly isMany: boolean;
}

/** Looks of all rings of a frame; of very many objects only the planes that are looked at are drawn. */
export function ringLooks(rows: readonly (ObjectRow | undefined)[], frame: OrbitFrame, emphasis: Emphasis): RingLooks {
  const colours = new Uint8Array(4 * frame.ringLead.length);
  const styles = new Uint8Array(4 * frame.ringLead.length);
  const selected = selectedRings(frame, emphasis);
  const isMany = drawnRows(rows, frame, emphasis).length > MANY;
  for (const [ring, lead] of frame.ringLead.entries()) {
    const entry = rows[lead];
    const standing = entry && standingOf(ring, entry, { frame, emphasis, selected, isMany });
    if (!entry || !standing) continue;
    const isDotted = frame.ringIllustrative[ring] === 1;
    const line = standing === "plain" ? (isDotted ? LINE.dotted : LINE.solid) : LINE[standing];
    const stepsBack = selected.size > 0 && standing === "plain";
    const dimmed = emphasis.highlighted !== undefined && emphasis.highlighted !== entry.programme.id;
    const share = (stepsBack ? OTHER_RINGS : 1) * (dimmed ? DIMMED : 1);
    colours.set(bytesOf(entry.programme.colour[emphasis.theme]), 4 * ring);
    styles.set([isDotted ? 1 : 0, line.widthTenthsPx, 255 * line.front * share, 255 * line.beyond * share], 4 * ring);
  }
  return { colours, styles };
}
