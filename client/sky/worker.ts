// The browser's sky worker: searches for passes and works out coverage beside the worker that draws, never in its way.

import { loadElements } from "../propagation/load-elements.ts";
import { createSkyDesk } from "./desk.ts";
import type { ToSkyWorker } from "./protocol.ts";

const desk = createSkyDesk({
  load: loadElements,
  tell: (message) => postMessage(message),
  rest: () => new Promise((resolve) => setTimeout(resolve)),
  nowMs: () => performance.now(),
});

addEventListener("message", ({ data }: MessageEvent<ToSkyWorker>) => desk.receive(data));
