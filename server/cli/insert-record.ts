// How a record enters the text of a file in its place by date, with every other byte as it was.
import { z } from "zod";
import { parseJson } from "../../shared/json.ts";
import { formatJson, itemSpans } from "../../shared/record/format-json.ts";
import { WhenRecord } from "../../shared/record/values.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { type Filed, standsAfter } from "./event-file.ts";

/** The file's new text, and where the record stands in it; a line counts from 1. */
export interface Inserted {
  readonly text: string;
  readonly index: number;
  readonly line: number;
}

const AnyFiled = z.looseObject({ id: z.string(), when: WhenRecord });

/** The place of the first record that stands after this one; records whose date cannot be read are passed over. */
function placeOf(record: Filed, records: readonly unknown[]): number {
  const later = records.findIndex((other) => {
    const filed = AnyFiled.safeParse(other);
    return filed.success && standsAfter(filed.data, record);
  });
  return later === -1 ? records.length : later;
}

/** A file of this one record, in the house format. */
function fileOf(record: object): string {
  const formatted = formatJson(`[${JSON.stringify(record)}]`);
  if (!formatted.ok) throw new Error(`a record that is no JSON: ${JSON.stringify(formatted.failure)}`);
  return formatted.value;
}

/** Puts a record into the array that a file holds, in its place; an absent file becomes a new one. */
export function insertRecord(text: string | undefined, record: Filed): Result<Inserted, "not_an_array"> {
  const alone = fileOf(record);
  const json = parseJson(text ?? "[]");
  const spans = itemSpans(text ?? "[]");
  if (!json.ok || !spans.ok || !Array.isArray(json.value)) return fail("not_an_array");
  const index = placeOf(record, json.value);
  const before = spans.value[index - 1];
  const after = spans.value[index];
  if (text === undefined || (!before && !after)) return ok({ text: alone, index: 0, line: 2 });
  const block = alone.slice("[\n  ".length, -"\n]\n".length);
  // The comma belongs to the record behind which it stands.
  const at = before?.end ?? after?.start ?? 0;
  const inserted = before ? `,\n  ${block}` : `${block},\n  `;
  const head = text.slice(0, at);
  const line = `${head}${before ? ",\n" : ""}`.split("\n").length;
  return ok({ text: head + inserted + text.slice(at), index, line });
}
