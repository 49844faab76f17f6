// How the page asks its worker: one at a time, the latest wins.
import { describe, expect, test } from "vitest";
import { startPropagation, type WorkerLike } from "../../../client/propagation/propagation-client.ts";
import type { FromWorker, OrbitTable, ToWorker } from "../../../client/propagation/protocol.ts";
import { frameOf } from "./frame.ts";

const TABLE: OrbitTable = {
  objectIds: [],
  sources: [],
  setSource: new Uint16Array(),
  setEpochUtcMs: new Float64Array(),
  setIllustrative: new Uint8Array(),
};

/** A worker's end of the wire that answers only when told to. */
function createWire() {
  const sent: ToWorker[] = [];
  const wire: WorkerLike = {
    onmessage: null,
    onerror: null,
    postMessage: (message) => sent.push(message),
    terminate: () => sent.push({ type: "load", planeGroups: new Map() }),
  };
  const answer = (data: FromWorker) => wire.onmessage?.(new MessageEvent("message", { data }));
  return { wire, sent, answer };
}

const QUIET = { onLoaded: () => {}, onFailed: () => {}, onFrame: () => {} };

describe("the page's end of the propagation worker", () => {
  test("asks for the element sets first, and for an instant only once they are there", () => {
    const { wire, sent, answer } = createWire();
    const client = startPropagation({ planeGroups: new Map() }, QUIET, wire);
    client.request({ atUtcMs: 1, drawnUtcMs: 1, spanS: 0, ringsOf: [] });
    expect(sent.map(({ type }) => type)).toEqual(["load"]);
    answer({ type: "loaded", table: TABLE });
    expect(sent.map(({ type }) => type)).toEqual(["load", "frame"]);
  });

  test("asks for what was known on a day, where one is chosen", () => {
    const { wire, sent } = createWire();
    startPropagation({ planeGroups: new Map(), knownOnUtcMs: Date.UTC(2024, 8, 1) }, QUIET, wire);
    expect(sent).toMatchObject([{ knownOnUtcMs: Date.UTC(2024, 8, 1) }]);
  });

  test("has one request under way and drops all that wait but the latest", () => {
    const { wire, sent, answer } = createWire();
    const frames: number[] = [];
    const client = startPropagation(
      { planeGroups: new Map() },
      { ...QUIET, onFrame: ({ atUtcMs }) => frames.push(atUtcMs) },
      wire,
    );
    answer({ type: "loaded", table: TABLE });
    for (const atUtcMs of [1, 2, 3, 4]) client.request({ atUtcMs, drawnUtcMs: atUtcMs, spanS: 0, ringsOf: [] });
    answer({ type: "frame", frame: frameOf({ atUtcMs: 1 }) });
    answer({ type: "frame", frame: frameOf({ atUtcMs: 4 }) });
    expect(sent.flatMap((message) => (message.type === "frame" ? [message.atUtcMs] : []))).toEqual([1, 4]);
    expect(frames).toEqual([1, 4]);
  });

  test("tells why there are no orbits", () => {
    const { wire, answer } = createWire();
    const failures: string[] = [];
    startPropagation({ planeGroups: new Map() }, { ...QUIET, onFailed: ({ code }) => failures.push(code) }, wire);
    answer({ type: "failed", failure: { code: "refused", detail: "HTTP 503" } });
    expect(failures).toEqual(["refused"]);
  });
});
