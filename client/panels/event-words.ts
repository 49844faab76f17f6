// The words for what an event is, how it ended and what it carried.

import type { CatalogueEvent } from "../../shared/record/catalogue.ts";
import type { OrbitRegime, RecordedOrbit } from "../../shared/record/craft.ts";
import type { EventKind, EventRecord, EventStatus, Launch } from "../../shared/record/event.ts";
import type { SOURCE_KINDS } from "../../shared/record/source.ts";
import { assertNever } from "../../shared/result.ts";
import { formatEdtf, formatWhen } from "../../shared/time/format.ts";
import { plural } from "./count-words.ts";

export const KIND_WORDS: Readonly<Record<EventKind, string>> = {
  launch: "Launch",
  landing: "Landing",
  reentry: "Re-entry",
  docking: "Docking",
  undocking: "Undocking",
  eva: "Spacewalk",
  milestone: "Milestone",
  failure: "Failure",
  announcement: "Announcement",
  policy: "Policy",
  agreement: "Agreement",
  tender: "Tender",
  funding: "Funding",
  target: "Target",
  plan: "Plan",
  statistic: "Statistic",
  ranking: "Ranking",
  research: "Research",
  cooperation: "Cooperation",
};

/** How good the news is, which picks its colour. */
export type Tone = "ok" | "bad" | "plain";

export interface Outcome {
  readonly words: string;
  readonly tone: Tone;
}

function launchOutcome(outcome: Launch["outcome"]): Outcome {
  switch (outcome) {
    case "success":
      return { words: "Reached orbit", tone: "ok" };
    case "failure":
      return { words: "Failed", tone: "bad" };
    case "partial":
      return { words: "Partial failure", tone: "bad" };
    case "unknown":
      return { words: "Outcome unknown", tone: "plain" };
    case "pending":
      return { words: "Planned", tone: "plain" };
    default:
      return assertNever(outcome);
  }
}

const STATUS_WORDS: Readonly<Record<EventStatus, Outcome>> = {
  planned: { words: "Planned", tone: "plain" },
  done: { words: "Done", tone: "ok" },
  failed: { words: "Failed", tone: "bad" },
  partial: { words: "Partly done", tone: "plain" },
  cancelled: { words: "Cancelled", tone: "plain" },
  unknown: { words: "Outcome unknown", tone: "plain" },
};

/** How an event ended, or that it is still a plan. */
export function outcomeOf({ status, launch }: EventRecord): Outcome {
  if (status === "cancelled" || !launch) return STATUS_WORDS[status];
  return launchOutcome(launch.outcome);
}

/** What a list says of an outcome: nothing where all went as it should. */
export function outcomeAside(record: EventRecord): string {
  const { words, tone } = outcomeOf(record);
  return tone === "ok" ? "" : words;
}

export const REGIME_WORDS: Readonly<Record<OrbitRegime, string>> = {
  LEO: "low Earth orbit",
  SSO: "Sun-synchronous orbit",
  MEO: "medium Earth orbit",
  GEO: "geostationary belt",
  GTO: "geostationary transfer orbit",
  HEO: "high elliptical orbit",
  lunar: "Moon",
  "earth-moon": "between Earth and Moon",
  heliocentric: "around the Sun",
  suborbital: "suborbital",
  unknown: "orbit unknown",
};

/** `1,069 × 1,071 km, 89°`; empty where the record holds no figures. */
export function orbitFigures({ perigeeKm, apogeeKm, inclinationDeg }: RecordedOrbit): string {
  const km = (value: number) => Math.round(value).toLocaleString("en-GB");
  const height =
    perigeeKm !== undefined && apogeeKm !== undefined
      ? `${km(perigeeKm)} × ${km(apogeeKm)} km`
      : perigeeKm !== undefined
        ? `perigee ${km(perigeeKm)} km`
        : apogeeKm !== undefined
          ? `apogee ${km(apogeeKm)} km`
          : "";
  const tilt = inclinationDeg === undefined ? "" : `${Number(inclinationDeg.toFixed(1))}°`;
  return [height, tilt].filter((words) => words !== "").join(", ");
}

const COUNT_WORDS: Readonly<Record<NonNullable<Launch["satellitesKind"]>, (words: string) => string>> = {
  exact: (words) => words,
  "at-least": (words) => `at least ${words}`,
  reported: (words) => `${words}, as reported`,
  "from-name": (words) => `${words}, going by the name`,
};

/** `18 satellites`, with how the number is known; empty where it isn't. */
export function satellitesWords({ satellites, satellitesKind }: Launch): string {
  if (satellites === undefined) return "";
  return COUNT_WORDS[satellitesKind ?? "exact"](plural(satellites, "satellite"));
}

export const SOURCE_KIND_WORDS: Readonly<Record<(typeof SOURCE_KINDS)[number], string>> = {
  official: "Official",
  "state-media": "State media",
  press: "Press",
  analyst: "Analysts",
  catalogue: "Catalogue",
  tracker: "Tracker",
};

/** The date of an event in a list, at its own precision and without a time of day. */
export function listDate({ when }: Pick<CatalogueEvent, "when">): string {
  return when.utcMs === undefined ? formatEdtf(when.edtf) : (formatWhen(when).split(",")[0] ?? "");
}

/** The words for one link between events, seen from the event that bears it and from the other. */
export const LINK_WORDS = {
  fulfils: { from: "Fulfils", to: "Fulfilled by" },
  partOf: { from: "Part of", to: "Has part" },
  follows: { from: "Follows", to: "Followed by" },
  supersedes: { from: "Replaces", to: "Replaced by" },
} as const;

/** `launch.site` as a reader says it, for a note on a property that has no line of its own. */
export function propertyWords(property: string): string {
  if (property === "*") return "Whole record";
  const last =
    property
      .replace(/\[\d+\]/g, "")
      .split(".")
      .at(-1) ?? property;
  const words: Readonly<Record<string, string>> = {
    when: "Date",
    until: "End",
    cospar: "Designation",
    satellites: "Payload",
    payloads: "Payload",
    ended: "End",
    zh: "Chinese name",
    edtf: "Date",
    destination: "Bound for",
    label: "Label",
  };
  return words[last] ?? last.replace(/([A-Z])/g, " $1").replace(/^./, (first) => first.toUpperCase());
}
