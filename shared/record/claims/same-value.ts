// When two sources say the same: values that can both be true do not differ.
import { boundsOf, possiblyOverlaps, type When } from "../../time/when.ts";
import { ClaimedWhen } from "../sourced.ts";

function asWhen(value: unknown): When | undefined {
  const when =
    typeof value === "object" && value !== null && "edtf" in value ? ClaimedWhen.safeParse(value) : undefined;
  return when?.data;
}

/** Whether two values of JSON are equal, whatever the order of their keys. */
export function isEqualJson(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [mine, theirs] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return (
    mine.length === theirs.size &&
    mine.every(([key, value]: [string, unknown]) => theirs.has(key) && isEqualJson(value, theirs.get(key)))
  );
}

/** Names compare by their English; a Chinese name beside it is the same name. */
function asName(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  const isText = typeof value === "object" && value !== null && "en" in value && typeof value.en === "string";
  return isText ? String(value.en) : undefined;
}

/**
 * Whether two values agree. Dates agree when some instant fits both: a month agrees with a day in it, a day as printed
 * in Beijing with the instant of the launch. Names agree in English; everything else must be equal.
 */
export function isSameValue(a: unknown, b: unknown): boolean {
  const [whenA, whenB] = [asWhen(a), asWhen(b)];
  if (whenA && whenB) return possiblyOverlaps(boundsOf(whenA), boundsOf(whenB));
  const [nameA, nameB] = [asName(a), asName(b)];
  if (nameA !== undefined && nameB !== undefined) return nameA === nameB;
  return isEqualJson(a, b);
}
