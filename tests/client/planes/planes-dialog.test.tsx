// The plane view on the page: its table, its chart by keyboard, and what it says when there is nothing to show.
import { cleanup, fireEvent, render } from "@solidjs/testing-library";
import { afterEach, describe, expect, it } from "vitest";
import { PlanesDialog } from "../../../client/planes/planes-dialog.tsx";
import { PlanesSection } from "../../../client/planes/planes-section.tsx";
import type { OrbitFeed } from "../../../client/propagation/orbit-feed.ts";
import type { AppState } from "../../../client/state/app-state.ts";
import { createFrameState, type FrameState } from "../../../client/state/frame-state.ts";
import { createOrbitState, type OrbitState } from "../../../client/state/orbit-status.ts";
import { must } from "../../../shared/result.ts";
import { stateAt, wordsOf } from "../panels/bundled-state.ts";
import { constellationOf, planesOfBundled } from "./bundled-planes.ts";

afterEach(cleanup);

interface Opened {
  readonly state: AppState;
  readonly frame: FrameState;
  readonly view: HTMLElement;
}

/** A feed that answers with the planes of a constellation at a moment, or that has failed. */
function feedOf(constellation: string, at: string, hasFailed = false): OrbitFeed {
  const frame = planesOfBundled(constellation, at);
  const failure = () => (hasFailed ? ({ code: "unreachable", detail: "" } as const) : undefined);
  // The view reads nothing else of a feed.
  return { planesOf: () => () => (hasFailed ? undefined : frame), failure, retry: () => {} } as unknown as OrbitFeed;
}

function orbitsWith(feed: OrbitFeed | undefined): OrbitState {
  const orbits = createOrbitState();
  if (feed) orbits.setFeed(feed);
  return orbits;
}

function open(constellation: string, at: string, feed: OrbitFeed | undefined = feedOf(constellation, at)): Opened {
  let made: Omit<Opened, "view"> | undefined;
  const { container } = render(() => {
    const state = stateAt(at, { selection: { key: "c", id: constellation } });
    const frame = createFrameState();
    made = { state, frame };
    return <PlanesDialog state={state} frame={frame} orbits={orbitsWith(feed)} />;
  });
  return { ...must(made, "the opened view"), view: container };
}

function rowOf(view: HTMLElement, id: string): readonly string[] {
  return [...must(view.querySelector(`[data-row="${id}"]`) ?? undefined, id).children].map(wordsOf);
}

const AT = "2026-08-22T00:00Z";

describe("the table of planes", () => {
  it("tells of each plane how many are in place of those planned, where it lies, and which launches made it", () => {
    const { view } = open("spacesail", AT);
    expect(rowOf(view, "0/1")).toEqual([
      ..."1|33 of 36|35|273.3°|88.99°|1,068 km (1,066–1,077)|29°|35 tracked".split("|"),
      "Polar Group 01 17, Polar Group 12 18",
    ]);
    expect(wordsOf(view.querySelector(".shell-head"))).toContain("9 of 9 planes; 172 of 324 in place");
  });

  it("says of satellites that fill no plane whether they rise or stopped, and of counts what they count", () => {
    const { view } = open("spacesail", AT);
    const labels = [...view.querySelectorAll(".plane-table tr.aside th")].map(wordsOf);
    expect(new Set(labels)).toEqual(new Set(["Stopped short"]));
    expect(wordsOf(view.querySelector(".planes-table-head"))).toContain("238 satellites with an orbit at this moment");
  });

  it("marks a plane of illustrative orbits alone, and lists shells on paper as nothing of what was filed", () => {
    const { view } = open("guowang", AT);
    const never = [...view.querySelectorAll("[data-row]")].find((row) => wordsOf(row).includes("LEO Group 23"));
    expect(wordsOf(never?.querySelector(".chip"))).toBe("Illustrative");
    expect(wordsOf(view.querySelector(".paper-shells"))).toContain("0 of 16 planes, 0 of 480 satellites, as filed");
  });

  it("sorts by a column and back, and says so", () => {
    const { view } = open("spacesail", AT);
    const head = () =>
      [...view.querySelectorAll(".plane-table th")].find((each) => wordsOf(each).startsWith("In place"));
    const fills = () => [...view.querySelectorAll("[data-row] .plane-fill")].map(wordsOf);
    fireEvent.click(must(head()?.querySelector("button") ?? undefined, "the button"));
    expect(head()?.getAttribute("aria-sort")).toBe("ascending");
    expect(fills()[0]).toBe("3 of 36");
    fireEvent.click(must(head()?.querySelector("button") ?? undefined, "the button"));
    expect(head()?.getAttribute("aria-sort")).toBe("descending");
    expect(fills()[0]).toBe("33 of 36");
  });

  it("leads to a launch, and closes for it", () => {
    const { view, state, frame } = open("spacesail", AT);
    frame.open("planes");
    const launch = [...view.querySelectorAll(".plane-batches button")].find(
      (each) => wordsOf(each) === "Polar Group 12",
    );
    fireEvent.click(must(launch, "the launch"));
    expect(state.selection()).toEqual({ key: "ev", id: "spacesail-polar-12" });
    expect(frame.overlay()).toBeUndefined();
  });
});

describe("the chart of planes", () => {
  it("is walked by arrow keys, with the satellite in words, and Enter selects it", () => {
    const { view, state } = open("spacesail", AT);
    const chart = must(view.querySelector<HTMLElement>(".plane-chart") ?? undefined, "the chart");
    const words = () => chart.getAttribute("aria-valuetext") ?? "";
    expect(words()).toContain("238 satellites");
    fireEvent.keyDown(chart, { key: "ArrowUp" });
    expect(chart.getAttribute("aria-valuenow")).toBe("1");
    expect(words()).toMatch(/first nine planes, plane 1, slot \d+ of 36, 1,0\d\d km, tracked, node 273\.\d°/);
    fireEvent.keyDown(chart, { key: "ArrowRight" });
    expect(words()).toContain("plane 2");
    fireEvent.keyDown(chart, { key: "End" });
    expect(words()).toContain("in no plane");
    fireEvent.keyDown(chart, { key: "Home" });
    fireEvent.keyDown(chart, { key: "Enter" });
    expect(state.selection()?.key).toBe("obj");
    expect(wordsOf(view.querySelector(".plane-detail"))).toContain("plane 1, slot");
  });

  it("can have the drift removed, and says by how much", () => {
    const { view } = open("guowang", AT);
    const button = [...view.querySelectorAll("button")].find((each) => wordsOf(each) === "Drift removed");
    fireEvent.click(must(button, "the button"));
    expect(button?.getAttribute("aria-pressed")).toBe("true");
    const words = wordsOf(view.querySelector(".plane-axis-words"));
    expect(words).toContain("Guowang inclined shell −3.59° a day to 22 Aug 2026");
  });
});

describe("without planes", () => {
  it("names the day and the first launch before it, and still lists what is to be filled", () => {
    const { view, state } = open("spacesail", "2024-01-01T00:00Z");
    const empty = must(view.querySelector(".planes-empty") ?? undefined, "the words");
    expect(wordsOf(empty)).toBe("No satellite has an orbit on 1 Jan 2024. First launch, 6 Aug 2024");
    expect(wordsOf(view.querySelector(".shell-head"))).toContain("0 of 9 planes; 0 of 324 in place");
    fireEvent.click(must(empty.querySelector("button") ?? undefined, "the button"));
    expect(new Date(state.atUtcMs()).toISOString().slice(0, 10)).toBe("2024-08-06");
  });

  it("says that the orbits did not arrive, and offers to try again", () => {
    const { view } = open("spacesail", AT, feedOf("spacesail", AT, true));
    expect(wordsOf(view.querySelector(".planes-empty"))).toMatch(/^The orbits did not arrive.*Try again$/);
  });
});

describe("the section on a constellation's page", () => {
  it("tells planes and satellites in place of those planned, beside the number launched, and opens the view", () => {
    let opened = 0;
    const { container } = render(() => (
      <PlanesSection
        state={stateAt(AT)}
        orbits={orbitsWith(feedOf("spacesail", AT))}
        constellation={constellationOf("spacesail")}
        onOpen={() => opened++}
      />
    ));
    const words = wordsOf(container);
    expect(words).toContain("9 of 9 planes");
    expect(words).toContain("172 of 324 in place");
    expect(words).toContain("238 launched");
    fireEvent.click(must(container.querySelector(".button") ?? undefined, "the button"));
    expect(opened).toBe(1);
  });
});
