// The passes dialog over a made-up sky: what it lists, what its controls change, and where it leads.
import { cleanup, fireEvent, render, screen, waitFor } from "@solidjs/testing-library";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PassesPart } from "../../../client/sky/protocol.ts";
import type { SkyClient, SkyListener } from "../../../client/sky/sky-client.ts";
import { SkyRoom } from "../../../client/sky/sky-room.tsx";
import type { AppState } from "../../../client/state/app-state.ts";
import { createFrameState, type FrameState } from "../../../client/state/frame-state.ts";
import { createOrbitState } from "../../../client/state/orbit-status.ts";
import { createSkyState } from "../../../client/state/sky-state.ts";
import type { ElementSet } from "../../../shared/orbit/elements.ts";
import type { Selection, View } from "../../../shared/view/view.ts";
import { elementSet } from "../../shared/orbit/element-set.ts";
import { catalogue, stateAt, wordsOf } from "../panels/bundled-state.ts";
import { deskClient, FROM, libraryOf, passAt } from "./made-up-sky.ts";

beforeEach(() => {
  // No server stands behind these tests; launch sites are there without one.
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("no server")));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const SHANGHAI = { latitudeDeg: 31.23, longitudeDeg: 121.47, heightM: 0, name: "Shanghai" };
const TIANHE: Selection = { key: "obj", id: "2021-035A" };

interface Opened {
  readonly state: AppState;
  readonly frame: FrameState;
}

/** Opens the passes of a selection in a sky of these sets. */
function open(
  sets: readonly ElementSet[],
  selection: Selection,
  { client = deskClient(libraryOf(sets)), ...view }: Partial<View> & { readonly client?: SkyClient } = {
    place: SHANGHAI,
  },
): Opened {
  let made: Opened | undefined;
  render(() => {
    const state = stateAt("2026-08-22T04:00Z", { selection, ...view });
    const frame = createFrameState();
    const sky = { ...createSkyState(frame, state), client };
    made = { state, frame };
    sky.openPasses();
    return <SkyRoom state={state} frame={frame} orbits={createOrbitState()} sky={sky} />;
  });
  if (!made) throw new Error("nothing was rendered");
  return made;
}

const rows = () => [...document.querySelectorAll(".pass-row")];
const days = () => [...document.querySelectorAll(".pass-day")].map(wordsOf);
const found = () => waitFor(() => expect(rows().length).toBeGreaterThan(0));
const tianhe = (changes: Partial<ElementSet> = {}) =>
  elementSet({ objectId: "2021-035A", meanMotionRevPerDay: 15.59, inclinationDeg: 41.47, ...changes });

describe("the passes of a satellite", () => {
  it("are listed by day from the playhead's day on, with directions in degrees and words", async () => {
    open([tianhe()], TIANHE);
    await found();
    expect(screen.getByRole("dialog", { name: "Passes over Shanghai" })).toBeDefined();
    expect(days()[0]).toMatch(/^22 Aug 2026\s?\d passes, \d can be seen$/);
    expect(days()).toHaveLength(3);
    expect(wordsOf(rows()[0])).toMatch(/^\d\d:\d\d:\d\d\s?\d+° [NESW]{1,3}/);
    expect(wordsOf(rows()[0])).toContain("Tracked");
  });

  it("show where the playhead is among those of its day", async () => {
    open([tianhe()], TIANHE);
    await found();
    expect(document.querySelectorAll(".pass-playhead")).toHaveLength(1);
    expect(wordsOf(document.querySelector(".pass-playhead"))).toBe("04:00 UTC, the playhead");
  });

  it("are searched anew for other days and heights", async () => {
    open([tianhe()], TIANHE);
    await found();
    const before = rows().length;
    fireEvent.click(screen.getByRole("button", { name: "1" }));
    await waitFor(() => expect(days()).toHaveLength(1));
    fireEvent.click(screen.getByRole("button", { name: "3" }));
    fireEvent.click(screen.getByRole("button", { name: "30°" }));
    await waitFor(() => expect(document.querySelector("thead")?.textContent).toContain("Rises over 30°"));
    await waitFor(() => expect(days()).toHaveLength(3));
    expect(rows().length).toBeLessThan(before);
  });

  it("are not searched anew as the playhead moves, but can be from where it has gone", async () => {
    const { state } = open([tianhe()], TIANHE);
    await found();
    const first = days()[0];
    state.actions.setAt(Date.parse("2026-08-23T04:00Z"));
    expect(days()[0]).toBe(first);
    expect(screen.queryByRole("button", { name: "Update" })).toBeNull();
    state.actions.setAt(Date.parse("2026-08-30T04:00Z"));
    fireEvent.click(screen.getByRole("button", { name: "Update" }));
    await waitFor(() => expect(days()[0]).toMatch(/^30 Aug 2026/));
  });

  it("are drawn one by one, and lead to their moment with the satellite selected", async () => {
    const { state, frame } = open([tianhe()], TIANHE);
    await found();
    fireEvent.click(rows()[1] ?? document.body);
    await waitFor(() => expect(document.querySelectorAll(".sky-path").length).toBeGreaterThan(0));
    const chart = screen.getByRole("img", { name: /^Rises in the/ });
    expect(chart.querySelectorAll(".sky-tick").length).toBeGreaterThan(1);
    expect(wordsOf(document.querySelector("figcaption"))).toContain("east on the left");
    fireEvent.click(screen.getByRole("button", { name: "Go to this moment" }));
    expect(state.selection()).toEqual(TIANHE);
    expect(state.atUtcMs()).not.toBe(Date.parse("2026-08-22T04:00Z"));
    expect(frame.overlay()).toBeUndefined();
    // They are there as they were when somebody comes back.
    frame.open("passes");
    await found();
    expect(screen.getByRole("img", { name: /^Rises in the/ })).toBeDefined();
  });

  it("are walked through with the arrow keys", async () => {
    open([tianhe()], TIANHE);
    await found();
    const buttons = [...document.querySelectorAll<HTMLButtonElement>("button[data-row]")];
    buttons[0]?.focus();
    fireEvent.keyDown(buttons[0] ?? document.body, { key: "ArrowDown" });
    expect(document.activeElement).toBe(buttons[1]);
    expect(buttons[1]?.getAttribute("aria-pressed")).toBe("true");
    fireEvent.keyDown(buttons[1] ?? document.body, { key: "ArrowUp" });
    expect(document.activeElement).toBe(buttons[0]);
  });

  it("can be narrowed to those that can be seen", async () => {
    open([tianhe()], TIANHE);
    await found();
    const all = rows().length;
    fireEvent.click(screen.getByRole("switch", { name: "Only those that can be seen" }));
    const seen = rows().length;
    expect(seen).toBeLessThan(all);
    for (const row of rows()) expect(wordsOf(row)).toContain("Can be seen");
  });

  it("that never come are told in words", async () => {
    open([tianhe({ inclinationDeg: 1 })], TIANHE);
    await waitFor(() => expect(screen.getByText(/It never rises above 10° over the horizon here/)).toBeDefined());
  });

  it("without an orbit are told in words", async () => {
    open([], TIANHE);
    await waitFor(() => expect(screen.getByText(/No orbit of it is known/)).toBeDefined());
  });

  it("of an illustrative orbit are labelled so, to the minute, and go into no calendar", async () => {
    open([tianhe({ kind: "illustrative" })], TIANHE);
    await found();
    expect(wordsOf(document.querySelector(".passes-list"))).toContain(
      "Illustrative: where on its orbit the satellite stands is not known",
    );
    expect(wordsOf(rows()[0])).toMatch(/^\d\d:\d\d\s?\d+° /);
    expect(wordsOf(rows()[0])).toContain("Illustrative");
    expect(screen.getByRole<HTMLButtonElement>("button", { name: /Calendar/ }).disabled).toBe(true);
    expect(screen.getByRole<HTMLButtonElement>("button", { name: /Table/ }).disabled).toBe(false);
  });
});

describe("the passes of a batch", () => {
  it("name each satellite, and join those that follow each other into one line", async () => {
    const batch = catalogue.objectsByEvent.get("spacesail-polar-03") ?? [];
    const sets = batch.map(({ id }, index) => elementSet({ objectId: id, meanAnomalyDeg: 1.5 * index }));
    open(sets, { key: "ev", id: "spacesail-polar-03" });
    await found();
    const train = rows()[0];
    expect(wordsOf(train)).toMatch(/^18 satellites in a row/);
    fireEvent.click(train?.querySelector("button") ?? document.body);
    expect(rows().length).toBeGreaterThan(18);
    expect(wordsOf(rows()[1])).toContain(batch[0]?.names.en.slice(0, 8) ?? "nothing");
  });
});

describe("a long search", () => {
  it("tells how far it is, can be cancelled, and keeps what was found", async () => {
    const asks: SkyListener<PassesPart>[] = [];
    const takeBack = vi.fn();
    const client: SkyClient = {
      ask: (_ask, listener) => {
        // Reason for the cast: only passes are asked for here.
        asks.push(listener as unknown as SkyListener<PassesPart>);
        return takeBack;
      },
      destroy: () => undefined,
    };
    open([], { key: "c", id: "spacesail" }, { place: SHANGHAI, client });
    const progress = { daysDone: 1, days: 3, objectsDone: 40, objects: 262 };
    asks[0]?.onPart({ passes: [passAt(FROM + 3_600_000)], progress });
    await found();
    await waitFor(() =>
      expect(wordsOf(document.querySelector(".passes-status"))).toContain("Searching day 2 of 3, 40 of 262 satellites"),
    );
    fireEvent.click(screen.getByRole("button", { name: "Cancel" }));
    expect(takeBack).toHaveBeenCalledTimes(1);
    expect(rows()).toHaveLength(1);
    expect(wordsOf(document.querySelector(".passes-status"))).toContain("Whole up to the end of 22 Aug 2026.");
    fireEvent.click(screen.getByRole("button", { name: "Search again" }));
    expect(asks).toHaveLength(2);
    expect(rows()).toHaveLength(0);
  });

  it("that fails says what still works, and can be tried again", async () => {
    let tries = 0;
    const client: SkyClient = {
      ask: (_ask, { onFailed }) => {
        tries += 1;
        onFailed({ code: "unreachable", detail: "TypeError: fetch failed" });
        return () => undefined;
      },
      destroy: () => undefined,
    };
    open([], TIANHE, { place: SHANGHAI, client });
    await waitFor(() => expect(screen.getByRole("alert").textContent).toContain("The element sets did not arrive."));
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(tries).toBe(2);
  });
});

describe("without a place", () => {
  it("the dialog asks for one, and searches once it is given", async () => {
    const { state } = open([tianhe()], TIANHE, {});
    expect(screen.getByRole("dialog", { name: "Passes over a place" })).toBeDefined();
    expect(rows()).toHaveLength(0);
    const field = screen.getByRole("combobox", { name: "Place" });
    fireEvent.input(field, { target: { value: "31.23, 121.47" } });
    fireEvent.keyDown(field, { key: "Enter" });
    expect(state.place()).toMatchObject({ latitudeDeg: 31.23, longitudeDeg: 121.47 });
    await found();
  });

  it("Escape leaves the choice on the globe for the dialog", async () => {
    const { frame } = open([tianhe()], TIANHE);
    await found();
    frame.open("globe-place");
    expect(screen.getByText(/Press the place on the globe/)).toBeDefined();
    frame.close();
    expect(frame.overlay()).toBe("passes");
  });
});
