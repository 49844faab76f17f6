// What each page of the inspector says of the bundled record.
import { cleanup, fireEvent, render } from "@solidjs/testing-library";
import { afterEach, describe, expect, it } from "vitest";
import { Inspector } from "../../../client/panels/inspector/inspector.tsx";
import type { AppState } from "../../../client/state/app-state.ts";
import { createOrbitState, type OrbitState } from "../../../client/state/orbit-status.ts";
import type { SelectionKey } from "../../../shared/view/view.ts";
import { catalogue, stateAt, wordsOf } from "./bundled-state.ts";

afterEach(cleanup);

interface Opened {
  readonly state: AppState;
  readonly orbits: OrbitState;
  readonly page: HTMLElement;
}

function open(key: SelectionKey, id: string, at = "2024-12-05T04:41Z"): Opened {
  let made: Omit<Opened, "page"> | undefined;
  const { container } = render(() => {
    made = { state: stateAt(at, { selection: { key, id } }), orbits: createOrbitState() };
    return <Inspector {...made} onCopyLink={() => undefined} />;
  });
  if (!made) throw new Error("the inspector was not rendered");
  return { ...made, page: container };
}

function fact(page: HTMLElement, label: string): string {
  const term = [...page.querySelectorAll("dt")].find((each) => wordsOf(each) === label);
  return wordsOf(term?.nextElementSibling);
}

describe("an event's page", () => {
  it("gives date, vehicle, site, payload and outcome, each with its sources", () => {
    const { page } = open("ev", "spacesail-polar-03");
    expect(fact(page, "Date")).toMatch(/^5 Dec 2024, 04:41 UTC\s?\d.*12:41 Beijing, to the minute$/);
    expect(fact(page, "Vehicle")).toMatch(/^Long March 6A 长征六号改 .*\d$/);
    expect(fact(page, "Site")).toContain("Taiyuan");
    expect(fact(page, "Payload")).toMatch(/^18 satellites\s?\d/);
    expect(fact(page, "Outcome")).toMatch(/^Reached orbit/);
  });

  it("numbers its sources, and each number it cites is in the list", () => {
    const { page } = open("ev", "spacesail-polar-03");
    const listed = [...page.querySelectorAll(".cite-number")].map(wordsOf);
    const cited = [...page.querySelectorAll(".cite")].map(wordsOf);
    expect(listed).toEqual(listed.map((_, index) => String(index + 1)));
    expect(cited.length).toBeGreaterThan(5);
    expect(cited.filter((number) => !listed.includes(number))).toEqual([]);
  });

  it("lights a source while the pointer is on its number", () => {
    const { page } = open("ev", "spacesail-polar-03");
    fireEvent.pointerEnter(page.querySelector(".cite") ?? page);
    expect(page.querySelectorAll(".source-list li.lit")).toHaveLength(1);
  });

  it("holds a batch against the target of its day and against how that ended", () => {
    const { page } = open("ev", "spacesail-polar-03");
    expect(wordsOf(page)).toContain("54 flown");
    expect(wordsOf(page)).toContain("Target 108 by end 2024");
    expect(wordsOf(page)).toContain("54 short at the deadline");
  });

  it("lists the other batches with their running totals", () => {
    const { page } = open("ev", "spacesail-polar-03");
    const totals = [...page.querySelectorAll(".event-row-aside")]
      .map(wordsOf)
      .filter((words) => words.endsWith("total"));
    expect(totals.slice(0, 5)).toEqual(["18 total", "36 total", "54 total", "72 total", "90 total"]);
    expect(wordsOf(page.querySelector(".event-row.on"))).toContain("Polar Group 03");
  });

  it("leads from a launch to its parts and back", () => {
    const { state, page } = open("ev", "shenzhou-19-landing");
    const launch = [...page.querySelectorAll(".event-row")].find((each) => wordsOf(each).includes("Shenzhou-19 "));
    fireEvent.click(launch ?? page);
    expect(state.selection()).toEqual({ key: "ev", id: "shenzhou-19" });
    expect(wordsOf(page)).toContain("Has part");
  });

  it("says which facts no source backs, and writes the notes out", () => {
    const { page } = open("ev", "shenzhou-15-eva-1");
    expect(fact(page, "Date")).toContain("Unverified");
    expect(fact(page, "Date")).toContain("No source that was read gives the day.");
  });

  it("writes a date no finer than it is known", () => {
    const { page } = open("ev", "genesat-funding");
    expect(fact(page, "Date")).toMatch(/^Dec 2024\s?\d/);
  });
});

describe("an object's page", () => {
  it("names it, its numbers and its launch", () => {
    const { page } = open("obj", "2024-140A");
    expect(fact(page, "Designation")).toMatch(/^2024-140A/);
    expect(fact(page, "Launched")).toMatch(/^6 Aug 2024/);
    expect(wordsOf(page)).toContain("Polar Group 01");
  });

  it("says how its orbit is known at the playhead, and how far its elements are from it", () => {
    const { orbits, page } = open("obj", "2024-140A");
    orbits.setOrbitOf(() => ({ kind: "illustrative", source: "model", epochUtcMs: 0, ageDays: 0, radiusKm: 7446 }));
    expect(fact(page, "At playhead")).toMatch(/^Illustrative, not tracked/);
    const epochUtcMs = Date.parse("2024-12-01T04:41Z");
    orbits.setOrbitOf(() => ({ kind: "observed", source: "CelesTrak", epochUtcMs, ageDays: 4, radiusKm: 7446 }));
    expect(fact(page, "At playhead")).toMatch(
      /^Observed, elements of 1 Dec 2024, 04:41 UTC, 4 days from the playhead CelesTrak/,
    );
  });

  it("says from how far around it is seen above the chosen height, and from nowhere where it has no place", () => {
    const { orbits, state, page } = open("obj", "2024-140A");
    expect(fact(page, "Seen from")).toMatch(/^Nowhere/);
    orbits.setOrbitOf(() => ({ kind: "illustrative", source: "model", epochUtcMs: 0, ageDays: 0, radiusKm: 7446 }));
    expect(fact(page, "Seen from")).toBe("22.5° around, radius 2,500 km Where it stands 10° or more above the horizon");
    state.actions.setLayer("footprint", { value: 40 });
    expect(fact(page, "Seen from")).toMatch(/^9\.\d° around, .* 40° or more/);
  });

  it("tells a known end from an assumed one", () => {
    const known = catalogue.objects.find(({ endBasis, endHow }) => endBasis === "known" && endHow === "landed");
    const assumed = catalogue.objects.find(({ endBasis }) => endBasis === "assumed");
    expect(fact(open("obj", known?.id ?? "").page, "Ended")).toMatch(/^Landed \d/);
    expect(fact(open("obj", assumed?.id ?? "").page, "Ended")).toMatch(/^Unknown: .* assumed gone 30 days after/);
  });

  it("stands on its own record's sources where its launch is not on the record", () => {
    const [craft] = [...catalogue.craftById.keys()];
    expect(open("obj", craft ?? "").page.querySelectorAll(".source-list li").length).toBeGreaterThan(0);
  });
});

describe("a constellation's page", () => {
  it("counts at the playhead, with next target, shortfall and pace", () => {
    const { page } = open("c", "spacesail", "2025-02-18T10:30Z");
    expect(wordsOf(page.querySelector(".count-now"))).toBe("72 satellites launched");
    expect(fact(page, "Next target")).toBe("72 of 648 by end 2025 576 still to fly");
    expect(fact(page, "Pace so far")).toBe("11 a month");
    expect(fact(page, "Pace needed")).toBe("55 a month");
  });

  it("says of each target how it stood at the playhead", () => {
    const { state, page } = open("c", "spacesail", "2024-12-05T04:41Z");
    const first = () => wordsOf(page.querySelector(".target-row"));
    expect(first()).toMatch(/^108 ?by end 2024.*54 to go$/);
    state.actions.setAt(Date.parse("2025-01-02"));
    expect(first()).toMatch(/^108 ?by end 2024.*54 short$/);
  });
});

describe("a programme's page", () => {
  it("lists the events on either side of the playhead", () => {
    const { page } = open("pr", "lunar", "2024-05-20");
    const rows = [...page.querySelectorAll(".page-list li")].map(wordsOf);
    const playhead = rows.indexOf("20 May 2024");
    expect(rows.slice(0, playhead).join()).toContain("Chang'e-6");
    expect(rows.slice(playhead + 1).join()).toContain("Jun 2024");
  });
});

describe("a source's page", () => {
  it("says who published it and what stands on it", () => {
    const { page } = open("src", "gcat-launches-1957-2025");
    const source = catalogue.sources.get("gcat-launches-1957-2025");
    expect(fact(page, "Publisher")).toBe(source?.publisher);
    expect(wordsOf(page)).toContain("Events that stand on it");
  });

  it("links outward without telling where the reader came from", () => {
    const link = open("src", "gcat-launches-1957-2025").page.querySelector("a.out-link");
    expect(link?.getAttribute("href")).toMatch(/^https?:\/\//);
    expect(link?.getAttribute("rel")).toContain("noopener nofollow");
  });
});

describe("a link to something that the record does not hold", () => {
  it.each(["ev", "obj", "c", "pr", "src"] as const)("names what is missing (%s)", (key) => {
    const { page } = open(key, "never-was");
    expect(wordsOf(page.querySelector("h2"))).toContain("never-was");
    expect(wordsOf(page)).toContain("does not hold");
  });

  it("can be closed", () => {
    const { state, page } = open("ev", "never-was");
    fireEvent.click(page.querySelector("[aria-label='Close']") ?? page);
    expect(state.selection()).toBeUndefined();
    expect(page.querySelector(".inspector")).toBeNull();
  });
});

describe("every record", () => {
  it("has a page that can be drawn", () => {
    const { state, page } = open("ev", "shenzhou-19");
    const drawn = (key: SelectionKey, ids: Iterable<string>) => {
      for (const id of ids) {
        state.actions.select({ key, id });
        if (wordsOf(page.querySelector("h2")).startsWith("No ")) throw new Error(`no page for ${key} ${id}`);
      }
    };
    drawn(
      "ev",
      [...catalogue.eventById.keys()].filter((_, index) => index % 5 === 0),
    );
    drawn("c", catalogue.constellations.keys());
    drawn("pr", catalogue.programmes.keys());
    drawn(
      "src",
      [...catalogue.sources.keys()].filter((_, index) => index % 5 === 0),
    );
    drawn(
      "obj",
      [...catalogue.objectById.keys()].filter((_, index) => index % 40 === 0),
    );
    expect(wordsOf(page.querySelector("h2"))).not.toBe("");
  });
});
