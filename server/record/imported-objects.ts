// What imported element sets add to the record: sets of its objects, and objects of their own where it has none.
// They are worked out anew from the sets for every state: once the record itself knows such an object, its own entry
// takes the place of the one made here, and nothing has to be taken back.
// Not here: how sets are kept (element-entries.ts), the records made for objects (imported-craft.ts).

import { type MeanElements, messageToElementSet } from "../../shared/orbit/elements.ts";
import type { RecordContent } from "../../shared/record/bundle.ts";
import { CosparPiece, type Craft } from "../../shared/record/craft.ts";
import { craftObjectId, objectsOf, type SpaceObject } from "../../shared/record/objects.ts";
import { must } from "../../shared/result.ts";
import { atOnce, type Steps } from "../../shared/steps.ts";
import type { ObservedSet } from "../orbits/observed-files.ts";
import { remember } from "../remember.ts";
import type { ImportedSet } from "./element-entries.ts";
import { craftOf, type Stranger, withStrangers } from "./imported-craft.ts";

export interface Adopted {
  /** The record with the objects, their programme and the sources that the sets brought. */
  readonly record: RecordContent;
  readonly observed: readonly ObservedSet[];
  /** Objects that the record did not have. */
  readonly strangers: readonly Stranger[];
  /** Sets that name nothing by which anybody could know their object. */
  readonly nameless: readonly ImportedSet[];
  /** Sets that say what a bundled one says. */
  readonly bundled: readonly ImportedSet[];
}

/** Finds the object of a set among some: by its id, which may be a piece, else by its number. */
export function finderOf(objects: readonly SpaceObject[]): (set: ImportedSet) => string | undefined {
  const ids = new Set(objects.map(({ id }) => id));
  const byNumber = new Map(objects.flatMap(({ id, norad }) => (norad === undefined ? [] : [[norad, id] as const])));
  return ({ message: { objectId, noradId } }) => {
    if (ids.has(objectId)) return objectId;
    return noradId === undefined ? undefined : byNumber.get(noradId);
  };
}

/** The COSPAR piece that a set bears. */
export const pieceOf = remember(({ message: { objectId } }: ImportedSet): string | undefined => {
  return CosparPiece.safeParse(objectId).data;
});

const observedMade = new WeakMap<ImportedSet, ObservedSet["set"]>();

/** A set as an observed one of an object; the same again for the same object. */
function observedOf(objectId: string, imported: ImportedSet): ObservedSet["set"] {
  const made = observedMade.get(imported);
  if (made?.objectId === objectId) return made;
  const set = messageToElementSet(imported.message, { kind: "observed", source: imported.source, objectId });
  if (!set.ok) throw new Error(`a set was let in that is none: ${JSON.stringify(set.failure)}`);
  observedMade.set(imported, set.value);
  return set.value;
}

const craftMade = new WeakMap<ImportedSet, { readonly of: Stranger; readonly craft: Craft }>();

/** The craft of a stranger; the same object again as long as nothing new is known of it. */
function sameCraftOf(stranger: Stranger): Craft {
  const first = must(stranger.sets[0], "a set of an imported object");
  const made = craftMade.get(first);
  const isSame =
    made?.of.norad === stranger.norad &&
    made?.of.cospar === stranger.cospar &&
    made?.of.sets.length === stranger.sets.length &&
    made.of.sets.every((set, index) => set === stranger.sets[index]);
  if (made && isSame) return made.craft;
  const craft = craftOf(stranger);
  craftMade.set(first, { of: stranger, craft });
  return craft;
}

interface Strangers {
  readonly strangers: readonly Stranger[];
  readonly nameless: readonly ImportedSet[];
}

/**
 * Sets of objects that the record lacks, put together by number; a piece joins the sets that bear it alone. A piece
 * that two numbers claim is the first one's, as an id must be of one object.
 */
function groupStrangers(sets: readonly ImportedSet[]): Strangers {
  const byNumber = new Map<number, { cospar?: string; sets: ImportedSet[] }>();
  const byPiece = new Map<string, { cospar: string; sets: ImportedSet[] }>();
  const nameless: ImportedSet[] = [];
  const ownerOf = new Map<string, number>();
  for (const set of sets) {
    const number = set.message.noradId;
    if (number === undefined) continue;
    const group = byNumber.get(number) ?? { sets: [] };
    byNumber.set(number, group);
    group.sets.push(set);
    const piece = pieceOf(set);
    if (piece === undefined || group.cospar !== undefined || ownerOf.has(piece)) continue;
    group.cospar = piece;
    ownerOf.set(piece, number);
  }
  for (const set of sets) {
    if (set.message.noradId !== undefined) continue;
    const piece = pieceOf(set);
    const owner = piece === undefined ? undefined : byNumber.get(ownerOf.get(piece) ?? -1);
    if (owner) owner.sets.push(set);
    else if (piece === undefined) nameless.push(set);
    else {
      const group = byPiece.get(piece) ?? { cospar: piece, sets: [] };
      byPiece.set(piece, group);
      group.sets.push(set);
    }
  }
  const numbered = [...byNumber].map(([norad, group]) => ({ norad, ...group }));
  return { strangers: [...numbered, ...byPiece.values()], nameless };
}

/** What makes two sets of one object the same, whoever brought them. */
function contentOf(objectId: string, set: MeanElements): string {
  const { epochUtcMs, meanMotionRevPerDay, eccentricity, inclinationDeg, raanDeg } = set;
  const { argumentOfPerigeeDeg, meanAnomalyDeg, bstarPerEarthRadius } = set;
  const shape = [meanMotionRevPerDay, eccentricity, inclinationDeg, raanDeg, argumentOfPerigeeDeg, meanAnomalyDeg];
  return [objectId, epochUtcMs, ...shape, bstarPerEarthRadius].join(" ");
}

/** A set with the object that was found for it. */
type Found = readonly [objectId: string, set: ImportedSet];

/** Those of the sets that say what a bundled one says. */
function bundledAmong(found: readonly Found[], bundled: readonly ObservedSet[]): readonly ImportedSet[] {
  const contents = new Set(bundled.map(({ set }) => contentOf(set.objectId, set)));
  return found.filter(([objectId, { message }]) => contents.has(contentOf(objectId, message))).map(([, set]) => set);
}

/** Sets as observed ones of the objects found for them; none that is there already. */
function* toObserved(found: readonly Found[], bundled: readonly ObservedSet[]): Steps<readonly ObservedSet[]> {
  const known = new Set(bundled.map(({ set }) => contentOf(set.objectId, set)));
  const observed: ObservedSet[] = [];
  for (const [objectId, imported] of found) {
    const set = observedOf(objectId, imported);
    const content = contentOf(objectId, set);
    if (!known.has(content)) observed.push({ set, isImported: true });
    known.add(content);
    yield;
  }
  return observed;
}

/** Gives each imported set to its object of the record, and makes an object for each that the record does not know. */
export function* adoption(
  record: RecordContent,
  imported: readonly ImportedSet[],
  bundled: readonly ObservedSet[],
): Steps<Adopted> {
  if (imported.length === 0) return { record, observed: [], strangers: [], nameless: [], bundled: [] };
  for (const set of imported) {
    pieceOf(set);
    yield;
  }
  const find = finderOf(objectsOf(record));
  const own = imported.flatMap((set) => {
    const objectId = find(set);
    return objectId === undefined ? [] : [[objectId, set] as const];
  });
  const known = new Set(own.map(([, set]) => set));
  const { strangers, nameless } = groupStrangers(imported.filter((set) => !known.has(set)));
  const craft: Craft[] = [];
  for (const stranger of strangers) {
    craft.push(sameCraftOf(stranger));
    yield;
  }
  const foreign = strangers.flatMap(({ sets }, index) => {
    const objectId = craftObjectId(must(craft[index], "the craft of a stranger"));
    return sets.map((set) => [objectId, set] as const);
  });
  return {
    record: withStrangers(record, craft, new Set(imported.map(({ source }) => source))),
    observed: yield* toObserved([...own, ...foreign], bundled),
    strangers,
    nameless,
    bundled: bundledAmong(own, bundled),
  };
}

/** The same without a pause. */
export function adoptSets(...asked: Parameters<typeof adoption>): Adopted {
  return atOnce(adoption(...asked));
}
