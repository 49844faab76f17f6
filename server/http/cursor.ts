// The opaque mark at which the next page of a list begins: signed, and bound to its list.
import { createHmac, timingSafeEqual } from "node:crypto";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { RequestFailure } from "./problem.ts";

/** A place in a list: the sort value and the id of the last item shown. */
export interface Place {
  readonly sort: number;
  readonly id: string;
}

const TAG_BYTES = 12;

function tagFor(secret: string, list: string, body: string): Buffer {
  return createHmac("sha256", secret).update(`${list}\n${body}`).digest().subarray(0, TAG_BYTES);
}

/** Writes a place in a list, whose name includes its filters; JSON has no infinities, so text carries the number. */
export function formatCursor({ sort, id }: Place, list: string, secret: string): string {
  const body = Buffer.from(JSON.stringify([String(sort), id])).toString("base64url");
  return `${body}.${tagFor(secret, list, body).toString("base64url")}`;
}

/** Reads a place back; one that was changed, or belongs to another list, is refused. */
export function parseCursor(text: string, list: string, secret: string): Result<Place, RequestFailure> {
  const refused = fail<RequestFailure>({
    code: "invalid_cursor",
    detail: "the cursor was changed, or belongs to a list with other filters; begin again without one",
    errors: [{ path: "cursor", message: "not a cursor of this list", value: text }],
  });
  const [body = "", tag = ""] = text.split(".");
  const given = Buffer.from(tag, "base64url");
  const right = tagFor(secret, list, body);
  if (`${body}.${right.toString("base64url")}` !== text || !timingSafeEqual(given, right)) return refused;
  const [sort, id]: readonly [string, string] = JSON.parse(Buffer.from(body, "base64url").toString("utf8"));
  return ok({ sort: Number(sort), id });
}
