// What there is to say where no pass was found, or not of every satellite.
import { formatDay } from "../../shared/time/format.ts";
import { plural } from "../panels/count-words.ts";
import { azimuthWords } from "./compass.ts";
import type { ObjectPresence, PassesAsk } from "./protocol.ts";

function spanWords({ fromUtcMs, toUtcMs }: PassesAsk): string {
  const [first, last] = [formatDay(fromUtcMs), formatDay(toUtcMs - 1)];
  return first === last ? `on ${first}` : `from ${first} to ${last}`;
}

function overWords({ minElevationDeg }: PassesAsk): string {
  return minElevationDeg > 0 ? `${minElevationDeg}° over the horizon` : "the horizon";
}

/** Of one satellite that does not come and go. */
function oneWords({ presence, highest }: ObjectPresence, ask: PassesAsk): string {
  if (presence === "no_position")
    return `No orbit of it is known ${spanWords(ask)}: not launched yet, gone, or never told.`;
  if (presence === "never_rises") return `It never rises above ${overWords(ask)} here ${spanWords(ask)}.`;
  if (presence === "rises_and_sets") return `No pass has its highest point ${spanWords(ask)}.`;
  const top = highest ? `, ${Math.round(highest.elevationDeg)}° up in ${azimuthWords(highest.azimuthDeg)} at most` : "";
  return `It never sets: it stands above ${overWords(ask)} all the time ${spanWords(ask)}${top}.`;
}

const MANY_WORDS = {
  never_sets: "never set here",
  never_rises: "never rise here",
  no_position: "have no orbit on these days",
} as const;

/** Sentences on the satellites that have no passes; none where all come and go. */
export function presenceWords(presences: readonly ObjectPresence[], ask: PassesAsk): readonly string[] {
  const [first] = presences;
  if (!first) return [];
  if (presences.length === 1) return first.presence === "rises_and_sets" ? [] : [oneWords(first, ask)];
  return (["never_sets", "never_rises", "no_position"] as const).flatMap((presence) => {
    const count = presences.filter((each) => each.presence === presence).length;
    return count === 0 ? [] : [`${plural(count, "satellite")} of ${presences.length} ${MANY_WORDS[presence]}.`];
  });
}

/** The same for a search that found nothing at all. */
export function nothingWords(presences: readonly ObjectPresence[], ask: PassesAsk): readonly string[] {
  const [first] = presences;
  if (presences.length === 1 && first) return [oneWords(first, ask)];
  return [`No pass ${spanWords(ask)}.`, ...presenceWords(presences, ask)];
}
