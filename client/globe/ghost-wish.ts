// Which shells are drawn as filed: of each followed constellation what was filed, else the largest that was announced.
import { groupBy } from "../../shared/lists.ts";
import type { Constellation, Shell } from "../../shared/record/constellation.ts";
import type { DrawnShell, GhostWish } from "../propagation/protocol.ts";
import type { AppState } from "../state/app-state.ts";

/** Announced numbers of one shell grow with the years, and the larger holds the smaller: only the largest is drawn. */
function drawnShells({ shells }: Constellation): readonly Shell[] {
  const filed = shells.filter(({ kind }) => kind === "filed");
  if (filed.length > 0) return filed;
  const announced = shells.filter(({ kind }) => kind === "announced");
  const alike = groupBy(announced, ({ altitudeKm, inclinationDeg }) => `${altitudeKm}/${inclinationDeg}`);
  return [...alike.values()].flatMap((same) => same.sort((a, b) => sizeOf(b) - sizeOf(a)).slice(0, 1));
}

function sizeOf({ planes = 0, satellitesPerPlane = 0 }: Shell): number {
  return planes * satellitesPerPlane;
}

function drawnShell(programme: string, shell: Shell): readonly DrawnShell[] {
  const { id, altitudeKm, inclinationDeg, pattern, planes, satellitesPerPlane, raanSpacingDeg } = shell;
  if (planes === undefined || satellitesPerPlane === undefined) return [];
  const optional = { ...(pattern && { pattern }), ...(raanSpacingDeg !== undefined && { raanSpacingDeg }) };
  const source = shell.cited["*"]?.[0] ?? id;
  return [{ id, programme, source, altitudeKm, inclinationDeg, planes, satellitesPerPlane, ...optional }];
}

/** The shells as the record knows them, from its end on. */
export function ghostWish({ catalogue, recordEndUtcMs }: Pick<AppState, "catalogue" | "recordEndUtcMs">): GhostWish {
  const followed = [...catalogue.constellations.values()].filter((each) => each.followed);
  const shells = followed.flatMap((each) => drawnShells(each).flatMap((shell) => drawnShell(each.programme, shell)));
  return { shells, fromUtcMs: recordEndUtcMs };
}
