// The columns of a two-line element set: where each field lies, what may stand there, and the checksums.
// Not here: what the fields mean (tle-fields.ts).
import type { ElementProblem } from "./elements.ts";

/** One thing wrong with a TLE: line 1 or 2, first column counted from 1. */
export interface TleProblem {
  readonly code: "length" | "column" | "checksum" | "catalogue_number" | "epoch" | ElementProblem["code"];
  readonly line: 1 | 2;
  readonly column: number;
  readonly found: string;
  readonly expected: string;
}

/** The two lines of a set. */
export type TleLines = readonly [string, string];

interface Column {
  readonly line: 1 | 2;
  readonly from: number;
  readonly to: number;
  readonly pattern: RegExp;
  readonly expected: string;
}

const LENGTH = 69;
// The widths are those of the columns; the patterns need only say that blanks come before the digits.
const NUMBER = /^([A-HJ-NP-Z]\d{4}| *\d+)$/;
const ANGLE = /^ *\d+\.\d{4}$/;
const POWER = /^[ +-]\d{5}[+-]\d$/;
const COUNT = /^ *\d+$/;

// Columns counted from 1, both ends included, as the published tables do [SpaceTrack-TLE].
const COLUMNS = {
  noradId: { line: 1, from: 3, to: 7, pattern: NUMBER, expected: "a catalogue number" },
  classification: { line: 1, from: 8, to: 8, pattern: /^[UCS]$/, expected: "U, C or S" },
  designator: { line: 1, from: 10, to: 17, pattern: /^(\d{5}[A-HJ-NP-Z]{1,3} *| {8})$/, expected: "YYNNNP or blanks" },
  epoch: { line: 1, from: 19, to: 32, pattern: /^\d\d *\d+\.\d{8}$/, expected: "YYDDD.DDDDDDDD" },
  meanMotionDot: { line: 1, from: 34, to: 43, pattern: /^[ +-]\.\d{8}$/, expected: "±.NNNNNNNN" },
  meanMotionDdot: { line: 1, from: 45, to: 52, pattern: POWER, expected: "±NNNNN±N" },
  bstar: { line: 1, from: 54, to: 61, pattern: POWER, expected: "±NNNNN±N" },
  ephemerisType: { line: 1, from: 63, to: 63, pattern: /^\d$/, expected: "a digit" },
  elementSetNumber: { line: 1, from: 65, to: 68, pattern: COUNT, expected: "a number" },
  noradIdAgain: { line: 2, from: 3, to: 7, pattern: NUMBER, expected: "a catalogue number" },
  inclination: { line: 2, from: 9, to: 16, pattern: ANGLE, expected: "NNN.NNNN" },
  raan: { line: 2, from: 18, to: 25, pattern: ANGLE, expected: "NNN.NNNN" },
  eccentricity: { line: 2, from: 27, to: 33, pattern: /^\d{7}$/, expected: "NNNNNNN" },
  argumentOfPerigee: { line: 2, from: 35, to: 42, pattern: ANGLE, expected: "NNN.NNNN" },
  meanAnomaly: { line: 2, from: 44, to: 51, pattern: ANGLE, expected: "NNN.NNNN" },
  meanMotion: { line: 2, from: 53, to: 63, pattern: /^ *\d+\.\d{8}$/, expected: "NN.NNNNNNNN" },
  revolutionAtEpoch: { line: 2, from: 64, to: 68, pattern: COUNT, expected: "a number" },
} as const satisfies Readonly<Record<string, Column>>;

export type ColumnName = keyof typeof COLUMNS;

// Reason for the cast: Object.entries forgets that the keys are those of the table.
const COLUMN_LIST = Object.entries(COLUMNS) as readonly (readonly [ColumnName, Column])[];

// The columns between the fields, which must be blank.
const BLANKS = { 1: [2, 9, 18, 33, 44, 53, 62, 64], 2: [2, 8, 17, 26, 34, 43, 52] } as const;

/** The text in a field's columns. */
export function columnText([line1, line2]: TleLines, name: ColumnName): string {
  const { line, from, to } = COLUMNS[name];
  return (line === 1 ? line1 : line2).slice(from - 1, to);
}

/** A problem with a field, placed at its line and column. */
export function columnProblem(
  name: ColumnName,
  { code, found, expected }: Pick<TleProblem, "code" | "found" | "expected">,
): TleProblem {
  const { line, from: column } = COLUMNS[name];
  return { code, line, column, found, expected };
}

/** The first field whose text does not fit its columns; nothing when all do. */
export function misfit(fields: Readonly<Record<ColumnName, string>>): ColumnName | undefined {
  return COLUMN_LIST.find(([name, { from, to, pattern }]) => {
    const text = fields[name];
    return text.length !== to - from + 1 || !pattern.test(text);
  })?.[0];
}

/** The two lines made of fields that fit, checksums added. */
export function assembleLines(fields: Readonly<Record<ColumnName, string>>): TleLines {
  return [assembleLine(1, fields), assembleLine(2, fields)];
}

/** What is wrong with the length, the columns and the checksum of a line. */
export function lineProblems(line: 1 | 2, text: string): TleProblem[] {
  if (text.length !== LENGTH) {
    return [{ code: "length", line, column: 1, found: `${text.length} characters`, expected: `${LENGTH} characters` }];
  }
  const column = (at: number, found: string, expected: string): TleProblem[] => [
    { code: "column", line, column: at, found, expected },
  ];
  const checksum = String(tleChecksum(text));
  const last = text.charAt(LENGTH - 1);
  return [
    ...(text.startsWith(String(line)) ? [] : column(1, text.charAt(0), String(line))),
    ...BLANKS[line].flatMap((at) => (text[at - 1] === " " ? [] : column(at, text.charAt(at - 1), "a blank"))),
    ...COLUMN_LIST.flatMap(([, { line: of, from, to, pattern, expected }]) => {
      const found = text.slice(from - 1, to);
      return of !== line || pattern.test(found) ? [] : column(from, found, expected);
    }),
    ...(last === checksum
      ? []
      : [{ code: "checksum", line, column: LENGTH, found: last, expected: checksum } satisfies TleProblem]),
  ];
}

/** A line's last digit: the sum of its digits, each minus counted as 1, modulo 10 [SpaceTrack-TLE]. */
export function tleChecksum(line: string): number {
  let sum = 0;
  for (const character of line.slice(0, LENGTH - 1)) {
    if (character === "-") sum += 1;
    else if (character >= "0" && character <= "9") sum += Number(character);
  }
  return sum % 10;
}

function assembleLine(line: 1 | 2, fields: Readonly<Record<ColumnName, string>>): string {
  let text = `${line} `;
  for (const [name, column] of COLUMN_LIST) {
    if (column.line === line) text = text.padEnd(column.from - 1) + fields[name];
  }
  return text + String(tleChecksum(text));
}
