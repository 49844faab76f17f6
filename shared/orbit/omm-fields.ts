// The keys of an OMM: which there are, what each may hold, and how they become a message.
// Not here: where keys and values stand in a text (formats/), how a message is written.
import { fail, ok, type Result } from "../result.ts";
import { type AcceptanceProblem, EPHEMERIS_TYPE_SGP4_XP } from "./acceptance.ts";
import type { ElementMessage, MeanElements } from "./elements.ts";
import type { LineProblem } from "./formats/element-format.ts";
import { isMark } from "./formats/illustrative-mark.ts";
import { excerpt, type Place } from "./formats/text-place.ts";
import { isCleanName, LONGEST_NAME } from "./object-name.ts";
import { EPOCH_FORM, parseEpochUtcMs } from "./omm-epoch.ts";

/** A key and its value where they stand: a text as it was written, or a value of JSON. */
export interface OmmField extends Place {
  readonly key: string;
  readonly value: unknown;
}

/** The fields of one message, and where it begins. */
export interface OmmFields extends Place {
  readonly fields: readonly OmmField[];
}

const NUMBERS = [
  "MEAN_MOTION",
  "ECCENTRICITY",
  "INCLINATION",
  "RA_OF_ASC_NODE",
  "ARG_OF_PERICENTER",
  "MEAN_ANOMALY",
  "BSTAR",
  "MEAN_MOTION_DOT",
  "MEAN_MOTION_DDOT",
] as const;
const COUNTS = ["EPHEMERIS_TYPE", "NORAD_CAT_ID", "ELEMENT_SET_NO", "REV_AT_EPOCH"] as const;
const TEXTS = ["OBJECT_NAME", "OBJECT_ID", "EPOCH", "CLASSIFICATION_TYPE"] as const;

/** What stands for each key of a whole message; TEME, SGP4 and UTC are understood [CCSDS-502.0-B-3]. */
interface OmmValues
  extends Record<(typeof NUMBERS)[number] | (typeof COUNTS)[number], number>,
    Record<(typeof TEXTS)[number], string> {}

export type OmmKey = keyof OmmValues;

/** The keys of a message in CelesTrak's order. */
export const OMM_KEYS: readonly OmmKey[] = [
  ...(["OBJECT_NAME", "OBJECT_ID", "EPOCH"] as const),
  ...(["MEAN_MOTION", "ECCENTRICITY", "INCLINATION", "RA_OF_ASC_NODE", "ARG_OF_PERICENTER", "MEAN_ANOMALY"] as const),
  ...(["EPHEMERIS_TYPE", "CLASSIFICATION_TYPE", "NORAD_CAT_ID", "ELEMENT_SET_NO", "REV_AT_EPOCH"] as const),
  ...(["BSTAR", "MEAN_MOTION_DOT", "MEAN_MOTION_DDOT"] as const),
];

/** What SGP4 needs, by key: a message that says anything else is for another propagator. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  CCSDS_OMM_VERS: ["1.0", "2.0", "3.0"],
  CENTER_NAME: ["EARTH"],
  REF_FRAME: ["TEME"],
  TIME_SYSTEM: ["UTC"],
  // SGP4-XP is another theory: its elements are wrong by kilometres in SGP4.
  MEAN_ELEMENT_THEORY: ["SGP4", "SGP/SGP4"],
};

/** Keys that CelesTrak and Space-Track write beside, and that positions don't depend on. */
const PASSED_OVER = new Set([
  ...["COMMENT", "CREATION_DATE", "ORIGINATOR", "MESSAGE_ID", "CLASSIFICATION"],
  ...["SEMIMAJOR_AXIS", "PERIOD", "APOAPSIS", "PERIAPSIS", "OBJECT_TYPE", "RCS_SIZE", "COUNTRY_CODE"],
  ...["LAUNCH_DATE", "SITE", "DECAY_DATE", "DECAYED", "FILE", "GP_ID", "TLE_LINE0", "TLE_LINE1", "TLE_LINE2"],
]);

/** Whether a message may hold this key; own keys of an originator are passed over. */
export function isOmmKey(key: string): boolean {
  const known = isValueKey(key) || PASSED_OVER.has(key) || Object.hasOwn(NEEDED, key);
  return known || /^USER_DEFINED(_\w+)?$/.test(key);
}

function isValueKey(key: string): key is OmmKey {
  // Reason for the cast: `includes` of a list of some texts does not take any text.
  return OMM_KEYS.includes(key as OmmKey);
}

export const KEY_OF_ELEMENT: Readonly<Record<keyof MeanElements, OmmKey>> = {
  epochUtcMs: "EPOCH",
  meanMotionRevPerDay: "MEAN_MOTION",
  eccentricity: "ECCENTRICITY",
  inclinationDeg: "INCLINATION",
  raanDeg: "RA_OF_ASC_NODE",
  argumentOfPerigeeDeg: "ARG_OF_PERICENTER",
  meanAnomalyDeg: "MEAN_ANOMALY",
  bstarPerEarthRadius: "BSTAR",
};

const DECIMAL = /^[+-]?(\d{1,40}(\.\d{0,40})?|\.\d{1,40})([eE][+-]?\d{1,3})?$/;
const LARGEST_NUMBER = 999_999_999;

type Read<T> = Result<T, Pick<LineProblem, "code" | "expected">>;

/** A number, or the decimal text of one, as Space-Track writes it in JSON. */
function readNumber(value: unknown): Read<number> {
  if (typeof value !== "number" && typeof value !== "string") return fail({ code: "wrong_type", expected: "a number" });
  if (typeof value === "string" && !DECIMAL.test(value)) return fail({ code: "not_a_number", expected: "a decimal" });
  // Adding 0 makes −0 a plain 0, which is what it says.
  const number = Number(value) + 0;
  return Number.isFinite(number) ? ok(number) : fail({ code: "not_finite", expected: "a finite number" });
}

function readCount(value: unknown): Read<number> {
  const number = typeof value === "string" && !/^\d{1,15}$/.test(value) ? fail(WHOLE) : readNumber(value);
  if (!number.ok) return number;
  return Number.isSafeInteger(number.value) && number.value >= 0 ? number : fail(WHOLE);
}

const WHOLE = { code: "not_a_number", expected: "a whole number from 0" } as const;

function readKey(key: OmmKey, value: unknown): Read<number | string> {
  if (NUMBERS.some((one) => one === key)) return readNumber(value);
  if (COUNTS.some((one) => one === key)) {
    const count = readCount(value);
    if (!count.ok || key !== "NORAD_CAT_ID" || count.value <= LARGEST_NUMBER) return count;
    return fail({ code: "out_of_range", expected: "a catalogue number of at most nine digits" });
  }
  if (value === null) return ok("");
  if (typeof value !== "string") return fail({ code: "wrong_type", expected: "a text" });
  return readText(key, value.trim());
}

function readText(key: OmmKey, text: string): Read<string> {
  if (key === "CLASSIFICATION_TYPE" && !/^[UCS]$/.test(text)) return fail({ code: "bad_text", expected: "U, C or S" });
  if (key === "EPOCH" && parseEpochUtcMs(text) === undefined) return fail({ code: "epoch", expected: EPOCH_FORM });
  if (key === "OBJECT_NAME" && !isCleanName(text)) {
    return fail({ code: "bad_text", expected: `a name of at most ${LONGEST_NAME} characters, none of them control` });
  }
  if (key === "OBJECT_ID" && !/^[\x21-\x7e]{0,80}$/.test(text)) {
    return fail({ code: "bad_text", expected: "a designator like 2024-140A" });
  }
  return ok(text);
}

function problemAt(field: OmmField, problem: Pick<LineProblem, "code" | "expected">): LineProblem {
  const { line, column, key, value } = field;
  const found = typeof value === "string" ? value : (JSON.stringify(value) ?? typeof value);
  return { code: problem.code, line, column, field: excerpt(key), found: excerpt(found), expected: problem.expected };
}

/** What is wrong with a key that holds no value of ours, or that stands there for the second time. */
function keyProblem(field: OmmField, seen: ReadonlySet<string>): LineProblem | undefined {
  const { key, value } = field;
  const needed = Object.hasOwn(NEEDED, key) ? NEEDED[key] : undefined;
  if (seen.has(key) && (needed || isValueKey(key))) {
    return problemAt(field, { code: "duplicate_key", expected: "each key once" });
  }
  if (!isOmmKey(key)) return problemAt(field, { code: "unknown_key", expected: "a key of an OMM for SGP4" });
  const text = typeof value === "string" ? value.trim().toUpperCase() : String(value);
  if (!needed || needed.includes(text)) return undefined;
  return problemAt(field, { code: "unsupported", expected: needed.join(" or ") });
}

interface Draft {
  readonly values: Partial<Record<OmmKey, number | string>>;
  readonly at: Map<string, OmmField>;
  readonly problems: LineProblem[];
}

function readFields({ fields }: OmmFields): Draft {
  const draft: Draft = { values: {}, at: new Map(), problems: [] };
  const seen = new Set<string>();
  for (const field of fields) {
    const problem = keyProblem(field, seen);
    seen.add(field.key);
    if (problem) draft.problems.push(problem);
    else if (isValueKey(field.key)) {
      draft.at.set(field.key, field);
      const read = readKey(field.key, field.value);
      if (read.ok) draft.values[field.key] = read.value;
      else draft.problems.push(problemAt(field, read.failure));
    }
  }
  return draft;
}

/**
 * Reads the fields of one message; NORAD_CAT_ID 0 means that there is none. The failure lists every problem, those of
 * `check` included.
 */
export function fieldsToMessage(
  message: OmmFields,
  check: (elements: MeanElements) => readonly AcceptanceProblem[],
): Result<ElementMessage, readonly LineProblem[]> {
  const { values, at, problems } = readFields(message);
  const { line, column } = message;
  for (const key of OMM_KEYS) {
    if (at.has(key) || problems.some(({ field }) => field === key)) continue;
    problems.push({ code: "missing_key", line, column, field: key, found: "", expected: "a value" });
  }
  if (problems.length > 0) return fail(problems);
  // Each key has been read through the kind of value that it holds, and none is missing.
  const read = valuesToMessage(values as unknown as OmmValues, message.fields.some(isMark));
  const place = (key: OmmKey) => at.get(key) ?? { line, column, key, value: "" };
  if (!read.ok) return fail([problemAt(place(read.failure.key), read.failure)]);
  const refused = check(read.value);
  if (refused.length === 0) return read;
  return fail(
    refused.map(({ code, field, value, expected }) => {
      const at = place(KEY_OF_ELEMENT[field]);
      const isComputed = code === "perigee_below_ground" || code === "not_propagatable";
      return problemAt(isComputed ? { ...at, value } : at, { code, expected });
    }),
  );
}

function valuesToMessage(
  values: OmmValues,
  isIllustrative: boolean,
): Result<ElementMessage, Pick<LineProblem, "code" | "expected"> & { readonly key: OmmKey }> {
  const noradId = values.NORAD_CAT_ID;
  // UNKNOWN stands for no designator [CCSDS-502.0-B-3].
  const isNamed = values.OBJECT_ID !== "" && values.OBJECT_ID !== "UNKNOWN";
  if (!isNamed && noradId === 0) {
    return fail({ code: "no_identity", key: "OBJECT_ID", expected: "a designator, or a catalogue number" });
  }
  if (values.EPHEMERIS_TYPE === EPHEMERIS_TYPE_SGP4_XP) {
    return fail({ code: "unsupported", key: "EPHEMERIS_TYPE", expected: "elements for SGP4, not SGP4-XP" });
  }
  return ok({
    objectName: values.OBJECT_NAME,
    objectId: isNamed ? values.OBJECT_ID : `norad:${noradId}`,
    ...(noradId !== 0 && { noradId }),
    // readText has refused an EPOCH that is none.
    epochUtcMs: parseEpochUtcMs(values.EPOCH) ?? Number.NaN,
    meanMotionRevPerDay: values.MEAN_MOTION,
    eccentricity: values.ECCENTRICITY,
    inclinationDeg: values.INCLINATION,
    raanDeg: values.RA_OF_ASC_NODE,
    argumentOfPerigeeDeg: values.ARG_OF_PERICENTER,
    meanAnomalyDeg: values.MEAN_ANOMALY,
    bstarPerEarthRadius: values.BSTAR,
    // readText lets through these three letters only.
    classification: values.CLASSIFICATION_TYPE as ElementMessage["classification"],
    ephemerisType: values.EPHEMERIS_TYPE,
    elementSetNumber: values.ELEMENT_SET_NO,
    revolutionAtEpoch: values.REV_AT_EPOCH,
    meanMotionDotRevPerDay2: values.MEAN_MOTION_DOT,
    meanMotionDdotRevPerDay3: values.MEAN_MOTION_DDOT,
    ...(isIllustrative && { isIllustrative }),
  });
}
