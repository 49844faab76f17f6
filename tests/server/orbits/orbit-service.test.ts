// The orbit worker: answers off the server's thread, dies without taking anyone along, and is started again.

import { setImmediate as nextTurn } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import type { FromOrbitWorker, ToOrbitWorker } from "../../../server/orbits/orbit-messages.ts";
import { createOrbitService, type OrbitService, type OrbitThread } from "../../../server/orbits/orbit-service.ts";
import type { Snapshot } from "../../../server/snapshot.ts";
import { elementSetToMessage } from "../../../shared/orbit/elements.ts";
import { createTestApp, type TestApp } from "../test-app.ts";

let app: TestApp;
let snapshot: Snapshot;
beforeAll(async () => {
  app = await createTestApp();
  ({ snapshot } = app);
});

const AT = Date.parse("2026-08-22T00:00:00Z");
const EVERYTHING = { atUtcMs: AT, kind: "best", frame: "pef", form: "json" } as const;

function rows(count: number): readonly number[] {
  return Array.from({ length: count }, (_, row) => row);
}

/** A thread that answers nothing until it is told to, and can be made to die. */
function createSilentThread() {
  const sent: ToOrbitWorker[] = [];
  const listeners = new Map<string, (message: never) => void>();
  let ended = 0;
  const thread: OrbitThread = {
    postMessage: (message) => sent.push(message),
    on: (event: string, listener: (message: never) => void) => listeners.set(event, listener),
    unref: () => {},
    terminate: async () => {
      ended += 1;
    },
  };
  const say = (message: FromOrbitWorker) => listeners.get("message")?.(message as never); // the listener of messages
  const die = () => listeners.get("exit")?.(1 as never); // the listener of exits
  return { thread, sent, say, die, endedTimes: () => ended };
}

describe("the worker thread", () => {
  test("answers what the same job answers here, and ends when it is told to", async () => {
    const service = createOrbitService();
    await service.open(snapshot);
    const objects = rows(snapshot.elements.objects.length);
    const answer = await service.ask(snapshot, "positions", { ...EVERYTHING, objects });
    if (!answer.ok) throw new Error(answer.failure.detail);
    const here = await app.ask(`/api/v1/positions?at=2026-08-22`);
    const [there, own] = [JSON.parse(new TextDecoder().decode(answer.value.body)), await here.json()];
    expect(there.items).toEqual(own.items);
    expect(there.items.length).toBeGreaterThan(400);
    await service.close();
    expect(await service.ask(snapshot, "positions", { ...EVERYTHING, objects })).toMatchObject({
      ok: false,
      failure: { code: "not_ready" },
    });
  });

  /** How many turns this thread has while a job is done. */
  async function turnsDuring(ask: (service: OrbitService) => ReturnType<OrbitService["ask"]>): Promise<number> {
    const service = createOrbitService();
    await service.open(snapshot);
    let turns = 0;
    let isDone = false;
    const count = () => {
      turns += 1;
      if (!isDone) setImmediate(count);
    };
    const job = ask(service);
    setImmediate(count);
    const answer = await job;
    isDone = true;
    expect(answer.ok).toBe(true);
    await service.close();
    return turns;
  }

  // Had this thread done the jobs, not one turn would have passed.
  test("leaves the server's own thread free while it works out states", async () => {
    const sampling = { fromUtcMs: AT, toUtcMs: AT + 50_000_000, stepMs: 1000 };
    const asked = { objects: [0], sampling, kind: "best", frame: "pef", format: "json" } as const;
    expect(await turnsDuring((service) => service.ask(snapshot, "ephemeris", asked))).toBeGreaterThan(100);
  });

  test("leaves it free while it writes element sets", async () => {
    const sets = snapshot.elements.objects.flatMap((one) => one.sets).slice(0, 5000);
    const messages = sets.map((set) => elementSetToMessage(set, { objectName: set.objectId }));
    const asked = { messages, format: "xml" };
    expect(await turnsDuring((service) => service.ask(snapshot, "elements", asked))).toBeGreaterThan(100);
  });
});

describe("the order of jobs", () => {
  const DAY_MS = 86_400_000;
  const search = {
    query: {
      place: { latitudeDeg: 31.23, longitudeDeg: 121.47, heightM: 0 },
      minElevationDeg: 10,
      fromUtcMs: AT,
      toUtcMs: AT + DAY_MS,
    },
    kind: "best",
    format: "json",
    stampUtcMs: AT,
  } as const;

  test("a long search lets short jobs pass, and a second long one waits for the first", async () => {
    const service = createOrbitService();
    const answered: string[] = [];
    const note = async (name: string, answer: ReturnType<typeof service.ask>) => {
      expect((await answer).ok).toBe(true);
      answered.push(name);
    };
    const objects = rows(snapshot.elements.objects.length);
    await Promise.all([
      note("long search", service.ask(snapshot, "passes", { ...search, objects })),
      note("second long search", service.ask(snapshot, "passes", { ...search, objects })),
      note("short search", service.ask(snapshot, "passes", { ...search, objects: [0] })),
      note("positions", service.ask(snapshot, "positions", { ...EVERYTHING, objects: [0] })),
    ]);
    expect(answered).toEqual(["short search", "positions", "long search", "second long search"]);
    await service.close();
  });

  test("whoever asks for forty ephemerides at once takes the places of long jobs alone", async () => {
    const service = createOrbitService();
    const sampling = { fromUtcMs: AT, toUtcMs: AT + DAY_MS, stepMs: 600_000 };
    const ephemeris = { objects: rows(100), sampling, kind: "best", frame: "pef", format: "json" } as const;
    let longDone = 0;
    const long = Array.from({ length: 40 }, async () => {
      const answer = await service.ask(snapshot, "ephemeris", ephemeris);
      if (answer.ok) longDone += 1;
      return answer;
    });
    const short = await service.ask(snapshot, "positions", { ...EVERYTHING, objects: [0] });
    expect([short.ok, longDone]).toEqual([true, expect.any(Number)]);
    expect(longDone).toBeLessThan(16);
    const refused = (await Promise.all(long)).flatMap((answer) => (answer.ok ? [] : [answer.failure]));
    expect(longDone).toBe(16);
    for (const failure of refused) expect(failure).toMatchObject({ code: "not_ready", retryAfterS: 1 });
    // What was refused is taken once there is room.
    expect((await service.ask(snapshot, "ephemeris", ephemeris)).ok).toBe(true);
    await service.close();
  });

  test("a search that breaks fails alone, in the worker's words", async () => {
    const service = createOrbitService();
    const long = rows(snapshot.elements.objects.length);
    const broken = service.ask(snapshot, "passes", { ...search, objects: [...long, -1] });
    const next = service.ask(snapshot, "passes", { ...search, objects: long });
    await expect(broken).rejects.toThrow("missing: an object of the catalogue");
    expect((await next).ok).toBe(true);
    await service.close();
  });
});

describe("the service", () => {
  test("opens a state of the record once, and before the first job on it", async () => {
    const { thread, sent, say } = createSilentThread();
    const service = createOrbitService(() => thread);
    await service.open(snapshot);
    const answers = [0, 1].map(() => service.ask(snapshot, "positions", { ...EVERYTHING, objects: [0] }));
    await nextTurn();
    expect(sent.map(({ type }) => type)).toEqual(["open", "job", "job"]);
    for (const id of [0, 1]) say({ type: "done", id, body: Uint8Array.of(id) });
    expect(await Promise.all(answers)).toEqual([0, 1].map((id) => ({ ok: true, value: { body: Uint8Array.of(id) } })));
  });

  test("fails what a worker leaves unanswered when it dies, and asks a new one next", async () => {
    const threads = [createSilentThread(), createSilentThread()];
    let started = 0;
    const service = createOrbitService(() => {
      const next = threads[started++];
      if (!next) throw new Error("a third worker was started");
      return next.thread;
    });
    const lost = service.ask(snapshot, "positions", { ...EVERYTHING, objects: [0] });
    await nextTurn();
    threads[0]?.die();
    expect(await lost).toMatchObject({ ok: false, failure: { code: "not_ready" } });
    const next = service.ask(snapshot, "positions", { ...EVERYTHING, objects: [0] });
    await nextTurn();
    threads[1]?.say({ type: "done", id: 0, body: Uint8Array.of(7) });
    expect(await next).toEqual({ ok: true, value: { body: Uint8Array.of(7) } });
    expect([started, threads[0]?.endedTimes()]).toEqual([2, 1]);
  });

  test("refuses more jobs than it can bear", async () => {
    const { thread } = createSilentThread();
    const service = createOrbitService(() => thread);
    const asked = Array.from({ length: 33 }, () => service.ask(snapshot, "positions", { ...EVERYTHING, objects: [0] }));
    expect(await asked.at(-1)).toMatchObject({ ok: false, failure: { code: "not_ready" } });
    await service.close();
    for (const one of await Promise.all(asked)) expect(one.ok).toBe(false);
  });

  test("throws our own mistakes on, in the worker's words", async () => {
    const { thread, say } = createSilentThread();
    const service = createOrbitService(() => thread);
    const broken = service.ask(snapshot, "positions", { ...EVERYTHING, objects: [0] });
    await nextTurn();
    say({ type: "broken", id: 0, reason: "missing: an object" });
    await expect(broken).rejects.toThrow("missing: an object");
  });
});
