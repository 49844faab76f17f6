// Where an object stands in the sky of a place on the ground: azimuth, elevation and distance.
// Geometric: refraction is left out; it lifts what is on the horizon by 0.6° and what is 10° high by 0.1° [AsA-B].
import { DEG, geodeticToPef, wrap360 } from "./frames.ts";
import { dot, type Vec3 } from "./vector.ts";

/** A place on the ground, WGS-84; height above the ellipsoid. */
export interface GroundPlace {
  readonly latitudeDeg: number;
  readonly longitudeDeg: number;
  readonly heightM: number;
}

/** A place with its horizon: unit vectors to the east, the north and the zenith, all in PEF. */
export interface GroundSite {
  readonly place: GroundPlace;
  readonly positionPefKm: Vec3;
  readonly eastPef: Vec3;
  readonly northPef: Vec3;
  readonly upPef: Vec3;
}

/** Seen from a place: azimuth in [0, 360) from north by east, elevation above the geodetic horizon. */
export interface LookAngles {
  readonly azimuthDeg: number;
  readonly elevationDeg: number;
  readonly rangeKm: number;
}

/** The place with its horizon; at a pole east is 90° east of the longitude given. */
export function groundSite(place: GroundPlace): GroundSite {
  const { latitudeDeg, longitudeDeg, heightM } = place;
  const [sinLat, cosLat] = [Math.sin(latitudeDeg * DEG), Math.cos(latitudeDeg * DEG)];
  const [sinLon, cosLon] = [Math.sin(longitudeDeg * DEG), Math.cos(longitudeDeg * DEG)];
  return {
    place,
    positionPefKm: geodeticToPef({ latitudeDeg, longitudeDeg, altitudeKm: heightM / 1000 }),
    eastPef: [-sinLon, cosLon, 0],
    northPef: [-sinLat * cosLon, -sinLat * sinLon, cosLat],
    upPef: [cosLat * cosLon, cosLat * sinLon, sinLat],
  };
}

/** PEF position, km, to east, north and up of a place, km. */
export function pefToEnu({ positionPefKm, eastPef, northPef, upPef }: GroundSite, [x, y, z]: Vec3): Vec3 {
  const fromSite: Vec3 = [x - positionPefKm[0], y - positionPefKm[1], z - positionPefKm[2]];
  return [dot(eastPef, fromSite), dot(northPef, fromSite), dot(upPef, fromSite)];
}

/** Look angles of a PEF position, km; at the zenith the azimuth is 0. */
export function pefToLookAngles(site: GroundSite, positionPefKm: Vec3): LookAngles {
  const [east, north, up] = pefToEnu(site, positionPefKm);
  const horizontalKm = Math.hypot(east, north);
  return {
    azimuthDeg: wrap360(Math.atan2(east, north) / DEG),
    elevationDeg: Math.atan2(up, horizontalKm) / DEG,
    rangeKm: Math.hypot(horizontalKm, up),
  };
}
