// The OpenAPI 3.1 document of the API, made from the same schemas that check requests and answers.
import { OpenAPIHono } from "@hono/zod-openapi";
import { problemResponse } from "../../shared/api/problem.ts";
import { PROBLEMS } from "./problem.ts";
import type { ReadRoute } from "./read-route.ts";

export const API_BASE = "/api/v1";

const INTRODUCTION = `Everything that Orbitline's own pages show, for your programs.

Times are ISO 8601 UTC with Z; imprecise dates are EDTF. Spans are half-open. Unknown parameters and values that cannot be read answer 400. Every answer carries the revision of the record it was read from (Orbitline-Revision) and a strong ETag; add rev=N to pin it. Reads are open to every origin.`;

function problemAnswer(status: number) {
  const titles = Object.values(PROBLEMS).filter((kind) => kind.status === status);
  const content = { "application/problem+json": { schema: problemResponse } };
  return { description: titles.map(({ title }) => title).join("; "), content };
}

const HEADERS = {
  ETag: { description: "Strong, from revision and representation.", schema: { type: "string" as const } },
  "Orbitline-Revision": { description: "The state of the record.", schema: { type: "integer" as const } },
};

const RETRY = {
  "Retry-After": {
    description: "Seconds after which the same request is likely to be answered.",
    schema: { type: "integer" as const },
  },
};

function ownHeaders({ headers = {} }: ReadRoute) {
  const told = Object.entries(headers).map(([name, description]) => {
    return [name, { description, schema: { type: "string" as const } }] as const;
  });
  return Object.fromEntries(told);
}

function responsesOf(route: ReadRoute) {
  return {
    200: {
      description: "The answer",
      headers: { ...HEADERS, ...ownHeaders(route) },
      content: { [route.mediaType]: { schema: route.response } },
    },
    304: { description: "The client has this answer already" },
    400: problemAnswer(400),
    404: problemAnswer(404),
    410: problemAnswer(410),
    ...(route.limited && { 422: problemAnswer(422) }),
    ...(route.awaitsWorker && { 503: { ...problemAnswer(503), headers: RETRY } }),
  };
}

/** What of the document the reference page reads. */
export type OpenApiDocument = ReturnType<OpenAPIHono["getOpenAPI31Document"]>;

/** Writes the document of all reads. */
export function createOpenApiDocument(routes: readonly ReadRoute[], version: string): OpenApiDocument {
  const { openAPIRegistry, getOpenAPI31Document } = new OpenAPIHono();
  for (const route of routes) {
    openAPIRegistry.registerPath({
      method: "get",
      path: `${API_BASE}${route.path}`,
      tags: [route.tag],
      summary: route.summary,
      ...(route.description !== undefined && { description: route.description }),
      // Every route's query schema is an object, as the registry asks; the list of routes has put that aside.
      request: { query: route.query as never, params: route.params },
      responses: responsesOf(route),
    });
  }
  return getOpenAPI31Document({
    openapi: "3.1.0",
    info: { title: "Orbitline API", version, description: INTRODUCTION },
    servers: [{ url: "/" }],
  });
}
