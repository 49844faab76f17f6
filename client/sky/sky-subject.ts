// Whose passes can be looked for: a satellite, the satellites of a launch, those of a constellation.
import type { Catalogue } from "../../shared/record/catalogue.ts";
import type { SpaceObject } from "../../shared/record/objects.ts";
import type { Text } from "../../shared/record/values.ts";
import type { Selection } from "../../shared/view/view.ts";

export interface SkySubject {
  readonly selection: Selection;
  readonly names: Text;
  /** One, or many of which each pass names its own. */
  readonly objects: readonly SpaceObject[];
}

const WITHOUT_EARTH_ORBIT: ReadonlySet<SpaceObject["regime"]> = new Set([
  "lunar",
  "earth-moon",
  "heliocentric",
  "suborbital",
]);

function objectsOf({ objectById, objectsByEvent, objects }: Catalogue, { key, id }: Selection): readonly SpaceObject[] {
  const object = objectById.get(id);
  if (key === "obj") return object ? [object] : [];
  if (key === "ev") return objectsByEvent.get(id) ?? [];
  return key === "c" ? objects.filter(({ constellation }) => constellation === id) : [];
}

function namesOf({ objectById, eventById, constellations }: Catalogue, { key, id }: Selection): Text | undefined {
  if (key === "obj") return objectById.get(id)?.names;
  return key === "ev" ? eventById.get(id)?.record.title : constellations.get(id)?.names;
}

/** The subject that a selection is; nothing where it has no satellite that circles the Earth. */
export function skySubject(catalogue: Catalogue, selection: Selection | undefined): SkySubject | undefined {
  if (!selection) return undefined;
  const objects = objectsOf(catalogue, selection).filter(({ regime }) => !WITHOUT_EARTH_ORBIT.has(regime));
  const names = namesOf(catalogue, selection);
  return names && objects.length > 0 ? { selection, names, objects } : undefined;
}

/** What is offered where nothing is selected: the station's first module, then each constellation that is followed. */
export function usualSubjects(catalogue: Catalogue): readonly SkySubject[] {
  const isStation = (object: SpaceObject) => catalogue.programmes.get(object.programme)?.counts === "modules";
  const station = catalogue.objects.find(isStation);
  const followed = [...catalogue.constellations.values()].filter((each) => each.followed);
  const selections: readonly Selection[] = [
    ...(station ? [{ key: "obj" as const, id: station.id }] : []),
    ...followed.map(({ id }) => ({ key: "c" as const, id })),
  ];
  return selections.flatMap((selection) => skySubject(catalogue, selection) ?? []);
}

export function isSameSelection(a: Selection | undefined, b: Selection | undefined): boolean {
  return a?.key === b?.key && a?.id === b?.id;
}
