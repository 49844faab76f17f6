// At which height the satellites of each launch are to serve, and how near it they count as being there.
import type { Constellation, Shell } from "./constellation.ts";

/** A satellite this close to its shell's altitude operates there; stragglers are some 50 km lower and more. */
export const AT_ALTITUDE_WITHIN_KM = 10;

/** The shell of each launch of a constellation; launches without one are left out. */
export function shellsByEvent({ shells, batches }: Constellation): ReadonlyMap<string, Shell> {
  const byId = new Map(shells.map((shell) => [shell.id, shell]));
  return new Map(
    batches.flatMap(({ event, shell: id }) => {
      const shell = byId.get(id ?? "");
      return shell ? [[event, shell] as const] : [];
    }),
  );
}
