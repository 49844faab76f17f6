// The one place where a refused request becomes problem+json.
import type { ProblemCode, ProblemResponse } from "../../shared/api/problem.ts";
import { API_HEADERS } from "./headers.ts";

/** Why a request is refused. */
export interface RequestFailure {
  readonly code: ProblemCode;
  readonly detail: string;
  readonly errors?: ProblemResponse["errors"];
  /** When the same request is likely to be answered, where that is known. */
  readonly retryAfterS?: number;
}

interface ProblemKind {
  readonly status: number;
  readonly title: string;
}

/** Every problem that the server can answer with. */
export const PROBLEMS: Readonly<Record<ProblemCode, ProblemKind>> = {
  invalid_request: { status: 400, title: "The request has parameters that cannot be understood" },
  invalid_cursor: { status: 400, title: "The cursor is not one of this list" },
  not_found: { status: 404, title: "There is nothing here" },
  unknown_revision: { status: 404, title: "The record has no such revision yet" },
  past_revision: { status: 410, title: "That revision is no longer served" },
  method_not_allowed: { status: 405, title: "This can only be read" },
  address_too_long: { status: 414, title: "The address is too long" },
  too_many: { status: 422, title: "The answer would be too large" },
  not_ready: { status: 503, title: "The server cannot answer now" },
  internal_error: { status: 500, title: "The server made a mistake" },
};

/** The answer to a refused request. */
export function problemToResponse(failure: RequestFailure, headers: Readonly<Record<string, string>> = {}): Response {
  const { status, title } = PROBLEMS[failure.code];
  const problem: ProblemResponse = {
    type: `/docs#problem-${failure.code}`,
    title,
    status,
    detail: failure.detail,
    code: failure.code,
    ...(failure.errors && { errors: failure.errors }),
  };
  const retry = failure.retryAfterS === undefined ? {} : { "retry-after": String(failure.retryAfterS) };
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      ...API_HEADERS,
      "content-type": "application/problem+json",
      "cache-control": "no-store",
      ...retry,
      ...headers,
    },
  });
}
