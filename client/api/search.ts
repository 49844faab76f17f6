// Asks the server's search, and checks what it answers.
import { type SearchHit, searchResponse } from "../../shared/api/search.ts";
import { ok, type Result } from "../../shared/result.ts";
import { formatUtcDay, type UtcMs } from "../../shared/time/instant.ts";
import { type FetchFailure, fetchChecked } from "./fetch-checked.ts";

export interface SearchRequest {
  readonly query: string;
  /** Searches what was known at the end of this day, its first instant given; else all that is known. */
  readonly knownOnUtcMs?: UtcMs | undefined;
  /** Ends the request when a newer one makes it pointless. */
  readonly signal: AbortSignal;
}

const LONGEST_QUERY = 200;

/** The best hits for a query; a request that was ended fails as `unreachable`. */
export async function search({
  query,
  knownOnUtcMs,
  signal,
}: SearchRequest): Promise<Result<readonly SearchHit[], FetchFailure>> {
  const asked = new URLSearchParams({ q: query.slice(0, LONGEST_QUERY), limit: "30" });
  if (knownOnUtcMs !== undefined) asked.set("asKnownOn", formatUtcDay(knownOnUtcMs));
  const fetched = await fetchChecked(`/api/v1/search?${asked}`, searchResponse, signal);
  return fetched.ok ? ok(fetched.value.items) : fetched;
}
