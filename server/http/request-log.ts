// One line for each request; addresses are logged without their query.
import type { MiddlewareHandler } from "hono";
import type { Logger } from "pino";

/** The part of a log that is written to here; its own types differ by configuration. */
export type Log = Pick<Logger, "info" | "warn" | "error">;

/** Logs method, path, status and time taken. */
export function logRequests(log: Log): MiddlewareHandler {
  return async (c, next) => {
    const beganMs = performance.now();
    await next();
    const { method, path } = c.req;
    log.info(
      { method, path, status: c.res.status, ms: Math.round((performance.now() - beganMs) * 10) / 10 },
      "request",
    );
  };
}
