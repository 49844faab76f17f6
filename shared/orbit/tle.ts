// One two-line element set: strict columns, checksums and ranges; any other text is refused with its line and column.
import { fail, must, ok, type Result } from "../result.ts";
import { formatAlpha5, parseAlpha5 } from "./alpha5.ts";
import { type ElementMessage, type MeanElements, meanElementProblems } from "./elements.ts";
import {
  assembleLines,
  type ColumnName,
  columnProblem,
  columnText,
  lineProblems,
  misfit,
  type TleLines,
  type TleProblem,
} from "./tle-columns.ts";
import {
  formatAngle,
  formatDesignator,
  formatPower,
  formatSignedFraction,
  formatTleEpoch,
  parseDesignator,
  parsePower,
  parseSignedFraction,
  parseTleEpochUtcMs,
} from "./tle-fields.ts";

/** Why a message cannot be written as a TLE: the field that does not fit, and what it would have been. */
export interface TleFormatFailure {
  readonly code: "catalogue_number_too_large" | "no_catalogue_number" | "out_of_columns";
  readonly field: ColumnName;
  readonly value: string;
}

/** The column of each mean element. */
export const COLUMN_OF_FIELD: Readonly<Record<keyof MeanElements, ColumnName>> = {
  epochUtcMs: "epoch",
  meanMotionRevPerDay: "meanMotion",
  eccentricity: "eccentricity",
  inclinationDeg: "inclination",
  raanDeg: "raan",
  argumentOfPerigeeDeg: "argumentOfPerigee",
  meanAnomalyDeg: "meanAnomaly",
  bstarPerEarthRadius: "bstar",
};

/**
 * The mean elements in the columns' digits, which are the coarsest of all formats: equal for sets that no format tells
 * apart.
 */
export function meanElementsInColumns(elements: MeanElements): string {
  return Object.values(meanFields(elements)).join(" ");
}

/** Reads the two lines of a set; the failure lists every problem of both [SpaceTrack-TLE]. */
export function parseTle(lines: TleLines, objectName = ""): Result<ElementMessage, readonly TleProblem[]> {
  const problems = [...lineProblems(1, lines[0]), ...lineProblems(2, lines[1])];
  if (problems.length > 0) return fail(problems);
  const noradId = must(parseAlpha5(columnText(lines, "noradId")), "a catalogue number that matched its columns");
  const again = columnText(lines, "noradIdAgain");
  if (parseAlpha5(again) !== noradId) {
    problems.push(
      columnProblem("noradIdAgain", { code: "catalogue_number", found: again, expected: `${noradId}, as in line 1` }),
    );
  }
  const epoch = columnText(lines, "epoch");
  const epochUtcMs = parseTleEpochUtcMs(epoch);
  if (epochUtcMs === undefined) {
    problems.push(columnProblem("epoch", { code: "epoch", found: epoch, expected: "a day that the year has" }));
    return fail(problems);
  }
  const message = toMessage(lines, { objectName, noradId, epochUtcMs });
  problems.push(...rangeProblems(message, lines));
  return problems.length === 0 ? ok(message) : fail(problems);
}

/** Writes the two lines, values rounded to the columns' digits; fails for a message that the columns cannot hold. */
export function formatTle(message: ElementMessage): Result<TleLines, TleFormatFailure> {
  const { noradId } = message;
  if (noradId === undefined) return fail({ code: "no_catalogue_number", field: "noradId", value: "" });
  const number = formatAlpha5(noradId);
  if (number === undefined) {
    return fail({ code: "catalogue_number_too_large", field: "noradId", value: String(noradId) });
  }
  const fields = toFields(message, number);
  const field = misfit(fields);
  return field === undefined
    ? ok(assembleLines(fields))
    : fail({ code: "out_of_columns", field, value: fields[field] });
}

function toMessage(
  lines: TleLines,
  { objectName, noradId, epochUtcMs }: { objectName: string; noradId: number; epochUtcMs: number },
): ElementMessage {
  const text = (name: ColumnName) => columnText(lines, name);
  return {
    objectName,
    objectId: parseDesignator(text("designator")) ?? `norad:${noradId}`,
    noradId,
    // Reason for the cast: the columns' pattern lets through these three letters only.
    classification: text("classification") as ElementMessage["classification"],
    epochUtcMs,
    meanMotionDotRevPerDay2: parseSignedFraction(text("meanMotionDot")),
    meanMotionDdotRevPerDay3: parsePower(text("meanMotionDdot")),
    bstarPerEarthRadius: parsePower(text("bstar")),
    ephemerisType: Number(text("ephemerisType")),
    elementSetNumber: Number(text("elementSetNumber")),
    inclinationDeg: Number(text("inclination")),
    raanDeg: Number(text("raan")),
    eccentricity: Number(`0.${text("eccentricity")}`),
    argumentOfPerigeeDeg: Number(text("argumentOfPerigee")),
    meanAnomalyDeg: Number(text("meanAnomaly")),
    meanMotionRevPerDay: Number(text("meanMotion")),
    revolutionAtEpoch: Number(text("revolutionAtEpoch")),
  };
}

function meanFields(elements: MeanElements) {
  return {
    epoch: formatTleEpoch(elements.epochUtcMs),
    bstar: formatPower(elements.bstarPerEarthRadius),
    inclination: formatAngle(elements.inclinationDeg),
    raan: formatAngle(elements.raanDeg),
    eccentricity: elements.eccentricity.toFixed(7).replace("0.", ""),
    argumentOfPerigee: formatAngle(elements.argumentOfPerigeeDeg),
    meanAnomaly: formatAngle(elements.meanAnomalyDeg),
    meanMotion: elements.meanMotionRevPerDay.toFixed(8).padStart(11),
  };
}

function toFields(message: ElementMessage, number: string): Record<ColumnName, string> {
  return {
    noradId: number,
    noradIdAgain: number,
    classification: message.classification,
    designator: formatDesignator(message.objectId),
    ...meanFields(message),
    meanMotionDot: formatSignedFraction(message.meanMotionDotRevPerDay2),
    meanMotionDdot: formatPower(message.meanMotionDdotRevPerDay3),
    ephemerisType: String(message.ephemerisType),
    elementSetNumber: String(message.elementSetNumber).padStart(4),
    revolutionAtEpoch: String(message.revolutionAtEpoch).padStart(5),
  };
}

function rangeProblems(message: ElementMessage, lines: TleLines): TleProblem[] {
  return meanElementProblems(message).map(({ code, field, expected }) => {
    const column = COLUMN_OF_FIELD[field];
    return columnProblem(column, { code, found: columnText(lines, column).trim(), expected });
  });
}
