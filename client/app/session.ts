// Everything that one visit shares: view, orbits, frame, and the wires between them and the browser.
import { createEffect, createRenderEffect, on, onCleanup } from "solid-js";
import type { Catalogue } from "../../shared/record/catalogue.ts";
import { coverageEndUtcMs } from "../../shared/record/programme-counts.ts";
import { formatEdtf } from "../../shared/time/format.ts";
import type { ViewProblem } from "../../shared/view/codec.ts";
import { defaultView, SCENE_QUALITIES, THEMES, type View } from "../../shared/view/view.ts";
import { listenForShortcuts } from "../keyboard/listen.ts";
import { readAddress, syncAddress } from "../link/address.ts";
import { copyText, shareLink } from "../link/share-link.ts";
import { type AppState, createAppState } from "../state/app-state.ts";
import { readChoice } from "../state/device-choices.ts";
import { createFrameState, type FrameState } from "../state/frame-state.ts";
import type { PastKnowledge } from "../state/knowledge.ts";
import { createMediaQuery } from "../state/media.ts";
import { createOrbitState, type OrbitState } from "../state/orbit-status.ts";
import { startPlayback } from "../state/playback.ts";
import { createSkyState, type SkyState } from "../state/sky-state.ts";
import { fetchCurves } from "./later.ts";
import type { LoadedRecord } from "./load-record.ts";
import { startOrbits } from "./start-orbits.ts";

export interface Session {
  readonly state: AppState;
  readonly orbits: OrbitState;
  readonly frame: FrameState;
  readonly sky: SkyState;
  readonly copyLink: () => void;
}

/** The default view with what this device remembers. */
function rememberedView(recordEndUtcMs: number): View {
  const plain = defaultView(recordEndUtcMs);
  return {
    ...plain,
    theme: readChoice("theme", THEMES) ?? plain.theme,
    quality: readChoice("quality", SCENE_QUALITIES) ?? plain.quality,
  };
}

const PROBLEM_WORDS: Readonly<Record<ViewProblem["code"], string>> = {
  unknown_key: "is not known here and was left alone",
  unknown_name: "is not known here and was left alone",
  bad_value: "was not understood; its default is shown",
  repeated_key: "stands in it twice; the first is used",
};

/** Names each part of the link that was not understood. */
function noteProblems(frame: FrameState, problems: readonly ViewProblem[]): void {
  if (problems.length === 0) {
    frame.dismiss("link");
    return;
  }
  const parts = problems.slice(0, 4).map(({ key, value, code }) => `“${key}=${value}” ${PROBLEM_WORDS[code]}`);
  const more = problems.length > 4 ? `; and ${problems.length - 4} more` : "";
  frame.notify({ id: "link", tone: "warn", text: `In this link ${parts.join("; ")}${more}.` });
}

/** Puts the theme on the page before anything reads its colours. */
function applyTheme(state: AppState): void {
  const prefersLight = createMediaQuery("(prefers-color-scheme: light)");
  createRenderEffect(() => {
    const theme = state.theme() === "system" ? (prefersLight() ? "light" : "dark") : state.theme();
    document.documentElement.dataset["theme"] = theme;
  });
}

function watchConnection(frame: FrameState, catalogue: Catalogue): void {
  const text = `Offline, showing the record of ${formatEdtf(catalogue.subject.coverage.to)}`;
  const tell = () =>
    navigator.onLine ? frame.dismiss("offline") : frame.notify({ id: "offline", tone: "info", text });
  addEventListener("online", tell);
  addEventListener("offline", tell);
  onCleanup(() => {
    removeEventListener("online", tell);
    removeEventListener("offline", tell);
  });
  tell();
}

/** The page's title follows what is looked at, for the history and the tab. */
function nameThePage(state: AppState): void {
  const titleOf = () => {
    const selection = state.selection();
    if (!selection) return undefined;
    const { eventById, objectById, constellations, programmes, sources } = state.catalogue;
    const { key, id } = selection;
    const found = { ev: eventById.get(id)?.record.title, src: sources.get(id)?.title, obj: objectById.get(id)?.names };
    const named = { c: constellations.get(id)?.names, pr: programmes.get(id)?.names };
    return { ...found, ...named }[key]?.en;
  };
  createEffect(
    on(titleOf, (title) => {
      document.title = title ? `${title} · Orbitline` : "Orbitline";
    }),
  );
}

/** Past knowledge that tells when it could not be fetched: today's record then stays. */
function toldWhereItFails({ ready, load }: PastKnowledge, frame: FrameState): PastKnowledge {
  const text =
    "What was known on that day could not be worked out: a part of this page did not arrive. Today's record is shown; reloading tries again.";
  const tellingLoad = async () => {
    const loaded = await load();
    if (loaded) frame.dismiss("known");
    else frame.notify({ id: "known", tone: "warn", text });
    return loaded;
  };
  return { ready, load: tellingLoad };
}

/** Says that a day of knowledge was left, since its banner only goes away. */
function tellReturn(state: AppState, frame: FrameState): void {
  createEffect(
    on(state.knownOn, (day, before) => {
      if (day === undefined && before !== undefined) frame.toast("Today's record is shown");
    }),
  );
}

/** Opens a session on a record; call inside a Solid root. */
export function createSession({ catalogue, past }: LoadedRecord): Session {
  const nowUtcMs = Date.now();
  const recordEndUtcMs = coverageEndUtcMs(catalogue);
  const defaults = rememberedView(recordEndUtcMs);
  const opened = readAddress(location, defaults, nowUtcMs);
  const frame = createFrameState();
  const state = createAppState({
    ...{ catalogue, recordEndUtcMs, nowUtcMs, initial: opened.view, fetchCurves },
    past: toldWhereItFails(past, frame),
  });
  const orbits = createOrbitState();
  const sky = createSkyState(frame, state);
  startOrbits(state, orbits);
  applyTheme(state);
  syncAddress(state, { defaults, unknown: opened.unknown, onProblems: (problems) => noteProblems(frame, problems) });
  startPlayback(state);
  nameThePage(state);
  watchConnection(frame, catalogue);
  tellReturn(state, frame);
  noteProblems(frame, opened.problems);
  const copyLink = async () => {
    const link = shareLink(state.view(), defaults, opened.unknown);
    const copied = await copyText(link);
    if (copied.ok) frame.toast("Link copied");
    else frame.notify({ id: "copy", tone: "info", text: `This browser does not let the page copy. The link: ${link}` });
  };
  const reach = { onShare: () => void copyLink(), onFlyTo: orbits.requestFlyTo, onPasses: () => sky.openPasses() };
  listenForShortcuts({ state, frame, ...reach });
  return { state, orbits, frame, sky, copyLink: () => void copyLink() };
}
