// What the sky worker answers: whole searches day by day, and others while one goes on.
import { describe, expect, test } from "vitest";
import { createSkyDesk } from "../../../client/sky/desk.ts";
import type { CoverageAt, FromSkyWorker, PassesPart, SkyAsk, TrackPoint } from "../../../client/sky/protocol.ts";
import { createSkyClient, type SkyClient } from "../../../client/sky/sky-client.ts";
import type { Pass } from "../../../shared/orbit/passes/pass.ts";
import { createPassSearch } from "../../../shared/orbit/passes/search.ts";
import { fail, ok } from "../../../shared/result.ts";
import { elementSet } from "../../shared/orbit/element-set.ts";
import { DAY_MS, deskClient, deskWorker, FROM, libraryOf, SHANGHAI, trainOf } from "./made-up-sky.ts";

function askOf(objectIds: readonly string[], days: number) {
  const span = { fromUtcMs: FROM, toUtcMs: FROM + days * DAY_MS };
  return { kind: "passes" as const, objectIds, place: SHANGHAI, minElevationDeg: 10, ...span };
}

/** Every part of a search, once it is done. */
function searched(client: SkyClient, objectIds: readonly string[], days: number): Promise<readonly PassesPart[]> {
  const parts: PassesPart[] = [];
  return new Promise((resolve, reject) => {
    client.ask<"passes">(askOf(objectIds, days), {
      onPart: (part) => parts.push(part),
      onDone: () => resolve(parts),
      onFailed: ({ detail }) => reject(new Error(detail)),
    });
  });
}

function passesOf(parts: readonly PassesPart[]): readonly Pass[] {
  return parts.flatMap(({ passes }) => passes);
}

describe("a search for passes", () => {
  const sets = trainOf(5);
  const ids = sets.map(({ objectId }) => objectId);

  test("finds, day by day, what one search over the whole span finds, in order of time", async () => {
    const found = passesOf(await searched(deskClient(libraryOf(sets)), ids, 3));
    const whole = createPassSearch(askOf(ids, 3));
    if (!whole.ok) throw new Error("the question makes sense");
    const expected = sets
      .flatMap(
        (set) =>
          whole.value.passesOf({ objectId: set.objectId, spans: [{ fromUtcMs: Number.NEGATIVE_INFINITY, set }] })
            .passes,
      )
      .toSorted((a, b) => a.culmination.atUtcMs - b.culmination.atUtcMs);
    expect(found.length).toBeGreaterThan(20);
    expect(found.map(({ objectId }) => objectId)).toEqual(expected.map(({ objectId }) => objectId));
    for (const [index, pass] of found.entries()) {
      // Each end is worked out to below 10 ms, whatever the span.
      expect(Math.abs(pass.rise.atUtcMs - (expected[index]?.rise.atUtcMs ?? 0))).toBeLessThan(10);
    }
  });

  test("tells how far it is, and at the end of every object whether it comes and goes", async () => {
    const geo = elementSet({ objectId: "geo", meanMotionRevPerDay: 1.0027, inclinationDeg: 0.05, meanAnomalyDeg: 180 });
    const library = libraryOf([...sets, geo]);
    const parts = await searched(deskClient(library), [...ids, "geo", "nobody"], 2);
    const last = parts.at(-1);
    expect(last?.progress).toEqual({ daysDone: 2, days: 2, objectsDone: 7, objects: 7 });
    const presences = new Map(last?.presences?.map(({ objectId, presence }) => [objectId, presence]));
    expect(presences.get("sat-0")).toBe("rises_and_sets");
    expect(["never_sets", "never_rises"]).toContain(presences.get("geo"));
    expect(presences.get("nobody")).toBe("no_position");
  });

  test("sends no more passes at once than a page can read in a moment", async () => {
    const many = trainOf(40);
    const parts = await searched(
      deskClient(libraryOf(many)),
      many.map(({ objectId }) => objectId),
      1,
    );
    expect(passesOf(parts).length).toBeGreaterThan(150);
    expect(Math.max(...parts.map(({ passes }) => passes.length))).toBeLessThanOrEqual(100);
  });

  test("ends when it is taken back, and says nothing more", async () => {
    const many = trainOf(60);
    const client = deskClient(libraryOf(many));
    const heard: string[] = [];
    const takeBack = client.ask<"passes">(
      askOf(
        many.map(({ objectId }) => objectId),
        14,
      ),
      {
        onPart: () => {
          heard.push("part");
          takeBack();
        },
        onDone: () => heard.push("done"),
        onFailed: () => heard.push("failed"),
      },
    );
    // Whatever is asked afterwards is answered, so the desk is free again.
    await searched(client, ["sat-0"], 1);
    expect(heard).toEqual(["part"]);
  });

  test("does not keep a short question waiting behind a long one", async () => {
    const many = trainOf(80);
    const client = deskClient(libraryOf(many));
    const order: string[] = [];
    const long = searched(
      client,
      many.map(({ objectId }) => objectId),
      14,
    ).then(() => order.push("long"));
    const short = searched(client, ["sat-1"], 1).then(() => order.push("short"));
    await Promise.all([long, short]);
    expect(order).toEqual(["short", "long"]);
  });
});

describe("the way through the sky", () => {
  test("runs from rise to set through the highest point, at both ends at the mask", async () => {
    const [set] = trainOf(1);
    if (!set) throw new Error("one satellite");
    const client = deskClient(libraryOf([set]));
    const [pass] = passesOf(await searched(client, ["sat-0"], 1));
    if (!pass) throw new Error("a polar satellite passes over Shanghai every day");
    const points = await new Promise<readonly TrackPoint[]>((resolve, reject) => {
      const span = { fromUtcMs: pass.rise.atUtcMs, toUtcMs: pass.set.atUtcMs };
      client.ask<"track">(
        { kind: "track", objectId: "sat-0", place: SHANGHAI, ...span },
        { onPart: (part) => resolve(part.points), onFailed: ({ detail }) => reject(new Error(detail)) },
      );
    });
    expect(points.length).toBeGreaterThan(60);
    expect(points[0]?.elevationDeg).toBeCloseTo(10, 2);
    expect(points.at(-1)?.elevationDeg).toBeCloseTo(10, 2);
    const highestDeg = Math.max(...points.map(({ elevationDeg }) => elevationDeg));
    // Points stand up to 2 s beside the highest one.
    expect(Math.abs(highestDeg - pass.culmination.elevationDeg)).toBeLessThan(0.1);
  });
});

describe("coverage", () => {
  const coverageOf = (client: SkyClient, ask: Extract<SkyAsk, { kind: "coverage" }>) => {
    const found: CoverageAt[] = [];
    return new Promise<readonly CoverageAt[]>((resolve, reject) => {
      client.ask<"coverage">(ask, {
        onPart: ({ coverage }) => found.push(coverage),
        onDone: () => resolve(found),
        onFailed: ({ detail }) => reject(new Error(detail)),
      });
    });
  };

  test("counts those at the height of their shell, by how their orbit is known, and not those elsewhere", async () => {
    const tracked = elementSet({ objectId: "tracked" });
    const drawn = elementSet({ objectId: "drawn", kind: "illustrative", meanAnomalyDeg: 180 });
    const low = elementSet({ objectId: "low", meanMotionRevPerDay: 14.3 });
    const satellites = ["tracked", "drawn", "low", "not launched"].map((objectId) => ({
      objectId,
      shellAltitudeKm: 1068.5,
    }));
    const ask = { kind: "coverage" as const, satellites, minElevationDeg: 10, instantsUtcMs: [FROM] };
    const [at] = await coverageOf(deskClient(libraryOf([tracked, drawn, low])), ask);
    expect(at?.counted).toEqual({ tracked: 1, illustrative: 1, notAtOrbit: 1 });
    // On a sphere each sees (1 − cos λ) / 2 of it, with λ = acos(R cos 10° / r) − 10° = 22.6°: 3.83 %.
    expect(at?.globalShare).toBeCloseTo(2 * 0.0383, 3);
    expect(at?.bandShares).toHaveLength(36);
  });

  test("is nothing without satellites, and told for every instant in order", async () => {
    const ask = {
      kind: "coverage" as const,
      satellites: [],
      minElevationDeg: 10,
      instantsUtcMs: [FROM, FROM + DAY_MS],
    };
    const found = await coverageOf(deskClient(libraryOf(trainOf(1))), ask);
    expect(found.map(({ atUtcMs, globalShare, inhabitedShare }) => [atUtcMs, globalShare, inhabitedShare])).toEqual([
      [FROM, 0, 0],
      [FROM + DAY_MS, 0, 0],
    ]);
  });
});

describe("the desk", () => {
  test("loads the sets of a day of knowledge once, and those of another day anew", async () => {
    const loads: (number | undefined)[] = [];
    const told: FromSkyWorker[] = [];
    const library = libraryOf(trainOf(1));
    const desk = createSkyDesk({
      load: async (knownOnUtcMs) => {
        loads.push(knownOnUtcMs);
        return ok(library);
      },
      tell: (message) => told.push(message),
      rest: () => Promise.resolve(),
      nowMs: () => 0,
    });
    const ask = askOf(["sat-0"], 1);
    desk.receive({ type: "ask", job: 1, ask });
    desk.receive({ type: "ask", job: 2, ask });
    await expect.poll(() => told.filter(({ type }) => type === "done")).toHaveLength(2);
    desk.receive({ type: "ask", job: 3, ask, knownOnUtcMs: FROM });
    await expect.poll(() => told.filter(({ type }) => type === "done")).toHaveLength(3);
    expect(loads).toEqual([undefined, FROM]);
  });

  test("tells why there are no sets, and asks for them again next time", async () => {
    const told: FromSkyWorker[] = [];
    let loads = 0;
    const desk = createSkyDesk({
      load: async () => {
        loads += 1;
        return fail({ code: "refused", detail: "HTTP 503" });
      },
      tell: (message) => told.push(message),
      rest: () => Promise.resolve(),
      nowMs: () => 0,
    });
    desk.receive({ type: "ask", job: 1, ask: askOf([], 1) });
    await expect.poll(() => told).toHaveLength(1);
    desk.receive({ type: "ask", job: 2, ask: askOf([], 1) });
    await expect.poll(() => told).toHaveLength(2);
    expect(told[0]).toEqual({ type: "failed", job: 1, failure: { code: "refused", detail: "HTTP 503" } });
    expect(loads).toBe(2);
  });

  test("a job that breaks is told of and leaves the others to go on", async () => {
    const client = deskClient(libraryOf(trainOf(1)));
    const broken = new Promise<string>((resolve) => {
      client.ask<"passes">(
        { ...askOf(["sat-0"], 1), minElevationDeg: 91 },
        { onPart: () => undefined, onFailed: ({ code }) => resolve(code) },
      );
    });
    expect(await broken).toBe("broken");
    expect(passesOf(await searched(client, ["sat-0"], 1)).length).toBeGreaterThan(0);
  });

  test("a worker that breaks fails every question, and the next one starts another worker", async () => {
    const workers: ReturnType<typeof deskWorker>[] = [];
    const client = createSkyClient(
      () => undefined,
      () => {
        const worker = deskWorker(libraryOf(trainOf(1)));
        workers.push(worker);
        return worker;
      },
    );
    const failed: string[] = [];
    client.ask<"passes">(askOf(["sat-0"], 14), { onPart: () => undefined, onFailed: ({ code }) => failed.push(code) });
    // Reason for the cast: only the message of the event is read.
    workers[0]?.onerror?.({ message: "out of memory" } as ErrorEvent);
    expect(failed).toEqual(["broken"]);
    await searched(client, ["sat-0"], 1);
    expect(workers).toHaveLength(2);
  });
});
