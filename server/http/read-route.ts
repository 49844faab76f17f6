// What a read of the API is: its parameters, its answer's schema or media type, and how the answer is read.
import { z } from "zod";
import { must, ok, type Result } from "../../shared/result.ts";
import { endOfUtcDay, formatUtc, MINUTE_MS, parseUtc, type UtcMs } from "../../shared/time/instant.ts";
import type { OrbitService } from "../orbits/orbit-service.ts";
import type { Snapshot } from "../snapshot.ts";
import type { Encoded } from "./answer-cache.ts";
import type { RequestFailure } from "./problem.ts";

/** What answers are read from. */
export interface ReadFrom {
  readonly snapshot: Snapshot;
  readonly orbits: OrbitService;
}

/** An answer as it is sent: bytes of a media type, with the headers that it needs beside the usual ones. */
export interface Content {
  readonly body: string | Uint8Array;
  readonly contentType: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Of a body that is the same for ever under its address: its own tag, and its compressed forms, made as dense as can be. */
  readonly lasting?: { readonly tag: string; readonly encoded: Encoded };
}

export const JSON_TYPE = "application/json";
export const BYTES_TYPE = "application/octet-stream";

/** Bytes, as the reference tells them. */
export const bytesResponse = z.string().meta({ format: "binary" });

type Read<T> = Result<T, RequestFailure> | Promise<Result<T, RequestFailure>>;

/** What every kind of read has. */
interface RouteParts<Q extends z.ZodType, P extends z.ZodObject, R extends z.ZodType> {
  /** Below /api/v1, parameters in braces. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly query: Q;
  readonly params: P;
  /** What JSON holds; for the reference alone where the answer is no JSON. */
  readonly response: R;
  /** The instant that is the current minute where the request names none; such an answer is not kept. */
  readonly nowParameter?: "at" | "from" | "to";
  /** Where an answer can be too large: the limit is in the description. */
  readonly limited?: boolean;
  /** Where another thread works the answer out, and may have too much to do. */
  readonly awaitsWorker?: boolean;
}

interface ReadInput<Q extends z.ZodType, P extends z.ZodObject> extends ReadFrom {
  readonly query: z.output<Q>;
  readonly params: z.output<P>;
}

/** A read as its route file writes it; its answer is what `response` describes, as JSON. */
export interface ReadRouteSpec<Q extends z.ZodType, P extends z.ZodObject, R extends z.ZodType>
  extends RouteParts<Q, P, R> {
  readonly read: (input: ReadInput<Q, P>) => Read<z.input<R>>;
}

/** A read that writes its answer itself, of whatever media type. */
export interface ContentRouteSpec<Q extends z.ZodType, P extends z.ZodObject, R extends z.ZodType>
  extends RouteParts<Q, P, R> {
  readonly mediaType: string;
  /** Headers of the answer beside the usual ones, by name: what each says. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly read: (input: ReadInput<Q, P>) => Read<Content>;
}

/** A request that was understood. */
export interface Prepared {
  /** Equal keys, equal answers, within one state of the record. */
  readonly key: string;
  /** False where the current time is part of the answer. */
  readonly isLasting: boolean;
  readonly rev: number | undefined;
  readonly read: (from: ReadFrom) => Read<Content>;
}

/** A read of the API, its types put aside: what the app mounts and the OpenAPI document tells. */
export interface ReadRoute
  extends Pick<
    ContentRouteSpec<z.ZodType, z.ZodObject, z.ZodType>,
    | "path"
    | "tag"
    | "summary"
    | "description"
    | "query"
    | "params"
    | "response"
    | "limited"
    | "awaitsWorker"
    | "mediaType"
    | "headers"
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

/** Equal keys for equal questions: the parameters in order, the revision left out. */
function keyOf(path: string, { rev: _rev, ...query }: Record<string, string>): string {
  return `${path}?${new URLSearchParams(Object.entries(query).toSorted(([a], [b]) => (a < b ? -1 : 1)))}`;
}

/** Makes a route of any media type of its description. */
export function contentRoute<Q extends z.ZodType, P extends z.ZodObject, R extends z.ZodType>(
  spec: ContentRouteSpec<Q, P, R>,
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
      const read = ({ snapshot, orbits }: ReadFrom) =>
        spec.read({ query: parsed.data, params: place.data, snapshot: snapshotFor(snapshot, parsed.data), orbits });
      const { rev } = asked;
      const pinned = rev === undefined ? undefined : Number(rev);
      return { ok: true, value: { key: keyOf(path, asked), isLasting: asked === query, rev: pinned, read } };
    },
  };
}

/** Makes a route that answers JSON of its description. */
export function readRoute<Q extends z.ZodType, P extends z.ZodObject, R extends z.ZodType>(
  spec: ReadRouteSpec<Q, P, R>,
): ReadRoute {
  return contentRoute({
    ...spec,
    mediaType: JSON_TYPE,
    read: async (input) => {
      const read = await spec.read(input);
      return read.ok ? ok({ body: JSON.stringify(read.value), contentType: JSON_TYPE }) : read;
    },
  });
}

/** The entry of a map by an id from the path, or that it is not there. */
export function findById<T>(entries: ReadonlyMap<string, T>, id: string, what: string): Result<T, RequestFailure> {
  return entries.has(id)
    ? { ok: true, value: must(entries.get(id), id) }
    : { ok: false, failure: { code: "not_found", detail: `there is no ${what} "${id}"` } };
}
