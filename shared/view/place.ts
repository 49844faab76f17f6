// A place on the ground from which the sky is looked at: as a link holds it, and as people type coordinates.
import { fail, ok, type Result } from "../result.ts";

/** A place on WGS-84; the name is for people and decides nothing. */
export interface GroundPlace {
  readonly latitudeDeg: number;
  /** In [−180, 180). */
  readonly longitudeDeg: number;
  /** Above the ellipsoid. */
  readonly heightM: number;
  readonly name?: string;
}

const LOWEST_M = -500;
const HIGHEST_M = 9_000;
const LONGEST_NAME = 60;
/** 11 m of latitude. */
const GRAIN_PER_DEG = 10_000;

function onGrain(angleDeg: number): number {
  return Math.round(angleDeg * GRAIN_PER_DEG) / GRAIN_PER_DEG + 0;
}

function placeOf(latitudeDeg: number, longitudeDeg: number, heightM: number): Result<GroundPlace, string> {
  const isOnEarth =
    Math.abs(latitudeDeg) <= 90 && Math.abs(longitudeDeg) <= 180 && heightM >= LOWEST_M && heightM <= HIGHEST_M;
  if (!isOnEarth) return fail(`latitude ±90°, longitude ±180°, height ${LOWEST_M} to ${HIGHEST_M} m`);
  const longitude = onGrain(longitudeDeg);
  return ok({
    latitudeDeg: onGrain(latitudeDeg),
    longitudeDeg: longitude === 180 ? -180 : longitude,
    heightM: Math.round(heightM),
  });
}

const NUMBER = /^-?\d{1,4}(\.\d{1,10})?$/;

/** Reads `31.2304,121.4737[,4[,Shanghai]]`: latitude, longitude, height in m, name. */
export function parsePlace(text: string): Result<GroundPlace, string> {
  const [latitude = "", longitude = "", height = "0", ...rest] = text.split(",");
  if (![latitude, longitude, height].every((part) => NUMBER.test(part))) return fail("lat,lon[,height[,name]]");
  const place = placeOf(Number(latitude), Number(longitude), Number(height));
  const name = rest.join(",").trim();
  if (!place.ok || name === "") return place;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that a name may not hold
  if (name.length > LONGEST_NAME || /[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/.test(name)) {
    return fail(`a name of at most ${LONGEST_NAME} characters that can be seen`);
  }
  return ok({ ...place.value, name });
}

/** The text that `parsePlace` reads; height and name only where they say something. */
export function formatPlace({ latitudeDeg, longitudeDeg, heightM, name }: GroundPlace): string {
  const coordinates = [onGrain(latitudeDeg), onGrain(longitudeDeg)];
  if (name !== undefined) return [...coordinates, heightM, name].join(",");
  return (heightM === 0 ? coordinates : [...coordinates, heightM]).join(",");
}

/** A place without a name in words: `31.2304° N, 121.4737° E`. */
export function coordinateWords({ latitudeDeg, longitudeDeg }: GroundPlace): string {
  const side = (value: number, [positive, negative]: readonly [string, string]) =>
    `${Math.abs(value)}° ${value < 0 ? negative : positive}`;
  return `${side(latitudeDeg, ["N", "S"])}, ${side(longitudeDeg, ["E", "W"])}`;
}

// Degrees, then minutes and seconds where there are some.
const SIZE = String.raw`([+−-]?\d{1,3}(?:\.\d+)?)\s*°?(?:\s*(\d{1,2}(?:\.\d+)?)\s*[′'])?(?:\s*(\d{1,2}(?:\.\d+)?)\s*[″"])?`;
const ANGLE = new RegExp(String.raw`([NSEW])\s*${SIZE}|${SIZE}\s*([NSEW])?`, "gi");

interface TypedAngle {
  readonly angleDeg: number;
  readonly side: string;
}

function angleOf([, before, ...parts]: RegExpMatchArray): TypedAngle | undefined {
  const [degrees = "", minutes = "0", seconds = "0"] = before === undefined ? parts.slice(3) : parts;
  if (Number(minutes) >= 60 || Number(seconds) >= 60) return undefined;
  const side = (before ?? parts[6] ?? "").toUpperCase();
  const isMinus = /^[−-]/.test(degrees);
  // A minus beside a side says it twice, or the opposite.
  if (isMinus && side !== "") return undefined;
  const isNegative = isMinus || /[SW]/.test(side);
  const sizeDeg = Number(degrees.replace(/^[+−-]/, "")) + Number(minutes) / 60 + Number(seconds) / 3600;
  return { angleDeg: isNegative ? -sizeDeg : sizeDeg, side };
}

/**
 * Reads coordinates as people type them: `31.23, 121.47`, `31.23 N 121.47 E`, `31°14′N, 121°28′E`, either order where
 * the sides are written; without sides the latitude comes first.
 */
export function parseTypedPlace(text: string): Result<GroundPlace, string> {
  const expected = "latitude and longitude, as 31.23, 121.47 or 31.23 N, 121.47 E";
  const angles = [...text.matchAll(ANGLE)].map(angleOf);
  const [first, second] = angles;
  const isWhole = /^[\s,;]*$/.test(text.replace(ANGLE, ""));
  if (!isWhole || angles.length !== 2 || !first || !second) return fail(expected);
  const isTurned = /[EW]/.test(first.side) || /[NS]/.test(second.side);
  const [latitude, longitude] = isTurned ? [second, first] : [first, second];
  if (/[EW]/.test(latitude.side) || /[NS]/.test(longitude.side)) return fail(expected);
  return placeOf(latitude.angleDeg, longitude.angleDeg, 0);
}
