// A pass in words: when, how long, in which light, by which orbit.
import type { EdgeCause, Pass } from "../../shared/orbit/passes/pass.ts";
import { formatSeconds, formatTimeOfDay } from "../../shared/time/format.ts";
import { HOUR_MS, MINUTE_MS, SECOND_MS, type UtcMs } from "../../shared/time/instant.ts";
import { ageWords } from "../panels/orbit-words.ts";
import { azimuthWords, directionWords } from "./compass.ts";

/** `seen`: sunlit in a dark sky; `bright`: sunlit, but the Sun is up or just below; `shadow`: in the Earth's shadow. */
export type LightKind = "seen" | "bright" | "shadow";

export const LIGHT_WORDS: Readonly<Record<LightKind, string>> = {
  seen: "Can be seen",
  bright: "Sky too bright",
  shadow: "In shadow",
};

/** Why an illustrative pass is no prediction, said wherever one is shown. */
export const UNKNOWN_PLACE_WORDS = "where on its orbit the satellite stands is not known";

export function lightOf({ light }: Pass): LightKind {
  if (light.visible.length > 0) return "seen";
  return light.sunlit.length > 0 ? "bright" : "shadow";
}

/** The time of day, UTC; to the minute where the orbit does not tell the second. */
export function clockWords({ kind }: Pick<Pass, "kind">, utcMs: UtcMs): string {
  return kind === "observed" ? formatSeconds(utcMs) : formatTimeOfDay(utcMs);
}

/** `6 min 12 s`, `1 h 5 min`. */
export function durationWords(lengthMs: number): string {
  if (lengthMs >= HOUR_MS) {
    const minutes = Math.round(lengthMs / MINUTE_MS);
    return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  }
  const seconds = Math.round(lengthMs / SECOND_MS);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

export function lengthOf({ rise, set }: Pass): number {
  return set.atUtcMs - rise.atUtcMs;
}

/** `Tracked, elements 5 h old`; an illustrative set has no age that means anything. */
export function orbitWordsOf({ kind, elementAgeDays }: Pass): string {
  return kind === "illustrative" ? "Illustrative" : `Tracked, elements ${ageWords(elementAgeDays)} old`;
}

/** Why a pass begins or ends elsewhere than at the horizon; nothing where it does not. */
const EDGE_WORDS: Readonly<Record<EdgeCause, string>> = {
  horizon: "",
  hand_over: "another orbit takes over",
  elements: "its elements end here",
  reach: "up for longer than was searched",
};

export function edgeWords({ cause }: Pass["rise"]): string {
  return EDGE_WORDS[cause];
}

/** When it can be seen: `18:42:05 to 18:46:10 UTC`; nothing where it cannot. */
export function visibleWords(pass: Pass): string {
  const spans = pass.light.visible.map(
    ({ fromUtcMs, toUtcMs }) => `${clockWords(pass, fromUtcMs)} to ${clockWords(pass, toUtcMs)}`,
  );
  return spans.length === 0 ? "" : `${spans.join(", ")} UTC`;
}

/** The whole pass in a sentence, for those who do not see the chart. */
export function passSentence(pass: Pass): string {
  const { rise, culmination, set } = pass;
  const light = { seen: "it can be seen", bright: "the sky is too bright to see it", shadow: "it is in the shadow" };
  return [
    `Rises in the ${directionWords(rise.azimuthDeg)} at ${clockWords(pass, rise.atUtcMs)} UTC`,
    `stands highest at ${clockWords(pass, culmination.atUtcMs)}, ${Math.round(culmination.elevationDeg)}° up in the ${directionWords(culmination.azimuthDeg)}`,
    `sets in the ${directionWords(set.azimuthDeg)} at ${clockWords(pass, set.atUtcMs)}`,
    light[lightOf(pass)],
  ].join(", ");
}

/** `63°, 221° SW`. */
export function heightWords({ elevationDeg, azimuthDeg }: Pass["culmination"]): string {
  return `${Math.round(elevationDeg)}°, ${azimuthWords(azimuthDeg)}`;
}
