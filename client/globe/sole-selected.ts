// Which single object is looked at: its ring, ground track and footprint are drawn.
import { NONE } from "../propagation/protocol.ts";
import type { AppState } from "../state/app-state.ts";
import type { Showing } from "./globe-layer.ts";

/** The selected object, or the only one that the selected event put up. */
export function soleSelectedId({
  selection,
  catalogue,
}: Pick<AppState, "selection" | "catalogue">): string | undefined {
  const selected = selection();
  if (selected?.key === "obj") return selected.id;
  const ofEvent = selected?.key === "ev" ? catalogue.objectsByEvent.get(selected.id) : undefined;
  return ofEvent?.length === 1 ? ofEvent[0]?.id : undefined;
}

/** Its row, where it flies at the moment and its programme is shown; none while places are held: they mean nothing then. */
export function soleSelectedRow({ orbits, emphasis }: Pick<Showing, "orbits" | "emphasis">): number | undefined {
  const [row, more] = emphasis.selectedRows;
  const programme = row === undefined ? undefined : orbits.rows[row]?.programme;
  if (row === undefined || more !== undefined || !programme || !emphasis.isShown(programme.id)) return undefined;
  return orbits.frame.setOf[row] === NONE || orbits.frame.isHeld ? undefined : row;
}
