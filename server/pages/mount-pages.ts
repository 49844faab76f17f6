// Which pages there are: the reference of the API, and the client at each of its addresses.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Context, Hono } from "hono";
import { PAGE_HEADERS } from "../http/headers.ts";
import type { OpenApiDocument } from "../http/openapi.ts";
import { once } from "../remember.ts";
import type { Snapshot } from "../snapshot.ts";
import { missingPage, unbuiltPage } from "./plain-pages.ts";
import { referencePage } from "./reference-page.ts";
import type { StaticFiles } from "./static-files.ts";

export interface PageParts {
  readonly document: () => OpenApiDocument;
  readonly client: StaticFiles | undefined;
  readonly snapshot: () => Snapshot;
  readonly answerOtherMethod: (c: Context) => Response;
}

const HTML_HEADERS = { ...PAGE_HEADERS, "cache-control": "no-cache", "content-type": "text/html; charset=utf-8" };
const CSS_HEADERS = { ...PAGE_HEADERS, "cache-control": "no-cache", "content-type": "text/css; charset=utf-8" };

function mountReference(app: Hono, { document, answerOtherMethod }: PageParts): void {
  const page = once(() => referencePage(document()));
  const style = readFileSync(join(import.meta.dirname, "reference-page.css"), "utf8");
  app.get("/docs", (c) => c.body(page(), 200, HTML_HEADERS));
  app.get("/docs.css", (c) => c.body(style, 200, CSS_HEADERS));
  for (const path of ["/docs", "/docs.css"]) app.all(path, answerOtherMethod);
}

/** Mounts the pages; an address of the client answers with its one page, 404 where the record has no such id. */
export function mountPages(app: Hono, parts: PageParts): void {
  const { client, snapshot, answerOtherMethod } = parts;
  mountReference(app, parts);
  const serveClient = (c: Context, status = 200) =>
    client?.serve("/index.html", c.req.raw.headers, status) ?? c.body(unbuiltPage(), 503, HTML_HEADERS);
  const has = (known: boolean) => (known ? 200 : 404);
  app.get("/", (c) => serveClient(c));
  app.get("/t/1", (c) => serveClient(c));
  app.get("/event/:id", (c) => serveClient(c, has(snapshot().catalogue.eventById.has(c.req.param("id")))));
  app.get("/constellation/:id", (c) => {
    return serveClient(c, has(snapshot().catalogue.constellations.has(c.req.param("id"))));
  });
  for (const path of ["/", "/t/1", "/event/:id", "/constellation/:id"]) app.all(path, answerOtherMethod);
  app.all("*", async (c, next) => {
    const { method, path } = c.req;
    if (!client?.has(path)) return next();
    return method === "GET" || method === "HEAD" ? client.serve(path, c.req.raw.headers) : answerOtherMethod(c);
  });
}

/** The page for a person whose address leads nowhere; a program, and everything below /api, gets a problem instead. */
export function answerMissing(c: Context): Response | undefined {
  const { method, path } = c.req;
  const isPerson = c.req.header("accept")?.includes("text/html") ?? false;
  if (!isPerson || path.startsWith("/api/") || (method !== "GET" && method !== "HEAD")) return undefined;
  return new Response(missingPage(path), { status: 404, headers: HTML_HEADERS });
}
