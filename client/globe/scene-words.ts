// What the globe says in words: names, how an orbit is known, how high.
import { EARTH_RADIUS_WGS84_KM, pefToGeodetic } from "../../shared/orbit/frames.ts";
import type { Vec3 } from "../../shared/orbit/vector.ts";
import type { Catalogue } from "../../shared/record/catalogue.ts";
import type { Shell } from "../../shared/record/constellation.ts";
import { ageWords } from "../panels/orbit-words.ts";
import type { ObjectOrbit } from "../state/orbit-status.ts";
import type { StationNow } from "./docking.ts";
import { heightWords } from "./height-words.ts";
import { type Subject, siteMark } from "./marks.ts";
import type { ObjectRow } from "./object-rows.ts";

/** How an orbit is known and how high the object is: what a tooltip has room for. */
export function orbitFacts(orbit: ObjectOrbit | undefined, positionPefKm: Vec3): string {
  // Far out the ellipsoid's own height is as good, and near the centre it means nothing.
  const heightKm =
    Math.hypot(...positionPefKm) > EARTH_RADIUS_WGS84_KM / 2 ? pefToGeodetic(positionPefKm).altitudeKm : 0;
  const known =
    orbit?.kind === "observed"
      ? `Tracked, elements ${ageWords(orbit.ageDays)} from the playhead`
      : "Illustrative orbit";
  return `${heightWords(heightKm)} up. ${known}`;
}

/** What there is to say of a satellite that was never launched. */
export function ghostFacts({ kind, altitudeKm, inclinationDeg }: Shell): string {
  return `${heightWords(altitudeKm)} up, ${inclinationDeg}°. As ${kind}, not flown`;
}

export interface NamedScene {
  readonly catalogue: Catalogue;
  readonly rows: readonly (ObjectRow | undefined)[];
  readonly station: StationNow;
  readonly isDrawn: (row: number) => boolean;
  readonly positionPefKm: (row: number) => Vec3;
  readonly selectedRow?: number;
  readonly selectedEvent?: string;
}

/** What has a name on the globe now, most important first: the selection, then the station. */
export function namedSubjects(scene: NamedScene): readonly Subject[] {
  const subjects: Subject[] = [];
  const { selectedRow, selectedEvent, station } = scene;
  if (selectedEvent !== undefined) subjects.push(...siteOfEvent(scene.catalogue, selectedEvent));
  if (selectedRow !== undefined && scene.isDrawn(selectedRow)) subjects.push(objectSubject(scene, selectedRow, "ring"));
  const { stationRow } = station;
  if (stationRow !== undefined && stationRow !== selectedRow && scene.isDrawn(stationRow)) {
    subjects.push(objectSubject(scene, stationRow, "leader"));
  }
  return subjects;
}

function siteOfEvent(catalogue: Catalogue, eventId: string): readonly Subject[] {
  const event = catalogue.eventById.get(eventId)?.record;
  const siteId = event?.launch?.site ?? event?.site;
  const site = siteId === undefined ? undefined : catalogue.sites.get(siteId);
  if (!site) return [];
  return [{ ...siteMark(site), marked: "ring", isSite: true }];
}

function objectSubject(scene: NamedScene, row: number, marked: "ring" | "leader"): Subject {
  const entry = scene.rows[row];
  if (!entry) throw new Error(`no object in row ${row}`);
  const isWholeStation = row === scene.station.stationRow;
  const { en, zh } = isWholeStation ? entry.programme.shortName : entry.object.names;
  const docked = isWholeStation
    ? [...scene.station.dockedRows].flatMap((other) => scene.rows[other]?.object.names.en ?? [])
    : [];
  return {
    id: entry.object.id,
    positionPefKm: scene.positionPefKm(row),
    name: en,
    ...(zh && { nameZh: zh }),
    ...(docked.length > 0 && { below: docked.join(", ") }),
    marked,
    isSite: false,
  };
}
