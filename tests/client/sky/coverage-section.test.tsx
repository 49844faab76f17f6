// Coverage on a constellation's page: figures at the playhead, the curve, and what is said beside them.
import { cleanup, fireEvent, render, screen, waitFor } from "@solidjs/testing-library";
import { afterEach, describe, expect, it, vi } from "vitest";
import { curveInstants } from "../../../client/sky/coverage-model.ts";
import { coverageSatellites } from "../../../client/sky/coverage-now.ts";
import { CoverageSection } from "../../../client/sky/coverage-section.tsx";
import type { ToSkyWorker } from "../../../client/sky/protocol.ts";
import { createSkyClient } from "../../../client/sky/sky-client.ts";
import type { AppState } from "../../../client/state/app-state.ts";
import { createFrameState } from "../../../client/state/frame-state.ts";
import { createSkyState } from "../../../client/state/sky-state.ts";
import { must } from "../../../shared/result.ts";
import { elementSet } from "../../shared/orbit/element-set.ts";
import { catalogue, stateAt, wordsOf } from "../panels/bundled-state.ts";
import { DAY_MS, deskWorker, libraryOf } from "./made-up-sky.ts";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const spacesail = must(catalogue.constellations.get("spacesail"), "spacesail");
const counted = catalogue.objects.filter((object) => object.constellation === "spacesail" && object.counted);

/** An observer that has seen everything at once. */
class SeenAtOnce {
  readonly #tell: IntersectionObserverCallback;
  constructor(tell: IntersectionObserverCallback) {
    this.#tell = tell;
  }
  observe() {
    // Reason for the casts: only these parts are read.
    this.#tell([{ isIntersecting: true } as IntersectionObserverEntry], this as never);
  }
  disconnect() {}
}

/** The section over a sky with the first 90 satellites in nine planes, the last 18 of them below their shell. */
function open() {
  vi.stubGlobal("IntersectionObserver", SeenAtOnce);
  const sets = counted.slice(0, 90).map(({ id }, index) =>
    elementSet({
      objectId: id,
      raanDeg: 20.46 * (index % 9),
      meanAnomalyDeg: 36 * Math.floor(index / 9) + 4 * (index % 9),
      ...(index >= 72 && { meanMotionRevPerDay: 14.2 }),
    }),
  );
  let sent: readonly ToSkyWorker[] = [];
  let state: AppState | undefined;
  render(() => {
    const made = stateAt("2026-08-22T04:00Z");
    state = made;
    const client = createSkyClient(
      () => undefined,
      () => {
        const worker = deskWorker(libraryOf(sets));
        sent = worker.sent;
        return worker;
      },
    );
    const sky = { ...createSkyState(createFrameState(), made), client };
    return <CoverageSection state={made} sky={sky} constellation={spacesail} />;
  });
  return { state: must(state, "the state"), asked: () => sent.filter(({ type }) => type === "ask").length };
}

const figures = () => waitFor(() => expect(document.querySelector(".coverage .facts")).not.toBeNull());

describe("coverage of a constellation", () => {
  it("tells the share of the globe and of the inhabited latitudes, and which satellites count", async () => {
    open();
    await figures();
    const words = wordsOf(document.querySelector(".coverage"));
    expect(words).toMatch(/At22 Aug 2026, 04:00 UTC/);
    expect(words).toMatch(/Globe\d+(\.\d)?% of its surface/);
    expect(words).toMatch(/Inhabited\d+(\.\d)?% of 55° S to 70° N/);
    expect(words).toContain(
      "72 satellites within 10 km of the height of their shell count: 72 tracked, 0 illustrative. 18",
    );
    expect(words).toContain("not where there is service");
  });

  it("covers less the higher a satellite has to stand", async () => {
    open();
    await figures();
    const share = () => Number(/Globe([\d.]+)%/.exec(wordsOf(document.querySelector(".coverage")))?.[1]);
    const at25 = share();
    fireEvent.click(screen.getByRole("button", { name: "40°" }));
    await waitFor(() => expect(share()).toBeLessThan(at25));
    fireEvent.click(screen.getByRole("button", { name: "10°" }));
    await waitFor(() => expect(share()).toBeGreaterThan(at25));
  });

  it("draws a curve over the build-out once, with a table that says the same", async () => {
    const { asked } = open();
    await waitFor(() => expect(screen.getByText("Over the build-out as a table")).toBeDefined(), { timeout: 5000 });
    expect(screen.getByRole("img", { name: /^Share of the globe over the build-out/ })).toBeDefined();
    const rows = [...document.querySelectorAll(".coverage-twin")].at(-1)?.querySelectorAll("tbody tr").length ?? 0;
    expect(rows).toBeGreaterThan(20);
    await figures();
    const before = asked();
    fireEvent.click(screen.getByRole("button", { name: "40°" }));
    fireEvent.click(screen.getByRole("button", { name: "25°" }));
    await waitFor(() => expect(screen.getByText("Over the build-out as a table")).toBeDefined());
    // One for the curve at 40°, and at most one for each rest of the playhead: the curve at 25° is kept.
    expect(asked() - before).toBeLessThanOrEqual(3);
  });

  it("has a table of every band of latitude", async () => {
    open();
    await figures();
    const twin = document.querySelector(".coverage-twin");
    expect(twin?.querySelectorAll("tbody tr")).toHaveLength(36);
    expect(wordsOf(twin?.querySelector("tbody th"))).toBe("85° N to 90° N");
  });
});

describe("what coverage is asked of", () => {
  it("is every counted satellite with a shell, at the height of that shell", () => {
    const satellites = coverageSatellites({ catalogue }, spacesail);
    expect(satellites.length).toBe(counted.length);
    expect(new Set(satellites.map(({ shellAltitudeKm }) => shellAltitudeKm))).toEqual(new Set([1068.5]));
  });

  it("is each launch and no gap of more than 30 days, up to the end of the record", () => {
    const instants = curveInstants([0, 10 * DAY_MS, 100 * DAY_MS, 900 * DAY_MS], 130 * DAY_MS);
    expect(instants.slice(0, 2)).toEqual([0, 10 * DAY_MS]);
    expect(instants).toContain(100 * DAY_MS);
    expect(instants.at(-1)).toBe(130 * DAY_MS - 1);
    const gaps = instants.slice(1).map((utcMs, index) => utcMs - (instants[index] ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(30 * DAY_MS);
    expect(Math.min(...gaps)).toBeGreaterThan(0);
  });
});
