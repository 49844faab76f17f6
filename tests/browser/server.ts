// How a browser test gets the real server: its own process, a free port and a data folder of its own.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const projectDir = join(import.meta.dirname, "../..");
const startLimitMs = 30_000;

/** A server that answers, until it is stopped. */
export type RunningServer = {
  /** Scheme, host and port, without a slash at the end. */
  readonly origin: string;
  /** Everything it has printed so far. */
  readonly output: () => string;
  /** Ends the process and removes its data folder. */
  readonly stop: () => Promise<void>;
};

/** Starts `server/main.ts` as `npm start` does; throws with its output when it does not become ready. */
export async function startServer(env: NodeJS.ProcessEnv = {}): Promise<RunningServer> {
  const dataDir = await mkdtemp(join(tmpdir(), "orbitline-"));
  const port = await freePort();
  const child = spawn(process.execPath, ["server/main.ts"], {
    cwd: projectDir,
    env: {
      ...process.env,
      HOST: "127.0.0.1",
      PORT: String(port),
      ORBITLINE_DATA_DIR: dataDir,
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text) => printed.push(text));
  const server: RunningServer = {
    origin: `http://127.0.0.1:${port}`,
    output: () => printed.join(""),
    stop: async () => {
      await end(child);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  await untilReady(server, child);
  return server;
}

async function untilReady(server: RunningServer, child: ChildProcess): Promise<void> {
  const deadlineMs = Date.now() + startLimitMs;
  while (!(await isReady(server.origin))) {
    if (child.exitCode === null && Date.now() < deadlineMs) {
      await wait(50);
      continue;
    }
    await server.stop();
    throw new Error(`the server did not become ready (exit code ${child.exitCode}):\n${server.output()}`);
  }
}

async function isReady(origin: string): Promise<boolean> {
  // A refused connection only means: not yet.
  const response = await fetch(`${origin}/readyz`).catch(() => undefined);
  await response?.arrayBuffer();
  return response?.ok ?? false;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}

/** A port nobody listens on; between this answer and the server's start another process could still take it. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("a TCP server has no port");
  return address.port;
}
