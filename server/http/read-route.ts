// What a read of the API is: its parameters, its answer's schema, and how the answer is read from a snapshot.
import type { z } from "zod";
import { must, type Result } from "../../shared/result.ts";
import { endOfUtcDay, formatUtc, MINUTE_MS, parseUtc, type UtcMs } from "../../shared/time/instant.ts";
import type { Snapshot } from "../snapshot.ts";
import type { RequestFailure } from "./problem.ts";

/** A read as its route file writes it. */
export interface ReadRouteSpec<Q extends z.ZodType, P extends z.ZodObject, R extends z.ZodType> {
  /** Below /api/v1, parameters in braces. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly query: Q;
  readonly params: P;
  readonly response: R;
  /** The instant that is the current minute where the request names none; such an answer is not kept. */
  readonly nowParameter?: "at" | "to";
  /** Where an answer can be too large: the limit is in the description. */
  readonly limited?: boolean;
  readonly read: (input: {
    readonly query: z.output<Q>;
    readonly params: z.output<P>;
    readonly snapshot: Snapshot;
  }) => Result<z.input<R>, RequestFailure>;
}

/** A request that was understood. */
export interface Prepared {
  /** Equal keys, equal answers, within one state of the record. */
  readonly key: string;
  /** False where the current time is part of the answer. */
  readonly isLasting: boolean;
  readonly rev: number | undefined;
  readonly read: (snapshot: Snapshot) => Result<unknown, RequestFailure>;
}

/** A read of the API, its types put aside: what the app mounts and the OpenAPI document tells. */
export interface ReadRoute
  extends Pick<
    ReadRouteSpec<z.ZodType, z.ZodObject, z.ZodType>,
    "path" | "tag" | "summary" | "description" | "query" | "params" | "response" | "limited"
  > {
  readonly prepare: (
    request: { readonly path: string; readonly query: Record<string, string>; readonly params: Record<string, string> },
    nowUtcMs: UtcMs,
  ) => Result<Prepared, RequestFailure>;
}

function problemsOf(issues: readonly z.core.$ZodIssue[], input: Readonly<Record<string, string>>): RequestFailure {
  const errors = issues.flatMap((issue) => {
    const keys = issue.code === "unrecognized_keys" ? issue.keys : [String(issue.path[0] ?? "")];
    const message = issue.code === "unrecognized_keys" ? "there is no such parameter" : issue.message;
    return keys.map((path) => ({ path, message, ...(input[path] !== undefined && { value: input[path] }) }));
  });
  const detail = errors.map(({ path, message }) => `${path}: ${message}`).join("; ");
  return { code: "invalid_request", detail, errors };
}

function withNow(query: Record<string, string>, name: string | undefined, nowUtcMs: UtcMs): Record<string, string> {
  if (name === undefined || query[name] !== undefined) return query;
  const day = parseUtc(query["asKnownOn"] ?? "");
  const knownUntilUtcMs = day.ok ? endOfUtcDay(day.value) : Number.POSITIVE_INFINITY;
  const minuteUtcMs = Math.floor(nowUtcMs / MINUTE_MS) * MINUTE_MS;
  return { ...query, [name]: formatUtc(Math.min(minuteUtcMs, knownUntilUtcMs)) };
}

/** The state that a read is answered from: as known on a day, where the request names one. */
function snapshotFor(snapshot: Snapshot, query: unknown): Snapshot {
  const isDated = typeof query === "object" && query !== null && "asKnownOn" in query;
  return isDated && typeof query.asKnownOn === "number" ? snapshot.knownOn(query.asKnownOn) : snapshot;
}

/** Makes a route of its description. */
export function readRoute<Q extends z.ZodType, P extends z.ZodObject, R extends z.ZodType>(
  spec: ReadRouteSpec<Q, P, R>,
): ReadRoute {
  return {
    ...spec,
    prepare: ({ path, query, params }, nowUtcMs) => {
      const asked = withNow(query, spec.nowParameter, nowUtcMs);
      const parsed = spec.query.safeParse(asked);
      if (!parsed.success) return { ok: false, failure: problemsOf(parsed.error.issues, asked) };
      const place = spec.params.safeParse(params);
      if (!place.success) {
        return { ok: false, failure: { code: "not_found", detail: `${path} holds an id that cannot be one` } };
      }
      const { rev: revText, ...rest } = asked;
      const key = `${path}?${new URLSearchParams(Object.entries(rest).toSorted(([a], [b]) => (a < b ? -1 : 1)))}`;
      const read = (snapshot: Snapshot) =>
        spec.read({ query: parsed.data, params: place.data, snapshot: snapshotFor(snapshot, parsed.data) });
      const rev = revText === undefined ? undefined : Number(revText);
      return { ok: true, value: { key, isLasting: asked === query, rev, read } };
    },
  };
}

/** The entry of a map by an id from the path, or that it is not there. */
export function findById<T>(entries: ReadonlyMap<string, T>, id: string, what: string): Result<T, RequestFailure> {
  return entries.has(id)
    ? { ok: true, value: must(entries.get(id), id) }
    : { ok: false, failure: { code: "not_found", detail: `there is no ${what} "${id}"` } };
}
