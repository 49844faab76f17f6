// One CCSDS OMM as a JSON object, with the keys that CelesTrak uses.
// Not here: what each key may hold (omm-fields.ts), whole texts in any format (formats/).

import { fail, type Result } from "../result.ts";
import { type ElementMessage, meanElementProblems } from "./elements.ts";
import type { LineProblem } from "./formats/element-format.ts";
import { cleanName } from "./object-name.ts";
import { formatEpochUtc } from "./omm-epoch.ts";
import { fieldsToMessage } from "./omm-fields.ts";

/** One OMM as CelesTrak writes it: degrees, revolutions per day, EPOCH in UTC without a `Z` [CCSDS-502.0-B-3]. */
export interface OmmJson {
  readonly OBJECT_NAME: string;
  readonly OBJECT_ID: string;
  readonly EPOCH: string;
  readonly MEAN_MOTION: number;
  readonly ECCENTRICITY: number;
  readonly INCLINATION: number;
  readonly RA_OF_ASC_NODE: number;
  readonly ARG_OF_PERICENTER: number;
  readonly MEAN_ANOMALY: number;
  readonly EPHEMERIS_TYPE: number;
  readonly CLASSIFICATION_TYPE: "U" | "C" | "S";
  /** 0 where there is none. */
  readonly NORAD_CAT_ID: number;
  readonly ELEMENT_SET_NO: number;
  readonly REV_AT_EPOCH: number;
  readonly BSTAR: number;
  readonly MEAN_MOTION_DOT: number;
  readonly MEAN_MOTION_DDOT: number;
}

/** One thing wrong with an OMM: at which key, and what would be right. */
export interface OmmProblem {
  readonly code: LineProblem["code"];
  readonly key: string;
  readonly message: string;
}

/**
 * Reads one OMM object; NORAD_CAT_ID 0 means that there is no catalogue number. The failure lists every problem. Whether
 * SGP4 carries the set is not asked here (acceptance.ts).
 */
export function parseOmm(json: unknown): Result<ElementMessage, readonly OmmProblem[]> {
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    return fail([{ code: "wrong_type", key: "", message: "not an object" }]);
  }
  const nowhere = { line: 1, column: 1 };
  const fields = Object.entries(json).map(([key, value]: [string, unknown]) => ({ key, value, ...nowhere }));
  const message = fieldsToMessage({ fields, ...nowhere }, meanElementProblems);
  if (message.ok) return message;
  return fail(
    message.failure.map(({ code, field: key = "", found, expected }) => ({
      code,
      key,
      message: `${found === "" ? "nothing" : found}: ${expected}`,
    })),
  );
}

/** Writes one OMM object, keys in CelesTrak's order. */
export function formatOmm(message: ElementMessage): OmmJson {
  return {
    OBJECT_NAME: cleanName(message.objectName),
    OBJECT_ID: message.objectId,
    EPOCH: formatEpochUtc(message.epochUtcMs),
    MEAN_MOTION: message.meanMotionRevPerDay,
    ECCENTRICITY: message.eccentricity,
    INCLINATION: message.inclinationDeg,
    RA_OF_ASC_NODE: message.raanDeg,
    ARG_OF_PERICENTER: message.argumentOfPerigeeDeg,
    MEAN_ANOMALY: message.meanAnomalyDeg,
    EPHEMERIS_TYPE: message.ephemerisType,
    CLASSIFICATION_TYPE: message.classification,
    NORAD_CAT_ID: message.noradId ?? 0,
    ELEMENT_SET_NO: message.elementSetNumber,
    REV_AT_EPOCH: message.revolutionAtEpoch,
    BSTAR: message.bstarPerEarthRadius,
    MEAN_MOTION_DOT: message.meanMotionDotRevPerDay2,
    MEAN_MOTION_DDOT: message.meanMotionDdotRevPerDay3,
  };
}
