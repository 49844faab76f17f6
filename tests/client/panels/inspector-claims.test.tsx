// What the inspector says where sources differ, where dates moved, and of what became of plans.
import { cleanup, fireEvent, render } from "@solidjs/testing-library";
import { afterEach, describe, expect, it } from "vitest";
import { Inspector } from "../../../client/panels/inspector/inspector.tsx";
import type { AppState } from "../../../client/state/app-state.ts";
import { createOrbitState } from "../../../client/state/orbit-status.ts";
import type { SelectionKey } from "../../../shared/view/view.ts";
import { stateAt, wordsOf } from "./bundled-state.ts";

afterEach(cleanup);

function open(key: SelectionKey, id: string, at = "2026-01-01") {
  let state: AppState | undefined;
  const { container } = render(() => {
    state = stateAt(at, { selection: { key, id } });
    return <Inspector state={state} orbits={createOrbitState()} onCopyLink={() => undefined} />;
  });
  if (!state) throw new Error("the inspector was not rendered");
  return { state, page: container };
}

const section = (page: HTMLElement, title: string) =>
  [...page.querySelectorAll(".page-section")].find((each) => wordsOf(each.querySelector("h3")).startsWith(title));

describe("a property on which sources differ", () => {
  it("shows all values at equal weight and says that nobody has decided", () => {
    const { page } = open("ev", "spacesail-polar-06");
    const date = [...page.querySelectorAll("dt")].find((term) => wordsOf(term) === "Date")?.nextElementSibling;
    expect(wordsOf(date)).toMatch(/^23 Jan 2025, 05:15 UTC or 23 Jan 2025, 05:11 UTC Disputed/);
    const box = page.querySelector(".claim-box.disputed");
    expect(wordsOf(box)).toContain("Two claims, unresolved");
    expect(box?.querySelectorAll(".claim-line:not(.aside)")).toHaveLength(2);
  });

  it("once settled, names after whom, and keeps the old claim with its reason and its place", () => {
    const { page } = open("ev", "2024-05-07-long-march-6c");
    const box = page.querySelector(".claim-box");
    expect(wordsOf(box)).toContain("Settled, after J. McDowell (GCAT)");
    expect(wordsOf(box?.querySelector("s"))).toBe("Long March 6B");
    expect(wordsOf(box)).toContain("No Long March 6B has flown");
    expect(wordsOf(box)).toContain("paragraph 3");
  });

  it("numbers the sources of all claims, and opens them", () => {
    const { page, state } = open("ev", "2024-05-07-long-march-6c");
    const cites = [...page.querySelectorAll(".claim-box .cite")];
    const listed = [...page.querySelectorAll(".cite-number")].map(wordsOf);
    expect(cites.map(wordsOf).filter((number) => !listed.includes(number))).toEqual([]);
    fireEvent.click(cites.at(-1) ?? page);
    expect(state.selection()).toMatchObject({ key: "src", id: "blue-book-summary" });
  });

  it("is told of targets, too", () => {
    const { page } = open("c", "spacesail");
    expect(wordsOf(section(page, "Targets"))).toMatch(/648 or 600by end 2025.*Disputed.*reckoned with 648/);
    expect(wordsOf(section(page, "Claims that differ"))).toMatch(/Count of the target by end 2025.*1,296/);
  });
});

describe("a date that moved", () => {
  it("is told announcement by announcement, with the kind and size of each move", () => {
    const { page } = open("ev", "tianzhou-8");
    const lines = [...(section(page, "How the date moved")?.querySelectorAll("li") ?? [])].map(wordsOf);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^Apr 2024\s?about Aug 2024/);
    expect(lines[1]).toContain("Later by 2 to 4 months");
    expect(lines[2]).toContain("As announced");
  });

  it("is never told as what happened in the end while nobody knows that it has", () => {
    const lines = wordsOf(section(open("ev", "xuntian-launch").page, "How the date moved"));
    expect(lines).toContain("about Dec 2026");
    expect(lines).not.toMatch(/in the end|As announced/);
  });

  it("has no section where nothing was announced", () => {
    const { page } = open("ev", "spacesail-polar-03");
    expect(section(page, "How the date moved")).toBeUndefined();
  });
});

describe("the Blue Book's plan", () => {
  const row = (page: HTMLElement, plan: string) => wordsOf(page.querySelector(`[data-plan="${plan}"]`));

  it.each([
    ["blue-book-2024-launches", /32 short.*68 launches of about 100 planned/],
    ["blue-book-2024-casc-launches", /19 short.*51 launches of nearly 70 planned/],
    ["blue-book-2024-cargo", /Met.*2 of 2/],
    ["blue-book-2024-crews", /Met.*2 of 2/],
    ["blue-book-2024-returns", /Met.*2 of 2/],
    ["blue-book-2024-ocean-salinity", /Met/],
    ["blue-book-2024-cses-02", /Late by 5 months/],
  ])("says of %s what became of it", (plan, words) => {
    const { page } = open("src", "blue-book-summary");
    expect(row(page, plan)).toMatch(words);
  });

  it("stands on the page of its announcement as on that of its source", () => {
    const { page } = open("ev", "blue-book-2023");
    expect(row(page, "blue-book-2024-launches")).toMatch(/68 launches of about 100 planned/);
  });

  it("tells on a plan's own page what was counted, by which definition, and what fulfilled it", () => {
    const casc = wordsOf(section(open("ev", "blue-book-2024-casc-launches").page, "Plan and outcome"));
    expect(casc).toContain("Missed 51 launches of nearly 70 planned");
    expect(casc).toContain("Counted: Launch attempts by vehicles of the corporation");
    cleanup();
    const cargo = wordsOf(section(open("ev", "blue-book-2024-cargo").page, "Plan and outcome"));
    expect(cargo).toMatch(/Met.*Tianzhou-7.*Tianzhou-8/);
  });

  it("follows the playhead on the plan's own page", () => {
    const { page, state } = open("ev", "blue-book-2024-cargo", "2024-06-01");
    state.actions.setAt(Date.parse("2024-06-01"));
    expect(wordsOf(section(page, "Plan and outcome"))).toMatch(/Open 1 of 2.*By .* 2026: Met/);
  });
});
