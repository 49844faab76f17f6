// Which constellation's planes are meant: the one of what is selected, else the first that is followed and shown.
import type { Constellation } from "../../shared/record/constellation.ts";
import type { AppState } from "../state/app-state.ts";

/** Constellations with satellites that count, the followed ones first, in the order of the panel. */
export function constellationsWithPlanes({ catalogue }: AppState): readonly Constellation[] {
  const counted = new Set(catalogue.objects.flatMap(({ constellation, counted }) => (counted ? constellation : [])));
  const order = [...catalogue.programmes.keys()];
  return [...catalogue.constellations.values()]
    .filter(({ id, batches }) => counted.has(id) || batches.some(({ kind }) => kind === "batch"))
    .toSorted(
      (a, b) => Number(b.followed) - Number(a.followed) || order.indexOf(a.programme) - order.indexOf(b.programme),
    );
}

/** The constellation that the selection belongs to. */
function selectedConstellation({ catalogue, selection }: AppState): string | undefined {
  const chosen = selection();
  if (chosen?.key === "c") return chosen.id;
  if (chosen?.key === "obj") return catalogue.objectById.get(chosen.id)?.constellation;
  const all = [...catalogue.constellations.values()];
  if (chosen?.key === "ev") return all.find(({ batches }) => batches.some(({ event }) => event === chosen.id))?.id;
  return chosen?.key === "pr" ? all.find(({ programme }) => programme === chosen.id)?.id : undefined;
}

export function constellationLookedAt(state: AppState): Constellation | undefined {
  const all = constellationsWithPlanes(state);
  const selected = selectedConstellation(state);
  return all.find(({ id }) => id === selected) ?? all.find(({ programme }) => state.isShown(programme)) ?? all.at(0);
}
