// What is said of planes, shells and the satellites in them; counts say what they count.
import type { Shell } from "../../shared/record/constellation.ts";
import { formatCount, plural } from "../panels/count-words.ts";
import {
  type PicturedSatellite,
  type PlanePicture,
  type PlaneRow,
  planesSeen,
  type ShellPicture,
} from "./plane-picture.ts";

export const SHELL_KIND_WORDS: Readonly<Record<Shell["kind"], string>> = {
  observed: "Observed",
  announced: "As announced",
  filed: "As filed",
};

/** `16 of 36`; without a plan the number alone, and past it `18, pattern 9`: a pattern that was seen may be outgrown. */
export function ofPlanned(count: number, planned: number | undefined): string {
  if (planned === undefined) return formatCount(count);
  return `${formatCount(count)}${count > planned ? ", pattern " : " of "}${formatCount(planned)}`;
}

/** `273.3°`, never 360.0°. */
export function degrees(angleDeg: number, digits = 1): string {
  const rounded = angleDeg.toFixed(digits);
  return `${rounded === (360).toFixed(digits) ? (0).toFixed(digits) : rounded}°`;
}

/** `1,068 km`. */
export function kilometres(km: number): string {
  return `${formatCount(Math.round(km))} km`;
}

/** Within this the altitudes of a row are told as one. */
const ONE_ALTITUDE_KM = 3;

/** `1,068 km`, or with its range where that says something. */
export function altitudeWords({ median, lowest, highest }: NonNullable<PlaneRow["altitudeKm"]>): string {
  if (highest - lowest <= ONE_ALTITUDE_KM) return kilometres(median);
  return `${kilometres(median)} (${formatCount(Math.round(lowest))}–${formatCount(Math.round(highest))})`;
}

/** `1,068.5 km, 89°`. */
export function shellFigures({ altitudeKm, inclinationDeg }: Shell): string {
  return `${altitudeKm.toLocaleString("en-GB", { maximumFractionDigits: 1 })} km, ${inclinationDeg}°`;
}

/** What stands in the first column. */
export function rowLabel({ kind, number }: PlaneRow): string {
  if (kind === "rising") return "Rising";
  if (kind === "stopped") return "Stopped short";
  if (kind === "above") return "Above";
  if (kind === "elsewhere") return "In no shell";
  return number === undefined ? "Between" : String(number);
}

/** The same in a sentence. */
export function rowPhrase({ kind, number, raanDeg }: PlaneRow): string {
  if (kind === "rising") return `rising, node at ${degrees(raanDeg)}`;
  if (kind === "stopped" || kind === "above") return `in no plane, node at ${degrees(raanDeg)}`;
  if (kind === "elsewhere") return "in no shell on record";
  return number === undefined ? `a plane between the known ones, node at ${degrees(raanDeg)}` : `plane ${number}`;
}

/** `172 of 324 in place`; `126 in place, pattern 108`. */
export function inPlaceWords({ shell, fill }: ShellPicture): string {
  if (shell.satellites === undefined || fill.inPlace <= shell.satellites) {
    return `${ofPlanned(fill.inPlace, shell.satellites)} in place`;
  }
  return `${formatCount(fill.inPlace)} in place, pattern ${formatCount(shell.satellites)}`;
}

/** `9 of 9 planes; 172 of 324 in place`. */
export function fillWords(picture: ShellPicture): string {
  const { shell } = picture;
  const { numbered, between } = planesSeen(picture);
  const planes = shell.planes === undefined ? plural(numbered, "plane") : `${ofPlanned(numbered, shell.planes)} planes`;
  const more = between === 0 ? "" : ` and ${between} between them`;
  return `${planes}${more}; ${inPlaceWords(picture)}`;
}

/** Those of a shell that are not in place; empty where all are. */
export function awayWords({ rising, stopped, above }: ShellPicture): string {
  const parts = [
    [rising, "rising"],
    [stopped, "stopped short"],
    [above, "above"],
  ] as const;
  return parts.flatMap(([count, words]) => (count > 0 ? [`${count} ${words}`] : [])).join(", ");
}

/** How many of the satellites at the moment are tracked; said with the moment, since it is not the number launched. */
export function orbitCountWords({ satellites }: PlanePicture): string {
  const tracked = satellites.filter(({ kind }) => kind === "observed").length;
  const rest = satellites.length - tracked;
  const known =
    rest === 0 ? "all tracked" : tracked === 0 ? "all illustrative" : `${tracked} tracked, ${rest} illustrative`;
  return `${plural(satellites.length, "satellite")} with an orbit at this moment, ${known}`;
}

export function satelliteName({ object, objectId }: PicturedSatellite): string {
  return object?.names.en ?? objectId;
}

const STANDING_WORDS = {
  "in-place": "",
  rising: "rising",
  stopped: "stopped short of its shell",
  above: "above its shell",
} as const;

/** Plane, slot, altitude, standing and kind, as the chart tells them. */
export function satelliteFacts(satellite: PicturedSatellite): readonly string[] {
  const { slot, standing, altitudeKm, kind, row } = satellite;
  const isAlone = row.kind === "rising" || row.kind === "stopped";
  return [
    rowPhrase(row),
    ...(slot ? [`slot ${slot.number} of ${slot.of}`] : []),
    kilometres(altitudeKm),
    ...(standing === "in-place" || (isAlone && standing === "rising") ? [] : [STANDING_WORDS[standing]]),
    kind === "observed" ? "tracked" : "illustrative orbit",
  ];
}

/** One satellite in a sentence, for those who do not see the chart. */
export function satelliteSentence(picture: PlanePicture, satellite: PicturedSatellite): string {
  const shell = picture.shells[satellite.shell ?? -1]?.shell.names.en;
  const { raanDeg, argumentOfLatitudeDeg } = satellite;
  const place = `node ${degrees(raanDeg)}, argument of latitude ${degrees(argumentOfLatitudeDeg, 0)}`;
  return [satelliteName(satellite), ...(shell ? [shell] : []), ...satelliteFacts(satellite), place].join(", ");
}
