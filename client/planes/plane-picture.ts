// The planes at a moment joined with the record: shells by name, planes with their batches, satellites with their names.
// Not here: where things stand in the chart (plane-layout.ts), what is said of them (plane-words.ts).
import { groupBy } from "../../shared/lists.ts";
import {
  SAME_INCLINATION_DEG,
  SAME_SHELL_KM,
  type SatelliteStanding,
  type ShellFill,
  type ShellPlane,
  type Standing,
} from "../../shared/orbit/shells.ts";
import type { Catalogue } from "../../shared/record/catalogue.ts";
import type { Constellation, Shell } from "../../shared/record/constellation.ts";
import type { SpaceObject } from "../../shared/record/objects.ts";
import type { Text } from "../../shared/record/values.ts";
import type { PlanesFrame, WatchedSatellite } from "../propagation/planes-protocol.ts";
import { shellsInOrder } from "./plane-subject.ts";

/** A satellite of the picture with the row of the table that it belongs to. */
export interface PicturedSatellite extends WatchedSatellite, SatelliteStanding {
  readonly object: SpaceObject | undefined;
  readonly row: PlaneRow;
}

/** How a row of the table came about. */
export type RowKind = "plane" | "empty" | "rising" | "stopped" | "above" | "elsewhere";

/** Satellites of one launch in a row. */
export interface BatchShare {
  readonly event: string;
  readonly label: Text;
  readonly satellites: number;
}

/** One line: a plane, a plane without a satellite yet, or satellites on their own. Altitudes as in PlanePlace. */
export interface PlaneRow {
  /** The same for the same plane at another moment. */
  readonly id: string;
  readonly kind: RowKind;
  /** Index among the picture's shells. */
  readonly shell: number | undefined;
  readonly number?: number;
  readonly raanDeg: number;
  readonly inclinationDeg?: number;
  readonly altitudeKm?: { readonly median: number; readonly lowest: number; readonly highest: number };
  /** Indices of the satellites, those in place first. */
  readonly members: readonly number[];
  readonly inPlace: number;
  readonly planned?: number;
  readonly tracked: number;
  readonly widestGapDeg?: number;
  readonly batches: readonly BatchShare[];
}

export interface ShellPicture {
  readonly shell: Shell;
  readonly fill: ShellFill;
  /** By number, then those without, then those on their own. */
  readonly rows: readonly PlaneRow[];
  /** A shell on paper whose height and inclination are those of a shell that was seen: it is counted there. */
  readonly countedIn?: Shell;
  /** Satellites at the moment, by their standing. */
  readonly rising: number;
  readonly stopped: number;
  readonly above: number;
}

export interface PlanePicture {
  readonly constellation: Constellation;
  readonly atUtcMs: number;
  readonly shells: readonly ShellPicture[];
  readonly elsewhere: readonly PlaneRow[];
  readonly satellites: readonly PicturedSatellite[];
}

/** What rows are made from. */
interface Desk {
  readonly catalogue: Catalogue;
  readonly constellation: Constellation;
  readonly frame: PlanesFrame;
}

function batchesOf({ catalogue, constellation, frame }: Desk, members: readonly number[]): readonly BatchShare[] {
  const events = members.flatMap((at) => catalogue.objectById.get(frame.satellites[at]?.objectId ?? "")?.event ?? []);
  return [...groupBy(events, (event) => event)].map(([event, all]) => ({
    event,
    label: constellation.batches.find((batch) => batch.event === event)?.label ?? { en: event },
    satellites: all.length,
  }));
}

type Group = Pick<ShellPlane, "raanDeg" | "inclinationDeg" | "altitudeKm" | "lowestKm" | "highestKm" | "members">;

function rowOf(desk: Desk, group: Group, more: Pick<PlaneRow, "id" | "kind" | "shell">): PlaneRow {
  const { raanDeg, inclinationDeg, altitudeKm, lowestKm, highestKm, members } = group;
  return {
    ...more,
    raanDeg,
    inclinationDeg,
    altitudeKm: { median: altitudeKm, lowest: lowestKm, highest: highestKm },
    members,
    inPlace: 0,
    tracked: members.filter((at) => desk.frame.satellites[at]?.kind === "observed").length,
    batches: batchesOf(desk, members),
  };
}

/** A plane's name among rows: its number, else the satellite that stands first in it. */
function planeRow(desk: Desk, shell: number, plane: ShellPlane): PlaneRow {
  const first = desk.frame.satellites[plane.members[0] ?? -1]?.objectId ?? "";
  const id = `${shell}/${plane.number ?? `near ${first}`}`;
  const planned = shellsInOrder(desk.constellation)[shell]?.satellitesPerPlane;
  return {
    ...rowOf(desk, plane, { id, kind: "plane", shell }),
    ...(plane.number !== undefined && { number: plane.number }),
    ...(planned !== undefined && { planned }),
    inPlace: plane.inPlace.length,
    widestGapDeg: plane.widestGapDeg,
  };
}

/** Known planes that nothing has reached. */
function emptyRows(desk: Desk, shell: number, { nodesDeg, planes }: ShellFill): readonly PlaneRow[] {
  const planned = shellsInOrder(desk.constellation)[shell]?.satellitesPerPlane;
  return nodesDeg.flatMap((raanDeg, index) => {
    const number = index + 1;
    if (planes.some((plane) => plane.number === number)) return [];
    const none = { members: [], inPlace: 0, tracked: 0, batches: [], ...(planned !== undefined && { planned }) };
    return [{ id: `${shell}/${number}`, kind: "empty" as const, shell, number, raanDeg, ...none }];
  });
}

function shellRows(desk: Desk, shell: number, fill: ShellFill): readonly PlaneRow[] {
  const planes = [...fill.planes.map((plane) => planeRow(desk, shell, plane)), ...emptyRows(desk, shell, fill)];
  const away = fill.away.map((group) => {
    const first = desk.frame.satellites[group.members[0] ?? -1]?.objectId ?? "";
    return rowOf(desk, group, { id: `${shell}/${group.standing} ${first}`, kind: group.standing, shell });
  });
  return [...planes.toSorted((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity)), ...away];
}

/** The shell that was seen at the place of one on paper. */
function countedIn(shell: Shell, shells: readonly Shell[]): Shell | undefined {
  if (shell.kind === "observed") return undefined;
  return shells.find(
    (other) =>
      other.kind === "observed" &&
      Math.abs(other.altitudeKm - shell.altitudeKm) <= SAME_SHELL_KM &&
      Math.abs(other.inclinationDeg - shell.inclinationDeg) <= SAME_INCLINATION_DEG,
  );
}

function shellPicture(desk: Desk, index: number, fill: ShellFill): ShellPicture {
  const shells = shellsInOrder(desk.constellation);
  const shell = shells[index];
  if (!shell) throw new Error(`a fill without a shell: ${index}`);
  const same = countedIn(shell, shells);
  const count = (standing: Standing) =>
    desk.frame.fill.satellites.filter((one) => one.shell === index && one.standing === standing).length;
  return {
    shell,
    fill,
    rows: shellRows(desk, index, fill),
    ...(same && { countedIn: same }),
    rising: count("rising"),
    stopped: count("stopped"),
    above: count("above"),
  };
}

function picturedSatellites({ catalogue, frame }: Desk, rows: readonly PlaneRow[]): readonly PicturedSatellite[] {
  const rowOfSatellite = new Map(rows.flatMap((row) => row.members.map((at) => [at, row] as const)));
  return frame.satellites.flatMap((satellite, at) => {
    const [standing, row] = [frame.fill.satellites[at], rowOfSatellite.get(at)];
    const object = catalogue.objectById.get(satellite.objectId);
    return standing && row ? [{ ...satellite, ...standing, object, row }] : [];
  });
}

/** Joins a frame with the constellation whose planes it shows. */
export function picturePlanes(catalogue: Catalogue, constellation: Constellation, frame: PlanesFrame): PlanePicture {
  const desk = { catalogue, constellation, frame };
  const shells = frame.fill.shells.map((fill, index) => shellPicture(desk, index, fill));
  const elsewhere = frame.fill.elsewhere.map((group) => {
    const first = frame.satellites[group.members[0] ?? -1]?.objectId ?? "";
    return rowOf(desk, group, { id: `elsewhere ${first}`, kind: "elsewhere", shell: undefined });
  });
  const rows = [...shells.flatMap((shell) => shell.rows), ...elsewhere];
  return { constellation, atUtcMs: frame.atUtcMs, shells, elsewhere, satellites: picturedSatellites(desk, rows) };
}

/** Planes that have satellites in place: those with a number of their own, and those between them. */
export function planesSeen({ rows }: ShellPicture): { readonly numbered: number; readonly between: number } {
  const planes = rows.filter(({ kind }) => kind === "plane");
  const numbered = planes.filter(({ number }) => number !== undefined).length;
  return { numbered, between: planes.length - numbered };
}
