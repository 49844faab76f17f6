// How the page watches planes: told once whose, then asked one instant at a time.
import { describe, expect, test } from "vitest";
import { createPlaneWatches } from "../../../client/propagation/plane-watches.ts";
import type {
  PlaneSubject,
  PlanesFrame,
  PlanesMessage,
  WatchMessage,
} from "../../../client/propagation/planes-protocol.ts";

const SUBJECT: PlaneSubject = { satellites: [], shells: [] };

function frameAt(atUtcMs: number): PlanesFrame {
  return { atUtcMs, satellites: [], fill: { satellites: [], shells: [], elsewhere: [] } };
}

function watched() {
  const sent: (WatchMessage | PlanesMessage)[] = [];
  const told: number[] = [];
  const watches = createPlaneWatches((message) => sent.push(message));
  const watch = watches.watchPlanes(SUBJECT, ({ atUtcMs }) => told.push(atUtcMs));
  return { sent, told, watches, watch };
}

describe("watching planes", () => {
  test("tells whose planes and asks only once the element sets are there", () => {
    const { sent, watches, watch } = watched();
    watch.request({ atUtcMs: 1 });
    expect(sent).toEqual([]);
    watches.loaded();
    expect(sent).toEqual([
      { type: "watch", watch: 0, subject: SUBJECT },
      { type: "planes", watch: 0, atUtcMs: 1 },
    ]);
  });

  test("has one request under way and drops all that wait but the latest", () => {
    const { sent, told, watches, watch } = watched();
    watches.loaded();
    for (const atUtcMs of [1, 2, 3]) watch.request({ atUtcMs });
    watches.answered(0, frameAt(1));
    watches.answered(0, frameAt(3));
    expect(sent.flatMap((message) => (message.type === "planes" ? [message.atUtcMs] : []))).toEqual([1, 3]);
    expect(told).toEqual([1, 3]);
  });

  test("ends with a word to the worker, and tells no answer after that", () => {
    const { sent, told, watches, watch } = watched();
    watches.loaded();
    watch.request({ atUtcMs: 1 });
    watch.end();
    watches.answered(0, frameAt(1));
    expect(sent.at(-1)).toEqual({ type: "watch", watch: 0 });
    expect(told).toEqual([]);
  });
});
