// What each format of element sets holds, and what each kind of damage does to its text; a new format needs a row here.
import type fc from "fast-check";
import type { ElementMessage } from "../../../../shared/orbit/elements.ts";
import { TIANHE } from "../element-message.ts";
import { anyMarkedMessage, anyMessage, letInTleMessage } from "./any-message.ts";

/** Where the text is spoiled, the last such place being meant; what is put there; and the problem that is told. */
type Damage = readonly [what: string, from: RegExp, to: string, told: RegExp];

interface Sample {
  /** Messages that the format holds without losing a digit. */
  readonly messages: fc.Arbitrary<ElementMessage>;
  readonly keepsNames: boolean;
  /** What a message begins with. */
  readonly opening: RegExp;
  /** Each spoils the second of the two sets of PAIR. */
  readonly damages: readonly Damage[];
}

/** Two sets that every format holds. */
export const PAIR: readonly [ElementMessage, ElementMessage] = [
  TIANHE,
  { ...TIANHE, noradId: 48275, objectId: "2021-035B" },
];

/** The text with the last match replaced; the text itself where nothing matches. */
export function replaceLast(text: string, from: RegExp, to: string): string {
  const last = [...text.matchAll(new RegExp(from, "gm"))].at(-1);
  if (!last) return text;
  return text.slice(0, last.index) + last[0].replace(from, to) + text.slice(last.index + last[0].length);
}

const OMM = { messages: anyMessage, keepsNames: true };
const TLE = { messages: letInTleMessage, opening: /^1 4827/ };

const TLE_DAMAGES: readonly Damage[] = [
  ["a wrong checksum", /9990$/, "9991", /column 69: checksum: 1; right: 0/],
  ["a line cut short", /3511$/, "351", /column 1: length: 68 characters; right: 69 characters/],
  ["a letter among digits", /41\.4688/, "41.46X8", /column 9: column: +41.46X8; right: NNN.NNNN/],
  ["a missing line 2", /^2 .*\n/, "", /column 1: misplaced: line 1 alone/],
  ["a missing line 1", /^1 .*\n/, "", /column 1: misplaced: line 2 alone/],
  ["elements for SGP4-XP", / 0 {2}9990$/, " 4  9994", /column 63: unsupported: 4/],
];

export const SAMPLES: Readonly<Record<string, Sample>> = {
  json: {
    ...OMM,
    opening: /^\{"OBJECT_NAME"/,
    damages: [
      ["a text that breaks off", /\}\n\]/, "", /line 4, column 1: not_json: the end of the file/],
      ["a missing key", /"BSTAR":[^,]*,/, "", /line 3, column 1 \(BSTAR\): missing_key/],
      ["a key that stands twice", /"BSTAR"/, '"BSTAR":0,"BSTAR"', /line 3, column \d+: duplicate_key/],
      ["an unknown key", /"BSTAR"/, '"BTERM"', /line 3, column \d\d+ \(BTERM\): unknown_key/],
      ["a number out of range", /41\.4688/, "181", /\(INCLINATION\): out_of_range: 181; right: 0 ≤ i ≤ 180°/],
      ["a number beyond all numbers", /0\.00018184/, "1e999", /\(BSTAR\): not_finite/],
      ["a value of another type", /0\.00018184/, "[]", /\(BSTAR\): wrong_type/],
      ["a perigee in the ground", /0\.0001556/, "0.9", /\(ECCENTRICITY\): perigee_below_ground: -570\d km/],
    ],
  },
  xml: {
    ...OMM,
    messages: anyMarkedMessage,
    opening: /^<omm /,
    damages: [
      ["a text that breaks off", /<\/ndm>/, "", /line \d+, column \d+: not_xml: unclosed tag: ndm/],
      ["a missing key", /<BSTAR>.*<\/BSTAR>/, "", /line 8, column \d+ \(BSTAR\): missing_key/],
      ["a key that stands twice", /<BSTAR>.*<\/BSTAR>/, "$&$&", /line 12, column \d+ \(BSTAR\): duplicate_key/],
      ["an unknown key", /<BSTAR>(.*)<\/BSTAR>/, "<BTERM>$1</BTERM>", /line 12, column \d+ \(BTERM\): unknown_key/],
      [
        "a key out of its part",
        /<BSTAR>.*<\/BSTAR>(.*<\/tleParameters>)/,
        "$1<BSTAR>0</BSTAR>",
        /\(BSTAR\): misplaced/,
      ],
      ["another frame", /TEME/, "GCRF", /line 10, column \d+ \(REF_FRAME\): unsupported: GCRF; right: TEME/],
      ["text between the elements", /<data>/, "<data>x", /line 11, column \d+: misplaced: x/],
      ["a document type", /<ndm>/, "<!DOCTYPE ndm><ndm>", /forbidden_xml: a document type/],
      ["an entity", />U</, ">&u;<", /line 12, column \d+: forbidden_xml: undefined entity/],
    ],
  },
  kvn: {
    ...OMM,
    messages: anyMarkedMessage,
    opening: /^CCSDS_OMM_VERS/,
    damages: [
      ["a line that is no pair", /^BSTAR .*/, "BSTAR 0", /line 47, column 1: not_kvn: BSTAR 0/],
      ["a missing key", /^BSTAR .*\n/, "", /line 26, column 1 \(BSTAR\): missing_key/],
      ["a key that stands twice", /^BSTAR .*\n/, "$&$&", /line 48, column 1 \(BSTAR\): duplicate_key/],
      ["an unknown key", /^BSTAR/, "BTERM", /line 47, column 1 \(BTERM\): unknown_key/],
      ["another time system", /UTC$/, "TAI", /\(TIME_SYSTEM\): unsupported: TAI; right: UTC/],
      ["another theory", /SGP4$/, "SGP4-XP", /\(MEAN_ELEMENT_THEORY\): unsupported: SGP4-XP/],
      ["a message without its opening", /^CCSDS_OMM_VERS .*\n/, "", /duplicate_key/],
    ],
  },
  csv: {
    ...OMM,
    opening: /^CSS \(TIANHE\),/,
    damages: [
      ["a row cut short", /,[^,\n]*\r\n/, "\r\n", /line 3, column 1: length: 16 cells; right: 17 cells/],
      ["a quote inside a cell", /,U,/, ',U"U",', /line 3, column \d+: not_csv/],
      ["an unknown column", /BSTAR/, "BTERM", /line 1, column \d+: unknown_key: BTERM/],
      ["a missing column", /,BSTAR/, "", /line 1, column 1 \(BSTAR\): missing_key/],
      ["a column that stands twice", /BSTAR/, "ECCENTRICITY", /line 1, column \d+: duplicate_key: ECCENTRICITY/],
      ["a text for another", /,U,/, ",X,", /line 3, column \d+ \(CLASSIFICATION_TYPE\): bad_text: X/],
      ["an epoch that is none", /T11/, "T91", /line 3, column 24 \(EPOCH\): epoch: 2026-08-22T91/],
    ],
  },
  tle: {
    ...TLE,
    keepsNames: true,
    damages: [...TLE_DAMAGES, ["a name of no set", /CSS.*\n.*\n.*\n/, "CSS\nCSS\n", /line 4, column 1: not_tle: CSS/]],
  },
  "2le": {
    ...TLE,
    keepsNames: false,
    damages: [...TLE_DAMAGES, ["a name", /^1 48275/, "CSS\n$&", /line 3, column 1: misplaced: CSS/]],
  },
};
