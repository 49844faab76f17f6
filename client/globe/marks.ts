// What is written over the globe: crosses for sites, rings around what is selected, and at most six labels.
import { geodeticToPef } from "../../shared/orbit/frames.ts";
import type { Vec3 } from "../../shared/orbit/vector.ts";
import type { Catalogue } from "../../shared/record/catalogue.ts";
import type { Site } from "../../shared/record/site.ts";
import { coordinateWords, type GroundPlace } from "../../shared/view/place.ts";
import { type Eye, projectPef } from "./projection.ts";
import type { Box } from "./stage.ts";

/** More labels than this would cover what they name. */
export const MOST_LABELS = 6;

export interface SiteMark {
  readonly id: string;
  readonly name: string;
  readonly positionPefKm: Vec3;
}

/** Something that is named: in order of importance. */
export interface Subject {
  readonly id: string;
  readonly positionPefKm: Vec3;
  readonly name: string;
  readonly nameZh?: string;
  /** A second, quieter line. */
  readonly below?: string;
  /** `ring`: selected, white; `leader`: named at the end of a line, so that its dot stays clear. */
  readonly marked: "ring" | "leader" | "plain";
  readonly isSite: boolean;
}

export interface CrossMark {
  readonly id: string;
  readonly xPx: number;
  readonly yPx: number;
  readonly isSelected: boolean;
  /** The place from which the sky is looked at: a ring around its cross. */
  readonly isPlace?: boolean;
}

export interface RingMark {
  readonly id: string;
  readonly xPx: number;
  readonly yPx: number;
  readonly isSite: boolean;
}

export interface LabelMark {
  readonly id: string;
  readonly xPx: number;
  readonly yPx: number;
  readonly anchor: "start" | "end";
  readonly name: string;
  readonly nameZh?: string;
  readonly below?: string;
  readonly isStrong: boolean;
  /** Path from the dot to the label. */
  readonly leader?: string;
}

export interface Marks {
  readonly crosses: readonly CrossMark[];
  readonly rings: readonly RingMark[];
  readonly labels: readonly LabelMark[];
}

/** The launch sites, those with the most launches first. */
export function siteMarks(catalogue: Catalogue): readonly SiteMark[] {
  const launches = new Map<string, number>();
  for (const { record } of catalogue.events) {
    const site = record.launch?.site;
    if (site !== undefined) launches.set(site, (launches.get(site) ?? 0) + 1);
  }
  const used = [...catalogue.sites.values()].filter(({ id, kind }) => kind !== "landing" && launches.has(id));
  used.sort((a, b) => (launches.get(b.id) ?? 0) - (launches.get(a.id) ?? 0));
  return used.map(siteMark);
}

export function siteMark({ id, shortName, latitudeDeg, longitudeDeg }: Site): SiteMark {
  return { id, name: shortName.en, positionPefKm: geodeticToPef({ latitudeDeg, longitudeDeg, altitudeKm: 0 }) };
}

/** The id of the chosen place among the marks. */
const PLACE_ID = "place";

/** The chosen place as a mark: its name, else its coordinates. */
export function groundPlaceMark(place: GroundPlace): SiteMark {
  const { latitudeDeg, longitudeDeg } = place;
  const positionPefKm = geodeticToPef({ latitudeDeg, longitudeDeg, altitudeKm: 0 });
  return { id: PLACE_ID, name: place.name ?? coordinateWords(place), positionPefKm };
}

/** Geist runs about 0.55 em a letter, Chinese a whole one. */
function widthPx(subject: Pick<Subject, "name" | "nameZh" | "below">, sizePx: number): number {
  const line = subject.name.length * 0.55 + (subject.nameZh?.length ?? 0) * 1.05;
  return sizePx * Math.max(line, (subject.below?.length ?? 0) * 0.5);
}

function boxOf(label: LabelMark): Box {
  const width = widthPx(label, label.isStrong ? 12 : 10.5);
  const left = label.anchor === "start" ? label.xPx : label.xPx - width;
  return { left, right: left + width, top: label.yPx - 11, bottom: label.yPx + (label.below ? 17 : 4) };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right + 4 && b.left < a.right + 4 && a.top < b.bottom && b.top < a.bottom;
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  );
}

/** How far the label stands from the middle of what it names. */
function standOffPx({ id, marked, isSite }: Subject): number {
  if (id === PLACE_ID) return 10;
  if (marked === "ring") return isSite ? 20 : 14;
  return 7;
}

function candidates(subject: Subject, xPx: number, yPx: number): readonly LabelMark[] {
  const { id, name, nameZh, below, marked } = subject;
  const text = { id, name, ...(nameZh && { nameZh }), ...(below && { below }), isStrong: marked !== "plain" };
  if (marked === "leader") {
    return ([1, -1] as const).map((side) => ({
      ...text,
      xPx: xPx + side * 60,
      yPx: yPx - 68.5,
      anchor: side === 1 ? ("start" as const) : ("end" as const),
      leader: `M${xPx + side * 5.5},${yPx - 8.3}L${xPx + side * 48},${yPx - 72}h${side * 8}`,
    }));
  }
  const off = standOffPx(subject);
  return [
    { ...text, xPx: xPx + off, yPx: yPx + 3.5, anchor: "start" },
    { ...text, xPx: xPx - off, yPx: yPx + 3.5, anchor: "end" },
  ];
}

/** What there is to write on, from where it is seen, and where there is room for letters. */
export interface Scenery {
  readonly eye: Eye;
  readonly sites: readonly SiteMark[];
  readonly subjects: readonly Subject[];
  /** The place from which the sky is looked at. */
  readonly place?: SiteMark;
  readonly free: Box;
}

/** Places what can be seen: every cross and ring, and labels in order of importance where nothing is in the way. */
export function placeMarks({ eye, sites, subjects, place: chosen, free }: Scenery): Marks {
  const crosses: CrossMark[] = [];
  const rings: RingMark[] = [];
  const labels: LabelMark[] = [];
  const named = new Set(subjects.filter(({ isSite }) => isSite).map(({ id }) => id));
  for (const site of sites) {
    const seen = projectPef(eye, site.positionPefKm);
    if (seen?.side === "front") crosses.push({ id: site.id, ...place(seen), isSelected: named.has(site.id) });
  }
  const placed = chosen && projectPef(eye, chosen.positionPefKm);
  if (chosen && placed?.side === "front") {
    crosses.push({ id: chosen.id, ...place(placed), isSelected: true, isPlace: true });
  }
  // A site that is the chosen place is named once.
  const plain = sites.filter(({ id, name }) => !named.has(id) && name !== chosen?.name).map(subjectOfSite);
  for (const subject of [...subjects, ...(chosen ? [subjectOfSite(chosen)] : []), ...plain]) {
    const seen = projectPef(eye, subject.positionPefKm);
    if (!seen || seen.side === "hidden" || (subject.isSite && seen.side !== "front")) continue;
    if (subject.marked === "ring") rings.push({ id: subject.id, ...place(seen), isSite: subject.isSite });
    if (labels.length >= MOST_LABELS) continue;
    const inRoom = candidates(subject, seen.xPx, seen.yPx).filter((label) => contains(free, boxOf(label)));
    const label = inRoom.find((each) => isFree(each, { crosses, rings, labels }));
    if (label) labels.push(label);
  }
  return { crosses, rings, labels };
}

function place({ xPx, yPx }: { readonly xPx: number; readonly yPx: number }) {
  return { xPx, yPx };
}

function subjectOfSite(site: SiteMark): Subject {
  return { ...site, marked: "plain", isSite: true };
}

/** A label may cover neither another label nor what another one names. */
function isFree(label: LabelMark, { crosses, rings, labels }: Marks): boolean {
  const box = boxOf(label);
  if (labels.some((other) => overlap(box, boxOf(other)))) return false;
  const covers = (mark: CrossMark | RingMark, reachPx: number) =>
    mark.id !== label.id &&
    mark.xPx > box.left - reachPx &&
    mark.xPx < box.right + reachPx &&
    mark.yPx > box.top - reachPx + 4 &&
    mark.yPx < box.bottom + reachPx - 4;
  return !crosses.some((cross) => covers(cross, 4)) && !rings.some((ring) => covers(ring, ring.isSite ? 17 : 11));
}
