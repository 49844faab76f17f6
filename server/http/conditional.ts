// What a client has already, and in which encoding it takes the rest.
import type { Encoding } from "./answer-cache.ts";

/** True when `If-None-Match` names the tag; the comparison is weak, as for every read (RFC 9110 §13.1.2). */
export function matchesTag(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === "*") return true;
  return (ifNoneMatch.match(/(W\/)?"[^"]*"/g) ?? []).some((one) => one.replace(/^W\//, "") === tag);
}

/** The densest encoding that a client takes; brotli before gzip where it likes both alike. */
export function chooseEncoding(acceptEncoding: string | undefined): Encoding {
  if (acceptEncoding === undefined) return "identity";
  const weights = new Map(acceptEncoding.split(",").map(parseCoding));
  const weightOf = (coding: string) => weights.get(coding) ?? weights.get("*") ?? 0;
  const br = weightOf("br");
  const gzip = weightOf("gzip");
  if (br === 0 && gzip === 0) return "identity";
  return br >= gzip ? "br" : "gzip";
}

function parseCoding(text: string): readonly [coding: string, weight: number] {
  const [coding = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  const q = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? "1";
  return [coding, /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(q) ? Number(q) : 0];
}

/** The tag of a body in an encoding: bytes that differ must not share a strong tag. */
export function tagOf(tag: string, encoding: Encoding): string {
  return encoding === "identity" ? `"${tag}"` : `"${tag}-${encoding}"`;
}
