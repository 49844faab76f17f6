// What the environment tells the server: port, host, data folder and how much to log.
import { resolve } from "node:path";
import { fail, ok, type Result } from "../shared/result.ts";
import type { StartFailure } from "./start-failure.ts";

export interface Settings {
  readonly port: number;
  readonly host: string;
  /** The folder that holds the store; made when it is not there. */
  readonly storeDir: string;
  readonly logLevel: string;
}

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"];

/** Reads PORT, HOST, ORBITLINE_DATA_DIR and ORBITLINE_LOG; an empty value counts as none. */
export function readSettings(env: NodeJS.ProcessEnv, projectDir: string): Result<Settings, StartFailure> {
  const portText = env["PORT"] || "8080";
  const port = Number(portText);
  if (!/^\d{1,5}$/.test(portText) || port > 65_535) {
    return fail({ line: `PORT is "${portText}", and a port is a number from 0 to 65535: set PORT=8080` });
  }
  const logLevel = env["ORBITLINE_LOG"] || "info";
  if (!LOG_LEVELS.includes(logLevel)) {
    return fail({ line: `ORBITLINE_LOG is "${logLevel}": set it to one of ${LOG_LEVELS.join(", ")}` });
  }
  return ok({
    port,
    host: env["HOST"] || "127.0.0.1",
    storeDir: resolve(projectDir, env["ORBITLINE_DATA_DIR"] || "var"),
    logLevel,
  });
}
