// The shells that were filed or announced and can be drawn as ghosts, with what must be said beside them.
// Not here: where their satellites would be (shared/orbit/ghosts.ts); they count nowhere.
import type { GhostShell } from "../orbit/ghosts.ts";
import type { Constellation, Shell } from "./constellation.ts";

/** A planned shell, and how sure its picture is. */
export interface PlannedShell {
  readonly constellation: string;
  readonly shell: Shell;
  readonly kind: "filed" | "announced";
  readonly satellites: number;
  /** Whether sources differ about the planes, they were read out of a total, or nobody doubts them. */
  readonly split: NonNullable<Shell["split"]> | "undisputed";
  readonly ghosts: GhostShell;
}

function plannedShell(constellation: string, shell: Shell): readonly PlannedShell[] {
  const { kind, planes, satellitesPerPlane, split = "undisputed" } = shell;
  if (kind === "observed" || planes === undefined || satellitesPerPlane === undefined) return [];
  const { id, altitudeKm, inclinationDeg, pattern, raanSpacingDeg } = shell;
  const ghosts: GhostShell = {
    id,
    source: shell.cited["*"]?.[0] ?? constellation,
    altitudeKm,
    inclinationDeg,
    planes,
    satellitesPerPlane,
    ...(pattern && { pattern }),
    ...(raanSpacingDeg !== undefined && { raanSpacingDeg }),
  };
  return [{ constellation, shell, kind, satellites: planes * satellitesPerPlane, split, ghosts }];
}

/** The planned shells of a constellation that say how many planes they have, in the record's order. */
export function plannedShellsOf({ id, shells }: Constellation): readonly PlannedShell[] {
  return shells.flatMap((shell) => plannedShell(id, shell));
}
