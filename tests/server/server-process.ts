// The real server as a process of its own, for tests that start, stop and kill it.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { projectDir } from "./test-app.ts";

export interface Ended {
  readonly code: number | null;
  readonly err: string;
}

export interface Started {
  readonly child: ChildProcess;
  readonly origin: string;
  readonly ended: Promise<Ended>;
}

/** Starts a copy of the project's server; its data and its built client can be changed for one test. */
export function spawnServer(project: string, env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, [join(project, "server/main.ts")], {
    env: { ...process.env, HOST: "127.0.0.1", PORT: "0", ORBITLINE_LOG: "silent", ...env },
  });
  let err = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  const ended = once(child, "close").then(([code]): Ended => ({ code, err }));
  return { child, ended };
}

/** Starts a server on a data folder and waits until it says where it is. */
export async function startServer(dir: string, project = projectDir): Promise<Started> {
  const { child, ended } = spawnServer(project, { ORBITLINE_DATA_DIR: dir });
  let out = "";
  for await (const text of child.stdout.setEncoding("utf8")) {
    out += text;
    const origin = /at (http:\/\/\S+)\n/.exec(out)?.[1];
    if (origin !== undefined) return { child, origin, ended };
  }
  throw new Error(`no address was printed:\n${(await ended).err}`);
}
