// What changes when the record is shown as known on a past day, and what stays.
import { createEffect, createRoot } from "solid-js";
import { describe, expect, it } from "vitest";
import { type AppState, createAppState, walkableEvents } from "../../../client/state/app-state.ts";
import type { CatalogueOn, PastKnowledge } from "../../../client/state/knowledge.ts";
import { nextTarget, targetStanding } from "../../../shared/record/buildout.ts";
import { DAY_MS } from "../../../shared/time/instant.ts";
import { defaultView, type View } from "../../../shared/view/view.ts";
import { catalogue, knownOn, stateAt } from "../panels/bundled-state.ts";

const THEN = Date.parse("2024-09-01");

function shown(at: string, more: Partial<View> = {}): AppState {
  return createRoot(() => stateAt(at, more));
}

function spacesail(state: AppState) {
  const buildout = state.catalogue.buildouts.get("spacesail");
  if (!buildout) throw new Error("no build-out of Spacesail");
  return buildout;
}

describe("the record as known on 1 September 2024", () => {
  it("holds the one batch that had flown, and the targets that had been promised", () => {
    const state = shown("2025-06-01", { knownOnUtcMs: THEN });
    const buildout = spacesail(state);
    expect(buildout.steps.map(({ event, launched }) => [event, launched])).toEqual([["spacesail-polar-01", 18]]);
    const counts = buildout.targets.map(({ target }) => target.count);
    expect(counts).toContain(108);
    expect(counts).not.toContain(324);
    expect(buildout.targets.map(({ target }) => target.id).filter((id) => id.includes("2026"))).toEqual([]);
    const then = nextTarget(buildout, state.recordEndUtcMs);
    expect([then?.target.count, then?.state, then?.short]).toEqual([108, "open", 90]);
  });

  it("shows the maiden flight of Long March 12 as a plan for 2024, and not as flown", () => {
    const { eventById } = shown("2025-06-01", { knownOnUtcMs: THEN }).catalogue;
    const plan = eventById.get("blue-book-2024-long-march-12");
    expect([plan?.record.status, plan?.when.edtf]).toEqual(["planned", "2024"]);
    expect(eventById.has("guowang-test-05")).toBe(false);
    expect(catalogue.eventById.get("guowang-test-05")?.record.launch?.vehicle).toBe("long-march-12");
  });

  it("holds no batch of later, no satellite of it and no step to it", () => {
    const state = shown("2025-06-01", { knownOnUtcMs: THEN });
    expect(state.catalogue.eventById.has("spacesail-polar-02")).toBe(false);
    expect(state.catalogue.objectsByEvent.get("spacesail-polar-02")).toBeUndefined();
    const late = walkableEvents(state).filter(
      ({ record, when }) => record.status === "done" && when.earliestUtcMs > THEN + DAY_MS,
    );
    expect(late).toEqual([]);
  });

  it("ends with that day", () => {
    const state = shown("2025-06-01", { knownOnUtcMs: THEN });
    expect(new Date(state.recordEndUtcMs).toISOString()).toBe("2024-09-02T00:00:00.000Z");
    const dated = spacesail(state).targets.find(({ target }) => target.count === 108);
    expect(dated && targetStanding(spacesail(state), dated, state.recordEndUtcMs).state).toBe("open");
  });
});

describe("choosing a day of knowledge", () => {
  it("changes the record and the present entry of the history, and is undone by today's record", () => {
    const state = shown("2025-06-01");
    expect(state.catalogue).toBe(catalogue);
    state.actions.setKnownOn(THEN);
    expect([state.knownOn(), state.lastChange(), state.catalogue]).toEqual([THEN, "replace", knownOn(THEN)]);
    expect(state.wholeCatalogue).toBe(catalogue);
    state.actions.setKnownOn(undefined);
    expect([state.knownOn(), state.catalogue]).toEqual([undefined, catalogue]);
    expect("knownOnUtcMs" in state.view()).toBe(false);
  });

  it("past the record's last day moves no end", () => {
    const state = shown("2025-06-01", { knownOnUtcMs: Date.parse("2026-11-20") });
    expect(spacesail(state).steps).toHaveLength(spacesail(shown("2025-06-01")).steps.length);
    expect(new Date(state.recordEndUtcMs).toISOString()).toBe("2026-10-10T00:00:00.000Z");
  });

  it("going back to a day that was shown finds the same catalogue", () => {
    const state = shown("2025-06-01", { knownOnUtcMs: THEN });
    const first = state.catalogue;
    state.actions.setKnownOn(Date.parse("2025-01-01"));
    expect(state.catalogue).not.toBe(first);
    state.actions.setKnownOn(THEN);
    expect(state.catalogue).toBe(first);
  });

  it("steps from event to event among those that were known", () => {
    const state = shown("2024-09-02", { knownOnUtcMs: THEN, programmes: new Set(["spacesail"]) });
    const next = () => {
      state.actions.setAt(Date.parse("2024-09-02"));
      state.actions.stepEvent(1);
      return state.selection()?.id;
    };
    expect(next()).toBeUndefined();
    state.actions.setKnownOn(undefined);
    expect(next()).toBe("spacesail-polar-02");
  });
});

describe("what works past knowledge out, where it has yet to be fetched", () => {
  function waiting(load: PastKnowledge["load"]): AppState {
    const nowUtcMs = Date.parse("2026-11-21T12:00Z");
    const recordEndUtcMs = Date.parse("2026-10-10");
    const initial = defaultView(recordEndUtcMs);
    return createRoot(() => createAppState({ catalogue, past: { load }, recordEndUtcMs, nowUtcMs, initial }));
  }

  it("changes nothing on screen when it comes ahead of a choice", async () => {
    const state = waiting(async () => knownOn);
    let runs = 0;
    createRoot(() =>
      createEffect(() => {
        state.knownOn();
        runs += 1;
      }),
    );
    state.actions.prepareKnownOn(THEN);
    await new Promise((resolve) => setTimeout(resolve));
    state.actions.setKnownOn(THEN);
    expect([runs, state.catalogue]).toEqual([2, knownOn(THEN)]);
  });

  it("is awaited with today's record under its own name", async () => {
    let arrive: (on: CatalogueOn) => void = () => undefined;
    const arriving = new Promise<CatalogueOn>((resolve) => {
      arrive = resolve;
    });
    const state = waiting(() => arriving);
    state.actions.setKnownOn(THEN);
    expect([state.knownOn(), state.catalogue]).toEqual([undefined, catalogue]);
    arrive(knownOn);
    await arriving;
    await Promise.resolve();
    expect([state.knownOn(), state.catalogue]).toEqual([THEN, knownOn(THEN)]);
  });

  it("is asked for again with the next day where it did not come", async () => {
    let asked = 0;
    const state = waiting(async () => {
      asked += 1;
      return asked === 1 ? undefined : knownOn;
    });
    state.actions.setKnownOn(THEN);
    await new Promise((resolve) => setTimeout(resolve));
    expect([asked, state.knownOn(), state.catalogue]).toEqual([1, undefined, catalogue]);
    state.actions.setKnownOn(THEN + DAY_MS);
    await new Promise((resolve) => setTimeout(resolve));
    expect([asked, state.knownOn()]).toEqual([2, THEN + DAY_MS]);
  });
});
