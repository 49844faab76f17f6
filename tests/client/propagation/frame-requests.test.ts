// Which frames are asked for as time stands, flows, runs and leaps.
import { describe, expect, test } from "vitest";
import { createFrameQueue, type Playhead } from "../../../client/propagation/frame-requests.ts";
import { drawnWhilePlaying, hasLeapt, motionOf } from "../../../client/propagation/motion.ts";
import type { FrameRequest } from "../../../client/propagation/protocol.ts";
import { frameOf } from "./frame.ts";

const DAY = 86_400_000;
const AT = Date.UTC(2026, 7, 22, 10, 30);

function flowing(atUtcMs: number, ringsOf: readonly string[] = []): Playhead {
  return { atUtcMs, motion: "flowing", rateDaysPerS: 60 / 86_400, sinceUtcMs: AT, ringsOf };
}

/** The worker's answer to a request. */
function answerTo({ atUtcMs, drawnUtcMs, spanS }: FrameRequest) {
  return frameOf({ atUtcMs, drawnUtcMs, spanS });
}

describe("how objects are drawn at a rate of play", () => {
  test("stands still while time stands, flows up to ten minutes a second, is held from more than an hour a second on", () => {
    const rates = [1, 600, 3600, 3601, 86_400].map((secondsPerS) => motionOf(true, secondsPerS / 86_400));
    expect([motionOf(false, 30), ...rates]).toEqual(["still", "flowing", "flowing", "anew", "held", "held"]);
  });
});

describe("a picture that the playhead has left", () => {
  test("is one more than a quarter of an hour away; the worker is never so late while time runs", () => {
    expect([hasLeapt(AT, AT - 600_000), hasLeapt(AT, AT + 901_000), hasLeapt(AT, AT - DAY)]).toEqual([
      false,
      true,
      true,
    ]);
  });
});

describe("frames asked for while time stands or runs fast", () => {
  test("are of one instant, and of held places where days pass in a second", () => {
    const queue = createFrameQueue();
    const still: Playhead = { ...flowing(AT), motion: "still" };
    expect(queue.next(still)).toEqual({ atUtcMs: AT, drawnUtcMs: AT, spanS: 0, ringsOf: [] });
    const held: Playhead = { ...still, atUtcMs: AT + 2.5 * DAY, motion: "held", rateDaysPerS: 30 };
    expect(queue.next(held)).toMatchObject({ drawnUtcMs: AT + 2 * DAY, spanS: 0, heldSinceUtcMs: AT });
  });
});

describe("spans asked for while time flows", () => {
  test("are asked for anew when another track or other filed shells are wanted", () => {
    const queue = createFrameQueue();
    const wish = { shells: [], fromUtcMs: AT };
    const wanted = [flowing(AT), { ...flowing(AT), trackOf: "a" }, { ...flowing(AT), trackOf: "a", ghosts: wish }];
    const asked = wanted.map((playhead) => {
      const request = queue.next(playhead);
      if (request) queue.arrive(answerTo(request), playhead);
      return request;
    });
    expect(asked.map((request) => [request?.trackOf, request?.ghosts])).toEqual([
      [undefined, undefined],
      ["a", undefined],
      ["a", wish],
    ]);
    expect(queue.next({ ...flowing(AT), trackOf: "a", ghosts: wish })).toBeUndefined();
  });

  test("begin on whole minutes, one at first and the next one past its middle", () => {
    const queue = createFrameQueue();
    const first = queue.next(flowing(AT + 1000));
    expect(first).toMatchObject({ drawnUtcMs: AT, spanS: 60 });
    expect(queue.next(flowing(AT + 2000))).toBeUndefined();
    expect(queue.arrive(answerTo(first as FrameRequest), flowing(AT + 3000))).toBe(true);
    expect(queue.next(flowing(AT + 29_000))).toBeUndefined();
    const second = queue.next(flowing(AT + 30_000));
    expect(second).toMatchObject({ drawnUtcMs: AT + 60_000, spanS: 60 });
    expect(queue.next(flowing(AT + 31_000))).toBeUndefined();
  });

  test("wait until the playhead reaches them", () => {
    const queue = createFrameQueue();
    queue.arrive(answerTo(queue.next(flowing(AT)) as FrameRequest), flowing(AT));
    const second = answerTo(queue.next(flowing(AT + 40_000)) as FrameRequest);
    expect(queue.arrive(second, flowing(AT + 45_000))).toBe(false);
    expect(queue.due(flowing(AT + 59_999))).toBeUndefined();
    expect(queue.due(flowing(AT + 60_000))).toBe(second);
    expect(queue.due(flowing(AT + 60_001))).toBeUndefined();
  });

  test("are asked for again where the playhead leaps or another object is chosen", () => {
    const queue = createFrameQueue();
    queue.arrive(answerTo(queue.next(flowing(AT)) as FrameRequest), flowing(AT));
    expect(queue.next(flowing(AT + 1000, ["a"]))).toMatchObject({ drawnUtcMs: AT, ringsOf: ["a"] });
    expect(queue.next(flowing(AT - DAY, ["a"]))).toMatchObject({ drawnUtcMs: AT - DAY });
  });
});

describe("the instant drawn while time runs fast", () => {
  test("is the playhead's own up to a day a second", () => {
    expect(drawnWhilePlaying(AT + 0.4 * DAY, AT, 1)).toBe(AT + 0.4 * DAY);
  });

  test("is the same time of each day when time runs faster, so that night does not flash", () => {
    const drawn = [0.2, 0.9, 1.1, 2.7].map((days) => (drawnWhilePlaying(AT + days * DAY, AT, 30) - AT) / DAY);
    expect(drawn).toEqual([0, 0, 1, 2]);
  });
});
