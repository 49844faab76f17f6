// The whole of what the server answers: the API, its reference page, and the client's files.
import { type Context, Hono } from "hono";
import { API_HEADERS, optionsResponse, READ_METHODS } from "./http/headers.ts";
import { API_BASE, createOpenApiDocument } from "./http/openapi.ts";
import { problemToResponse } from "./http/problem.ts";
import type { ReadRoute } from "./http/read-route.ts";
import { type Log, logRequests } from "./http/request-log.ts";
import { type ReadContext, type ReadRequest, sendKept, serveRead } from "./http/serve-read.ts";
import type { OrbitService } from "./orbits/orbit-service.ts";
import { answerMissing, mountPages } from "./pages/mount-pages.ts";
import type { StaticFiles } from "./pages/static-files.ts";
import { once } from "./remember.ts";
import { READ_ROUTES } from "./routes/all.ts";
import type { Snapshot } from "./snapshot.ts";

/** What the app is made of; tests give their own clock and a log that is silent. */
export interface AppParts {
  /** The current state; a write would put another in its place. */
  readonly snapshot: () => Snapshot;
  /** What propagates. */
  readonly orbits: OrbitService;
  /** Whether the store answers. */
  readonly isReady: () => Promise<boolean>;
  readonly nowUtcMs: () => number;
  readonly fingerprint: string;
  readonly version: string;
  /** The built client; absent where it has not been built. */
  readonly client: StaticFiles | undefined;
  readonly log: Log;
}

/** Longer addresses are refused: no list that the API takes needs more. */
const LONGEST_ADDRESS = 8192;

function addressOf(url: string): string {
  return url.slice(url.indexOf("/", url.indexOf("//") + 2));
}

/** An ending that a route's path puts behind a parameter, as in `{sha}.bin`. */
const ENDINGS = /\{(\w+)\}(\.\w+)/g;

/** The route's path as Hono reads it. */
function toPattern(path: string): string {
  const withEndings = path.replaceAll(ENDINGS, (_, name, ending) => `:${name}{.+\\${ending}}`);
  return withEndings.replaceAll(/\/\{(\w+)\}/g, "/:$1");
}

/** The parameters of an address, without the endings that the route's path puts behind them. */
function paramsOf(c: Context, path: string): Record<string, string> {
  const params: Record<string, string> = { ...c.req.param() };
  for (const [, name = "", ending = ""] of path.matchAll(ENDINGS)) {
    params[name] = (params[name] ?? "").slice(0, -ending.length);
  }
  return params;
}

function toReadRequest(c: Context, route: ReadRoute): ReadRequest {
  const { url, path, raw } = c.req;
  const address = addressOf(url);
  const question = address.indexOf("?");
  const query = new URLSearchParams(question === -1 ? "" : address.slice(question + 1));
  return { address, path, query, params: paramsOf(c, route.path), headers: raw.headers };
}

/** OPTIONS says what may be done; every other method that does not read is refused. */
function answerOtherMethod(c: Context): Response {
  if (c.req.method === "OPTIONS") return optionsResponse();
  const detail = `${c.req.method} is not possible here: ${READ_METHODS}`;
  return problemToResponse({ code: "method_not_allowed", detail }, { allow: READ_METHODS });
}

function mountRead(app: Hono, route: ReadRoute, parts: AppParts): void {
  const path = `${API_BASE}${toPattern(route.path)}`;
  app.get(path, async (c) => {
    const request = toReadRequest(c, route);
    const { fingerprint, orbits } = parts;
    const context: ReadContext = { snapshot: parts.snapshot(), orbits, fingerprint, nowUtcMs: parts.nowUtcMs() };
    const kept = sendKept(request, context);
    if (kept) return kept;
    const response = await serveRead(route, request, context);
    return response.ok ? response.value : problemToResponse(response.failure);
  });
  app.all(path, answerOtherMethod);
}

function mountHealth(app: Hono, { isReady }: AppParts): void {
  app.get("/healthz", (c) => c.json({ status: "ok" }, 200, API_HEADERS));
  app.get("/readyz", async (c) => {
    if (await isReady()) return c.json({ status: "ready" }, 200, API_HEADERS);
    return problemToResponse({ code: "not_ready", detail: "the store does not answer" });
  });
  for (const path of ["/healthz", "/readyz"]) app.all(path, answerOtherMethod);
}

/** Builds the app; nothing listens yet. */
export function createApp(parts: AppParts): Hono {
  const app = new Hono();
  // Telling all routes takes a tenth of a second: whoever starts the server need not wait for it.
  const document = once(() => createOpenApiDocument(READ_ROUTES, parts.version));
  app.use(logRequests(parts.log));
  app.use(async (c, next) => {
    if (c.req.url.length <= LONGEST_ADDRESS) return next();
    return problemToResponse({
      code: "address_too_long",
      detail: `an address has at most ${LONGEST_ADDRESS} characters`,
    });
  });
  for (const route of READ_ROUTES) mountRead(app, route, parts);
  app.get("/api/openapi.json", (c) => c.json(document(), 200, { ...API_HEADERS, "cache-control": "no-cache" }));
  app.all("/api/openapi.json", answerOtherMethod);
  mountHealth(app, parts);
  mountPages(app, { document, client: parts.client, snapshot: parts.snapshot, answerOtherMethod });
  app.notFound((c) => {
    const problem = { code: "not_found", detail: `there is nothing at ${c.req.path}` } as const;
    return answerMissing(c) ?? problemToResponse(problem);
  });
  app.onError((error, c) => {
    parts.log.error({ err: error, path: c.req.path }, "a request failed");
    return problemToResponse({ code: "internal_error", detail: "the reason is in the server's log" });
  });
  return app;
}
