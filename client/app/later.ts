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

export const RecordTable = lazy(async () => ({
  default: (await import("../panels/record-table.tsx")).RecordTable,
}));

export const SkyRoom = lazy(async () => ({
  default: (await import("../sky/sky-room.tsx")).SkyRoom,
}));

export const CoverageSection = lazy(async () => ({
  default: (await import("../sky/coverage-section.tsx")).CoverageSection,
}));

export const PlanesDialog = lazy(async () => ({
  default: (await import("../planes/planes-dialog.tsx")).PlanesDialog,
}));

export const ReachRail = lazy(async () => ({
  default: (await import("../globe/reach-rail.tsx")).ReachRail,
}));

export const ClockField = lazy(async () => ({
  default: (await import("../timeline/clock-field.tsx")).ClockField,
}));

export const KnownOnPanel = lazy(async () => ({
  default: (await import("../known-on/known-on-panel.tsx")).KnownOnPanel,
}));

export const KnownOnDialog = lazy(async () => ({
  default: (await import("../known-on/known-on-panel.tsx")).KnownOnDialog,
}));

export const KnownOnBanner = lazy(async () => ({
  default: (await import("../known-on/known-on-banner.tsx")).KnownOnBanner,
}));

/** What works out the record as known on a day, and the banner over it; undefined where they could not be fetched. */
export async function fetchPastKnowledge() {
  try {
    await KnownOnBanner.preload();
    return await import("../known-on/known-on-banner.tsx");
  } catch (cause) {
    console.warn("past knowledge could not be fetched", cause);
    return undefined;
  }
}

export const ComparePanel = lazy(async () => ({
  default: (await import("../comparators/compare-panel.tsx")).ComparePanel,
}));

export const LayerNotes = lazy(async () => ({
  default: (await import("../globe/layer-notes.tsx")).LayerNotes,
}));

export const LayersPanel = lazy(async () => ({
  default: (await import("../panels/layers-panel.tsx")).LayersPanel,
}));

/** The comparators' curves with what draws them: nobody waits for them who does not compare. */
export const fetchCurves: FetchCurves = async () => {
  try {
    return await (await import("../comparators/compare-panel.tsx")).fetchCurves();
  } catch (cause) {
    return fail({ code: "unreachable", detail: String(cause) });
  }
};

const LATER = [
  ...[Inspector, SearchPalette, KeyboardSheet, RecordTable, ReachRail, ClockField],
  ...[KnownOnPanel, KnownOnBanner, ComparePanel, LayersPanel, LayerNotes, PlanesDialog, SkyRoom],
];

/** Fetches them all, so that the first click finds them there. */
export function fetchLaterParts(): void {
  for (const part of LATER) void part.preload();
}
