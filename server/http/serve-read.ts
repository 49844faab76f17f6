// How a read is answered: from the kept answers where it can, with tags that cost no look at the body.
import { createHash } from "node:crypto";
import type { Result } from "../../shared/result.ts";
import type { UtcMs } from "../../shared/time/instant.ts";
import { type Answer, encodedBody } from "./answer-cache.ts";
import { chooseEncoding, matchesTag, tagOf } from "./conditional.ts";
import { API_HEADERS } from "./headers.ts";
import type { RequestFailure } from "./problem.ts";
import type { Content, Prepared, ReadFrom, ReadRoute } from "./read-route.ts";

/** What of a request decides its answer. */
export interface ReadRequest {
  /** Path and query as they were sent. */
  readonly address: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly params: Record<string, string>;
  readonly headers: Headers;
}

/** The server's own part in an answer. */
export interface ReadContext extends ReadFrom {
  /** Changes with every change of the software: equal state and equal code give equal bytes. */
  readonly fingerprint: string;
  readonly nowUtcMs: UtcMs;
}

const ONE_YEAR_S = 31_536_000;

function oneValueEach(query: URLSearchParams): Result<Record<string, string>, RequestFailure> {
  const twice = [...new Set([...query.keys()].filter((key) => query.getAll(key).length > 1))];
  if (twice.length === 0) return { ok: true, value: Object.fromEntries(query) };
  const errors = twice.map((path) => ({ path, message: "given more than once; a comma list holds several values" }));
  return {
    ok: false,
    failure: { code: "invalid_request", detail: `${twice.join(", ")}: given more than once`, errors },
  };
}

function checkRevision(rev: number | undefined, current: number): RequestFailure | undefined {
  if (rev === undefined || rev === current) return undefined;
  if (rev > current)
    return { code: "unknown_revision", detail: `the record is at revision ${current}, not yet at ${rev}` };
  return { code: "past_revision", detail: `revision ${rev} is past: only the current one, ${current}, is served` };
}

/** The strong tag of an answer, before its encoding. */
function answerTag(key: string, { snapshot, fingerprint }: ReadContext): string {
  const digest = createHash("sha256").update(`${fingerprint}\n${key}`).digest("hex").slice(0, 16);
  return `r${snapshot.revision}-${digest}`;
}

function headersOf(request: ReadRequest, answer: Omit<Answer, "body" | "encoded">, revision: number) {
  const encoding = chooseEncoding(request.headers.get("accept-encoding") ?? undefined);
  const tag = tagOf(answer.tag, encoding);
  const headers: Record<string, string> = {
    ...API_HEADERS,
    ...answer.headers,
    "content-type": answer.contentType,
    "cache-control": answer.cacheControl,
    etag: tag,
    "orbitline-revision": String(revision),
    vary: "accept-encoding",
  };
  return { encoding, tag, headers };
}

function notModified({ "content-type": _type, ...headers }: Record<string, string>): Response {
  return new Response(null, { status: 304, headers });
}

/** Sends an answer, or the word that the client has it already. */
async function send(request: ReadRequest, answer: Answer, revision: number): Promise<Response> {
  const { encoding, tag, headers } = headersOf(request, answer, revision);
  if (matchesTag(request.headers.get("if-none-match") ?? undefined, tag)) return notModified(headers);
  const body = await encodedBody(answer, encoding);
  if (encoding !== "identity") headers["content-encoding"] = encoding;
  headers["content-length"] = String(body.length);
  // Bytes made here lie on plain memory, never on memory shared between threads.
  return new Response(body as Uint8Array<ArrayBuffer>, { headers });
}

/** The answer to a request that was answered before in this state of the record. */
export function sendKept(request: ReadRequest, { snapshot }: ReadContext): Promise<Response> | undefined {
  const kept = snapshot.answers.find(request.address);
  return kept && send(request, kept, snapshot.revision);
}

function toAnswer({ body, contentType, headers, lasting }: Content, prepared: Prepared, context: ReadContext): Answer {
  const isPinned = prepared.rev !== undefined && prepared.isLasting;
  return {
    body: typeof body === "string" ? Buffer.from(body) : Buffer.from(body.buffer, body.byteOffset, body.byteLength),
    tag: lasting?.tag ?? answerTag(prepared.key, context),
    contentType,
    cacheControl: lasting || isPinned ? `public, max-age=${ONE_YEAR_S}, immutable` : "no-cache",
    ...(headers && { headers }),
    isDense: lasting !== undefined,
    encoded: lasting?.encoded ?? new Map(),
  };
}

/** Answers a read of the API. */
export async function serveRead(
  route: ReadRoute,
  request: ReadRequest,
  context: ReadContext,
): Promise<Result<Response, RequestFailure>> {
  const query = oneValueEach(request.query);
  if (!query.ok) return query;
  const prepared = route.prepare({ path: request.path, query: query.value, params: request.params }, context.nowUtcMs);
  if (!prepared.ok) return prepared;
  const refused = checkRevision(prepared.value.rev, context.snapshot.revision);
  if (refused) return { ok: false, failure: refused };
  const read = await prepared.value.read(context);
  if (!read.ok) return read;
  const answer = toAnswer(read.value, prepared.value, context);
  if (prepared.value.isLasting) context.snapshot.answers.keep(request.address, answer);
  return { ok: true, value: await send(request, answer, context.snapshot.revision) };
}
