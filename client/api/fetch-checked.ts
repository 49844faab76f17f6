// Fetches JSON from the server and checks it against its schema; whatever goes wrong comes back as data.
import type { ZodType } from "zod";
import { fail, ok, type Result } from "../../shared/result.ts";

/** Why there is no answer: nobody answered, the server said no, or the answer was not what was agreed. */
export interface FetchFailure {
  readonly code: "unreachable" | "refused" | "not_understood";
  readonly detail: string;
}

/** The checked answer to a GET; a request ended by its signal fails as `unreachable`. */
export async function fetchChecked<T>(
  url: string,
  schema: ZodType<T>,
  signal?: AbortSignal,
): Promise<Result<T, FetchFailure>> {
  let response: Response;
  try {
    response = await fetch(url, signal && { signal });
  } catch (cause) {
    return fail({ code: "unreachable", detail: String(cause) });
  }
  if (!response.ok) return fail({ code: "refused", detail: `HTTP ${response.status}` });
  const parsed = schema.safeParse(await response.json().catch((cause: unknown) => String(cause)));
  return parsed.success
    ? ok(parsed.data)
    : fail({ code: "not_understood", detail: parsed.error.issues[0]?.message ?? "" });
}
