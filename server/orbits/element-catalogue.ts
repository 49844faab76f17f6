// Every object's element sets with the spans in which each holds, and the states that follow from them.

import { type ChosenSet, chooseSet, type ValiditySpan, validitySpans } from "../../shared/orbit/choose.ts";
import type { ElementKind, ElementSet } from "../../shared/orbit/elements.ts";
import { createPropagator, type Propagator } from "../../shared/orbit/propagate.ts";
import { type Catalogue, findObject } from "../../shared/record/catalogue.ts";
import type { SpaceObject } from "../../shared/record/objects.ts";
import { atOnce, type Steps } from "../../shared/steps.ts";
import type { UtcMs } from "../../shared/time/instant.ts";
import { remember } from "../remember.ts";
import { illustrativeSetsOf, type ObservedByObject, type PlaneBasis, type UndrawnObject } from "./illustrative-sets.ts";
import type { ObservedSet } from "./observed-files.ts";

/** Which kind of set a caller wants; `best` is an observed one near its epoch, else the illustrative one. */
export type WantedKind = ElementKind | "best";

export interface ObjectElements {
  readonly object: SpaceObject;
  readonly sets: readonly ElementSet[];
  readonly spans: readonly ValiditySpan[];
  /** How the plane of its illustrative sets is known, where it flew in a batch. */
  readonly planeBasis?: PlaneBasis;
}

export interface ElementCatalogue {
  /** In the order of the catalogue's objects. */
  readonly objects: readonly ObjectElements[];
  readonly byId: ReadonlyMap<string, ObjectElements>;
  readonly setCount: number;
  /** Epochs of the earliest and the latest observed set. */
  readonly observedFromUtcMs?: UtcMs;
  readonly observedToUtcMs?: UtcMs;
  /** The sources of observed sets, in the order in which they were read. */
  readonly observedSources: readonly string[];
  /** Observed sets of objects that the record does not know. */
  readonly unmatched: readonly ObservedSet[];
  readonly undrawn: readonly UndrawnObject[];
  /** A set made ready for SGP4, once. */
  readonly propagatorOf: (set: ElementSet) => Propagator;
}

interface Matched {
  readonly byObject: ObservedByObject;
  /** Those alone that came with the record. */
  readonly bundledByObject: ObservedByObject;
  readonly unmatched: readonly ObservedSet[];
}

/** Gives each observed set to its object, by its id, which may be a COSPAR piece, else by catalogue number. */
function matchObserved(catalogue: Catalogue, observed: readonly ObservedSet[]): Matched {
  const byNumber = new Map(catalogue.objects.flatMap(({ id, norad }) => (norad ? [[norad, id] as const] : [])));
  const byObject = new Map<string, ElementSet[]>();
  const bundledByObject = new Map<string, ElementSet[]>();
  const unmatched: ObservedSet[] = [];
  for (const one of observed) {
    const own = catalogue.objectById.get(one.set.objectId)?.id;
    const objectId = own ?? (one.noradId === undefined ? undefined : byNumber.get(one.noradId));
    if (objectId === undefined) {
      unmatched.push(one);
      continue;
    }
    const set = objectId === one.set.objectId ? one.set : { ...one.set, objectId };
    for (const sets of one.isImported ? [byObject] : [byObject, bundledByObject]) {
      sets.set(objectId, [...(sets.get(objectId) ?? []), set]);
    }
  }
  return { byObject, bundledByObject, unmatched };
}

function spanOfEpochs(
  observed: readonly ObservedSet[],
): Pick<ElementCatalogue, "observedFromUtcMs" | "observedToUtcMs"> {
  const epochs = observed.map(({ set }) => set.epochUtcMs).toSorted((a, b) => a - b);
  const [first, last] = [epochs[0], epochs.at(-1)];
  return first === undefined || last === undefined ? {} : { observedFromUtcMs: first, observedToUtcMs: last };
}

/** The spans in which each of an object's sets holds, within its life. */
function spansOf({ launchedUtcMs: fromUtcMs, endedUtcMs: toUtcMs }: SpaceObject, sets: readonly ElementSet[]) {
  return validitySpans(sets, { fromUtcMs, ...(toUtcMs !== undefined && { toUtcMs }) });
}

/** Brings the observed and the illustrative sets of all objects together. */
export function* elementsOf(catalogue: Catalogue, observed: readonly ObservedSet[]): Steps<ElementCatalogue> {
  const { byObject, bundledByObject, unmatched } = matchObserved(catalogue, observed);
  // An imported set holds for its 14 days and is never carried on: far from its epoch nobody vouches for it.
  const illustrative = yield* illustrativeSetsOf(catalogue, bundledByObject);
  const objects: ObjectElements[] = [];
  for (const object of catalogue.objects) {
    const sets = [...(byObject.get(object.id) ?? []), ...(illustrative.byObject.get(object.id) ?? [])];
    const planeBasis = illustrative.planeBasis.get(object.id);
    objects.push({ object, sets, spans: spansOf(object, sets), ...(planeBasis && { planeBasis }) });
    yield;
  }
  return {
    objects,
    byId: new Map(objects.map((one) => [one.object.id, one])),
    setCount: objects.reduce((sum, { sets }) => sum + sets.length, 0),
    ...spanOfEpochs(observed),
    observedSources: [...new Set(observed.map(({ set }) => set.source))],
    unmatched,
    undrawn: illustrative.undrawn,
    propagatorOf: remember(createPropagator),
  };
}

/** The same without a pause. */
export function createElementCatalogue(...asked: Parameters<typeof elementsOf>): ElementCatalogue {
  return atOnce(elementsOf(...asked));
}

/**
 * The sets of the objects that another state of the record knows, less those from sources that it does not know of:
 * an object without its piece letter there is found by its place in the launch.
 */
export function elementsKnownBy(
  full: ElementCatalogue,
  {
    all,
    known,
    isKnown,
  }: { readonly all: Catalogue; readonly known: Catalogue; readonly isKnown: (source: string) => boolean },
): ElementCatalogue {
  const objects = known.objects.map((object): ObjectElements => {
    const whole = findObject(all, object.id);
    const { sets: ofAll = [], planeBasis } = (whole && full.byId.get(whole.id)) ?? {};
    const sets = ofAll.filter((set) => set.kind === "illustrative" || isKnown(set.source));
    return { object, sets, spans: spansOf(object, sets), ...(planeBasis && { planeBasis }) };
  });
  const setCount = objects.reduce((sum, { sets }) => sum + sets.length, 0);
  return { ...full, objects, byId: new Map(objects.map((one) => [one.object.id, one])), setCount };
}

/** When each set of the wanted kind holds, as if there were no others. */
export function spansOfKind({ object, sets, spans }: ObjectElements, kind: WantedKind): readonly ValiditySpan[] {
  if (kind === "best") return spans;
  return spansOf(
    object,
    sets.filter((set) => set.kind === kind),
  );
}

/** The set that holds for an object at an instant, of the wanted kind; nothing outside its life. */
export function setAt(elements: ObjectElements, atUtcMs: UtcMs, kind: WantedKind): ChosenSet | undefined {
  return chooseSet(spansOfKind(elements, kind), atUtcMs);
}
