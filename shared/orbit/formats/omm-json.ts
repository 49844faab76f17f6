// OMM as JSON: an array of objects with CelesTrak's keys, one to a line; Space-Track's numbers in quotes are read too.
import { parsePlacedJson, type RecordPlaces } from "../../json.ts";
import { fail, type Result } from "../../result.ts";
import { formatOmm } from "../omm.ts";
import type { OmmFields } from "../omm-fields.ts";
import type { ElementFormat, LineProblem, PlacedMessage } from "./element-format.ts";
import { collect, type ReadOne, readFields } from "./read-all.ts";
import { excerpt, firstLineOf, openText, type Place, placesIn } from "./text-place.ts";

function fieldsOf(value: object, places: RecordPlaces, placeOf: (offset: number) => Place): OmmFields {
  const own = Object.entries(value).map(([key, one]: [string, unknown]) => {
    return { key, value: one, ...placeOf(places.keys.get(key) ?? places.offset) };
  });
  return { fields: own, ...placeOf(places.offset) };
}

function readRecord(value: unknown, places: RecordPlaces, placeOf: (offset: number) => Place): ReadOne {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return readFields(fieldsOf(value, places, placeOf));
  }
  const found = excerpt(JSON.stringify(value));
  return fail([
    { code: "wrong_type", ...placeOf(places.offset), found, expected: "an object with the keys of an OMM" },
  ]);
}

function parse(given: string): Result<readonly PlacedMessage[], readonly LineProblem[]> {
  const opened = openText(given);
  if (!opened.ok) return opened;
  const text = opened.value;
  const json = parsePlacedJson(text);
  if (!json.ok) return fail([json.failure]);
  const { value, records } = json.value;
  if (!Array.isArray(value)) {
    const found = excerpt(text.trimStart());
    return fail([{ code: "wrong_type", line: 1, column: 1, found, expected: "an array of OMM objects" }]);
  }
  const placeOf = placesIn(text);
  const none: RecordPlaces = { offset: 0, keys: new Map() };
  return collect(value.map((one: unknown, index) => readRecord(one, records[index] ?? none, placeOf)));
}

export const OMM_JSON: ElementFormat = {
  name: "OMM as JSON",
  ending: "json",
  mediaType: "application/json",
  canMark: false,
  detect: (text) => /^[[{]/.test(firstLineOf(text)),
  parse,
  format: (messages) => {
    const lines = messages.map((message) => JSON.stringify(formatOmm(message)));
    return { text: lines.length === 0 ? "[]\n" : `[\n${lines.join(",\n")}\n]\n`, omitted: [] };
  },
};
