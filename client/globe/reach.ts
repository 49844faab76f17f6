// What the reach rail shows: how far out craft are, on a scale from low orbits to beyond the Moon.
// Not here: its drawing (reach-rail.tsx).
import { groupBy } from "../../shared/lists.ts";
import type { Catalogue } from "../../shared/record/catalogue.ts";
import type { Constellation } from "../../shared/record/constellation.ts";
import type { OrbitRegime } from "../../shared/record/craft.ts";
import { isAlive, type SpaceObject } from "../../shared/record/objects.ts";
import type { Programme } from "../../shared/record/programme.ts";
import type { Selection } from "../../shared/view/view.ts";
import { heightWords } from "./height-words.ts";

const NEAREST_KM = 250;
const FARTHEST_KM = 3_000_000;
/** Mean distance of the Moon's centre. */
const MOON_KM = 384_400;

export interface ReachEntry {
  readonly id: string;
  readonly programme: Programme;
  readonly name: string;
  /** How far out, in words. */
  readonly where: string;
  readonly heightKm: number;
  /** What a click looks at. */
  readonly selection: Selection;
}

/** Regimes too far out for the home view, each with its place on the rail. */
const FAR: Partial<Record<OrbitRegime, "meo" | "geo" | "moon" | "sun">> = {
  MEO: "meo",
  GEO: "geo",
  lunar: "moon",
  "earth-moon": "moon",
  heliocentric: "sun",
};

/** Share of the rail's length at a height, 0 at its foot and 1 at its top; logarithmic. */
export function reachShare(heightKm: number): number {
  const share = Math.log(heightKm / NEAREST_KM) / Math.log(FARTHEST_KM / NEAREST_KM);
  return Math.min(1, Math.max(0, share));
}

/**
 * Places moved apart to at least `gap` within [0, last], as little as possible in sum of squares; `places` ascend.
 * Labels that touch form a block that stands at the mean of where its labels belong.
 */
export function spreadApart(places: readonly number[], gap: number, last: number): readonly number[] {
  const blocks: { readonly first: number; readonly count: number }[] = [];
  for (const [index, place] of places.entries()) {
    let block = { first: place - index * gap, count: 1 };
    // Measured from its own place in the row, every label may stand no higher than the one before it.
    for (let before = blocks.at(-1); before && before.first > block.first; before = blocks.at(-1)) {
      const count = before.count + block.count;
      block = { first: (before.first * before.count + block.first * block.count) / count, count };
      blocks.pop();
    }
    blocks.push(block);
  }
  const firstOfLast = last - (places.length - 1) * gap;
  return blocks
    .flatMap(({ first, count }) => new Array<number>(count).fill(first))
    .map((first, index) => Math.max(0, Math.min(first, firstOfLast)) + index * gap);
}

function meanHeightKm({ orbit }: SpaceObject): number | undefined {
  if (orbit?.perigeeKm === undefined || orbit.apogeeKm === undefined) return undefined;
  return (orbit.perigeeKm + orbit.apogeeKm) / 2;
}

function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Where a followed constellation works: the shells in which its satellites were seen. */
function constellationEntry(constellation: Constellation, programme: Programme): readonly ReachEntry[] {
  const seen = constellation.shells.filter(({ kind }) => kind === "observed").map(({ altitudeKm }) => altitudeKm);
  const heightKm = mean(seen);
  if (heightKm === undefined) return [];
  const [low, high] = [Math.min(...seen), Math.max(...seen)];
  const { id, names } = constellation;
  const where =
    high - low < 5 ? heightWords(heightKm) : `${heightWords(low).replace(" km", "")} to ${heightWords(high)}`;
  return [{ id: `c/${id}`, programme, name: names.en, where, heightKm, selection: { key: "c", id } }];
}

function stationEntry(modules: readonly SpaceObject[], programme: Programme): readonly ReachEntry[] {
  const heightKm = mean(modules.flatMap((module) => meanHeightKm(module) ?? []));
  if (heightKm === undefined) return [];
  const selection: Selection = { key: "pr", id: programme.id };
  return [
    { id: "station", programme, name: programme.shortName.en, where: heightWords(heightKm), heightKm, selection },
  ];
}

function farWhere(place: "meo" | "geo" | "moon" | "sun", objects: readonly SpaceObject[]) {
  if (place === "sun") return { heightKm: FARTHEST_KM, where: "around the Sun" };
  if (place === "moon") return { heightKm: MOON_KM, where: `Moon, ${heightWords(MOON_KM)}` };
  const heightKm = mean(objects.flatMap((object) => meanHeightKm(object) ?? [])) ?? (place === "geo" ? 35_786 : 20_200);
  return { heightKm, where: heightWords(heightKm) };
}

function farEntries(objects: readonly SpaceObject[], catalogue: Catalogue): readonly ReachEntry[] {
  const groups = groupBy(objects, ({ programme, regime }) => `${programme}/${FAR[regime] ?? ""}`);
  return [...groups].flatMap(([id, members]): ReachEntry[] => {
    const [first] = members;
    const place = first && FAR[first.regime];
    const programme = first && catalogue.programmes.get(first.programme);
    if (!first || !place || !programme) return [];
    const alone = members.length === 1;
    return [
      {
        id,
        programme,
        name: alone ? first.names.en : `${programme.shortName.en}, ${members.length} craft`,
        ...farWhere(place, members),
        selection: alone ? { key: "obj", id: first.id } : { key: "pr", id: programme.id },
      },
    ];
  });
}

/** The rail's entries at an instant, farthest first. */
export function reachEntries(
  catalogue: Catalogue,
  atUtcMs: number,
  isShown: (programme: string) => boolean,
): readonly ReachEntry[] {
  const living = catalogue.objects.filter((object) => isAlive(object, atUtcMs) && isShown(object.programme));
  const followed = [...catalogue.constellations.values()].filter(
    ({ id, followed }) => followed && living.some(({ constellation, counted }) => counted && constellation === id),
  );
  const constellations = followed.flatMap((constellation) => {
    const programme = catalogue.programmes.get(constellation.programme);
    return programme ? constellationEntry(constellation, programme) : [];
  });
  const station = [...catalogue.programmes.values()].find(({ counts }) => counts === "modules");
  const modules = living.filter(({ programme }) => programme === station?.id);
  const entries = [
    ...farEntries(living, catalogue),
    ...constellations,
    ...(station && modules.length > 0 ? stationEntry(modules, station) : []),
  ];
  return entries.sort((a, b) => b.heightKm - a.heightKm || (a.name < b.name ? -1 : 1));
}
