// The socket: limits on what a client may cost, a clear word when the port cannot be had, and an orderly end.
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { Socket } from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import { fail, ok, type Result } from "../shared/result.ts";
import type { Settings } from "./settings.ts";
import type { StartFailure } from "./start-failure.ts";

/** A server that listens. */
export interface Listening {
  /** With the port that it really has, where any was asked for. */
  readonly url: string;
  /** Takes no new connection, lets running requests end, and cuts off after five seconds what is left. */
  readonly drain: () => Promise<void>;
}

const LIMITS = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5_000,
  /** How often Node looks for connections past their time. */
  connectionsCheckingInterval: 1_000,
  /** Above the longest address that is answered with 414, below what would cost memory. */
  maxHeaderSize: 32_768,
};
const DRAIN_MS = 5_000;

function explain(error: NodeJS.ErrnoException, { host, port }: Settings): string {
  const place = `http://${host}:${port}`;
  switch (error.code) {
    case "EADDRINUSE":
      return `${place} is taken by another program: stop that one, or set PORT to another number`;
    case "EACCES":
      return `${place} needs rights that this user lacks: set PORT to a number above 1023`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `HOST "${host}" is no address of this machine: set HOST=127.0.0.1`;
    default:
      return `${place} cannot be listened on (${error.message})`;
  }
}

/** Which connections are answering a request; the others, however long they have been open, may be ended at once. */
function watchConnections(server: Server): { readonly endIdle: () => void } {
  const answering = new Map<Socket, number>();
  let isDraining = false;
  const release = (socket: Socket) => {
    answering.set(socket, (answering.get(socket) ?? 1) - 1);
    if (isDraining) endIdle();
  };
  const endIdle = () => {
    isDraining = true;
    for (const [socket, requests] of answering) if (requests === 0) socket.destroySoon();
  };
  server.on("connection", (socket) => {
    answering.set(socket, 0);
    socket.once("close", () => answering.delete(socket));
  });
  server.on("request", ({ socket }, response) => {
    answering.set(socket, (answering.get(socket) ?? 0) + 1);
    response.once("close", () => release(socket));
  });
  return { endIdle };
}

async function drain(server: Server, endIdle: () => void): Promise<void> {
  const closed = once(server, "close");
  server.close();
  endIdle();
  const cut = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearTimeout(cut);
}

function urlOf(server: Server, { host }: Settings): string {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a TCP server has no port");
  return `http://${host.includes(":") ? `[${host}]` : host}:${address.port}`;
}

/** Starts to listen; fails when the port or the host cannot be had. */
export async function listen(app: Hono, settings: Settings): Promise<Result<Listening, StartFailure>> {
  const listener = getRequestListener(app.fetch);
  const server = createServer(LIMITS, (request, response) => void listener(request, response));
  const { endIdle } = watchConnections(server);
  try {
    server.listen(settings.port, settings.host);
    await once(server, "listening");
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return fail({ line: explain(error, settings) });
  }
  return ok({ url: urlOf(server, settings), drain: () => drain(server, endIdle) });
}
