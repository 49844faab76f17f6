// CCSDS OMM as JSON, with the keys and the number forms that CelesTrak uses.
// Not here: OMM as XML, KVN or CSV; TLE (tle.ts).

import { z } from "zod";
import { fail, ok, type Result } from "../result.ts";
import type { UtcMs } from "../time/instant.ts";
import { type ElementMessage, type ElementProblem, type MeanElements, meanElementProblems } from "./elements.ts";

const wholeNumber = z.number().int().nonnegative();

// [CCSDS-502.0-B-3]; the frame TEME, the theory SGP4 and the time system UTC are understood.
const ommSchema = z.strictObject({
  OBJECT_NAME: z.string(),
  OBJECT_ID: z.string().min(1),
  EPOCH: z.string(),
  MEAN_MOTION: z.number(),
  ECCENTRICITY: z.number(),
  INCLINATION: z.number(),
  RA_OF_ASC_NODE: z.number(),
  ARG_OF_PERICENTER: z.number(),
  MEAN_ANOMALY: z.number(),
  EPHEMERIS_TYPE: wholeNumber,
  CLASSIFICATION_TYPE: z.enum(["U", "C", "S"]),
  NORAD_CAT_ID: wholeNumber.max(999_999_999),
  ELEMENT_SET_NO: wholeNumber,
  REV_AT_EPOCH: wholeNumber,
  BSTAR: z.number(),
  MEAN_MOTION_DOT: z.number(),
  MEAN_MOTION_DDOT: z.number(),
});

/** One OMM as CelesTrak writes it: degrees, revolutions per day, EPOCH in UTC without a `Z`. */
export type OmmJson = z.infer<typeof ommSchema>;

/** One thing wrong with an OMM: where, and what would be right. */
export interface OmmProblem {
  readonly code: "shape" | "epoch" | ElementProblem["code"];
  readonly key: string;
  readonly message: string;
}

const KEY_OF_FIELD: Readonly<Record<keyof MeanElements, keyof OmmJson>> = {
  epochUtcMs: "EPOCH",
  meanMotionRevPerDay: "MEAN_MOTION",
  eccentricity: "ECCENTRICITY",
  inclinationDeg: "INCLINATION",
  raanDeg: "RA_OF_ASC_NODE",
  argumentOfPerigeeDeg: "ARG_OF_PERICENTER",
  meanAnomalyDeg: "MEAN_ANOMALY",
  bstarPerEarthRadius: "BSTAR",
};

/** Reads one OMM object; NORAD_CAT_ID 0 means that there is no catalogue number. The failure lists every problem. */
export function parseOmm(json: unknown): Result<ElementMessage, readonly OmmProblem[]> {
  const parsed = ommSchema.safeParse(json);
  if (!parsed.success) return fail(parsed.error.issues.flatMap(shapeProblems));
  const epochUtcMs = parseEpochUtcMs(parsed.data.EPOCH);
  if (epochUtcMs === undefined) {
    return fail([{ code: "epoch", key: "EPOCH", message: `${parsed.data.EPOCH}: not YYYY-MM-DDThh:mm:ss.ffffff` }]);
  }
  const message = toMessage(parsed.data, epochUtcMs);
  const problems = meanElementProblems(message).map(({ code, field, value, expected }) => ({
    code,
    key: KEY_OF_FIELD[field],
    message: `${value}: ${expected}`,
  }));
  return problems.length === 0 ? ok(message) : fail(problems);
}

/** Writes one OMM object, keys in CelesTrak's order. */
export function formatOmm(message: ElementMessage): OmmJson {
  return {
    OBJECT_NAME: message.objectName,
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

const EPOCH = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?Z?$/;

/** UTC ms of an OMM epoch, microseconds kept; nothing for a text that is no instant (leap seconds included). */
export function parseEpochUtcMs(text: string): UtcMs | undefined {
  const [, seconds, fraction = ""] = EPOCH.exec(text) ?? [];
  if (seconds === undefined) return undefined;
  const secondUtcMs = Date.parse(`${seconds}Z`);
  // Date.parse moves 30 February on to March; a real instant comes back as it was written.
  if (Number.isNaN(secondUtcMs) || new Date(secondUtcMs).toISOString().slice(0, 19) !== seconds) return undefined;
  // One division of whole microseconds, so that every format gives the same instant to the bit.
  return (secondUtcMs * 1000 + Number(fraction.padEnd(6, "0"))) / 1000;
}

/** An epoch with six digits of a second and no `Z`, as OMM files carry it. */
export function formatEpochUtc(epochUtcMs: UtcMs): string {
  const microseconds = Math.round(epochUtcMs * 1000);
  const secondUtcMs = Math.floor(microseconds / 1e6) * 1000;
  const fraction = String(microseconds - secondUtcMs * 1000).padStart(6, "0");
  return `${new Date(secondUtcMs).toISOString().slice(0, 19)}.${fraction}`;
}

function toMessage(omm: OmmJson, epochUtcMs: UtcMs): ElementMessage {
  return {
    objectName: omm.OBJECT_NAME,
    objectId: omm.OBJECT_ID,
    ...(omm.NORAD_CAT_ID === 0 ? {} : { noradId: omm.NORAD_CAT_ID }),
    epochUtcMs,
    meanMotionRevPerDay: omm.MEAN_MOTION,
    eccentricity: omm.ECCENTRICITY,
    inclinationDeg: omm.INCLINATION,
    raanDeg: omm.RA_OF_ASC_NODE,
    argumentOfPerigeeDeg: omm.ARG_OF_PERICENTER,
    meanAnomalyDeg: omm.MEAN_ANOMALY,
    bstarPerEarthRadius: omm.BSTAR,
    classification: omm.CLASSIFICATION_TYPE,
    ephemerisType: omm.EPHEMERIS_TYPE,
    elementSetNumber: omm.ELEMENT_SET_NO,
    revolutionAtEpoch: omm.REV_AT_EPOCH,
    meanMotionDotRevPerDay2: omm.MEAN_MOTION_DOT,
    meanMotionDdotRevPerDay3: omm.MEAN_MOTION_DDOT,
  };
}

function shapeProblems(issue: z.core.$ZodIssue): OmmProblem[] {
  const keys = issue.code === "unrecognized_keys" ? issue.keys : [issue.path.join(".")];
  return keys.map((key) => ({ code: "shape", key, message: issue.message }));
}
