// At which height the satellites of each launch are to serve.
import type { Constellation, Shell } from "./constellation.ts";

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
