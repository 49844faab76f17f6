// Parts of the page that nobody needs in its first second: fetched after it is drawn, or when first asked for.
import { lazy } from "solid-js";
import { fail } from "../../shared/result.ts";
import type { FetchCurves } from "../comparators/comparison.ts";

export const Inspector = lazy(async () => ({
  default: (await import("../panels/inspector/inspector.tsx")).Inspector,
}));

export const SearchPalette = lazy(async () => ({
  default: (await import("../panels/search-palette.tsx")).SearchPalette,
}));

export const KeyboardSheet = lazy(async () => ({
  default: (await import("../keyboard/keyboard-sheet.tsx")).KeyboardSheet,
}));

export const ReachRail = lazy(async () => ({
  default: (await import("../globe/reach-rail.tsx")).ReachRail,
}));

export const ComparePanel = lazy(async () => ({
  default: (await import("../comparators/compare-panel.tsx")).ComparePanel,
}));

/** The comparators' curves with what draws them: nobody waits for them who does not compare. */
export const fetchCurves: FetchCurves = async () => {
  try {
    return await (await import("../comparators/compare-panel.tsx")).fetchCurves();
  } catch (cause) {
    return fail({ code: "unreachable", detail: String(cause) });
  }
};

/** Fetches them all, so that the first click finds them there. */
export function fetchLaterParts(): void {
  for (const part of [Inspector, SearchPalette, KeyboardSheet, ReachRail, ComparePanel]) void part.preload();
}
