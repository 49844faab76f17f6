// Parts of the page that nobody needs in its first second: fetched after it is drawn, or when first asked for.
import { lazy } from "solid-js";

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

export const ClockField = lazy(async () => ({
  default: (await import("../timeline/clock-field.tsx")).ClockField,
}));

/** Fetches them all, so that the first click finds them there. */
export function fetchLaterParts(): void {
  for (const part of [Inspector, SearchPalette, KeyboardSheet, ReachRail, ClockField]) void part.preload();
}
