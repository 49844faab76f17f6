// Whose coverage tints the globe: that of the constellation that is looked at, or to which what is looked at belongs.
import { type Accessor, createEffect, createMemo } from "solid-js";
import type { Catalogue } from "../../shared/record/catalogue.ts";
import type { Constellation } from "../../shared/record/constellation.ts";
import type { Selection } from "../../shared/view/view.ts";
import { createCoverageNow, type KnownCoverage } from "../sky/coverage-now.ts";
import type { AppState } from "../state/app-state.ts";
import type { SkyState } from "../state/sky-state.ts";

/** The constellation of a selection, if the record follows its build-out. */
export function coveredConstellation(
  { constellations, objectById, eventById, buildouts }: Catalogue,
  selection: Selection | undefined,
): Constellation | undefined {
  if (!selection) return undefined;
  const { key, id } = selection;
  const belongsTo = { obj: objectById.get(id)?.constellation, ev: eventById.get(id)?.record.constellation };
  const of = key === "c" ? id : key === "obj" || key === "ev" ? belongsTo[key] : undefined;
  const constellation = constellations.get(of ?? "");
  return constellation && (buildouts.get(constellation.id)?.steps.length ?? 0) > 0 ? constellation : undefined;
}

/** Follows the selection and the playhead while the layer is on; tells the sky's state what the globe draws. */
export function followCoverage(state: AppState, sky: SkyState): Accessor<KnownCoverage | undefined> {
  const isOn = createMemo(() => state.layers().states.coverage.on);
  const looked = createMemo(() => coveredConstellation(state.catalogue, state.selection()));
  const wanted = createMemo(() => (isOn() ? looked() : undefined));
  const known = createCoverageNow({
    state,
    client: sky.client,
    constellation: wanted,
    onFailed: ({ detail }) => console.info(`coverage could not be worked out: ${detail}`),
  });
  // Of another constellation nothing is drawn until its own is there.
  const drawn = createMemo(() => {
    const now = known();
    return now && looked()?.id === now.constellation.id ? now : undefined;
  });
  createEffect(() => sky.setTint(isOn() ? drawn() : undefined));
  return drawn;
}
