// Binds the globe to the view: time, theme, selection, filters and camera go in; hovering and clicking come out.
// Call inside an effect: everything here ends when the globe does.
import { createEffect, createMemo, createSignal, on, onCleanup, untrack } from "solid-js";
import type { OrbitFeed } from "../propagation/orbit-feed.ts";
import { NONE, type OrbitFrame } from "../propagation/protocol.ts";
import type { AppState } from "../state/app-state.ts";
import type { OrbitState } from "../state/orbit-status.ts";
import { stationNow } from "./docking.ts";
import { cameraOverEvent, cameraOverPosition } from "./fly-target.ts";
import type { Globe } from "./globe.ts";
import type { Tip } from "./globe-overlay.tsx";
import { HOME_CAMERA, sameCamera } from "./home-camera.ts";
import type { Emphasis } from "./looks.ts";
import { type Marks, placeMarks, siteMarks } from "./marks.ts";
import { type ObjectRow, objectRows } from "./object-rows.ts";
import { onThemeChange, readPalette } from "./palette.ts";
import { type DrawnMoment, positionPefKm, REACH_PX } from "./picking.ts";
import { cameraAfterKey, listenToPointer, type PointerPlace } from "./pointer.ts";
import { chooseQuality } from "./quality.ts";
import { namedSubjects, orbitFacts } from "./scene-words.ts";
import type { Stage } from "./stage.ts";

export interface DriveOptions {
  readonly state: AppState;
  readonly orbits: OrbitState;
  readonly stage: () => Stage;
  readonly feed: OrbitFeed;
  readonly hovered: () => string | undefined;
  readonly setHovered: (objectId: string | undefined) => void;
  readonly setMarks: (marks: Marks) => void;
  readonly setTip: (tip: Tip | undefined) => void;
}

/** A press on + or − glides this long. */
const GLIDE_MS = 220;

/** Wires everything; each part below ends with the effect that called it. */
export function driveGlobe(globe: Globe, options: DriveOptions): void {
  const { state, stage, feed } = options;
  createEffect(() => globe.setStage(stage()));
  onCleanup(onThemeChange(globe.refreshPalette));
  createEffect(
    on(state.quality, async (wanted) => globe.setQuality(await chooseQuality(wanted, globe.view)), { defer: true }),
  );
  const rows = createMemo(() => objectRows(state.catalogue, feed.table()?.objectIds ?? []));
  createEffect(() => {
    const [table, frame] = [feed.table(), feed.frame()];
    if (table && frame) globe.setOrbits({ table, frame, rows: rows() });
  });
  createEffect(() => globe.setMoment(feed.momentUtcMs()));
  const emphasis = createEmphasis(options, rows);
  createEffect(() => globe.setEmphasis(emphasis()));
  const driven = { ...options, globe, rows, emphasis };
  followCamera(driven);
  followFlights(driven);
  writeMarks(driven);
  followPointer(driven);
}

function drawnMoment({ view }: Globe, feed: OrbitFeed, frame: OrbitFrame): DrawnMoment {
  return { frame, momentUtcMs: untrack(feed.momentUtcMs), gmstRad: view.drawing.gmstRad() };
}

/** What each of the parts below works with. */
interface Driven extends DriveOptions {
  readonly globe: Globe;
  readonly rows: () => readonly (ObjectRow | undefined)[];
  readonly emphasis: () => Emphasis;
}

function createEmphasis({ state, feed, hovered }: DriveOptions, rows: Driven["rows"]): () => Emphasis {
  const [theme, setTheme] = createSignal(readPalette().theme);
  onCleanup(onThemeChange(() => setTheme(readPalette().theme)));
  const selectedRows = createMemo(() => {
    const selection = state.selection();
    const ids =
      selection?.key === "obj"
        ? [selection.id]
        : selection?.key === "ev"
          ? (state.catalogue.objectsByEvent.get(selection.id) ?? []).map(({ id }) => id)
          : [];
    return new Set(ids.map(feed.rowOf).filter((row) => row !== undefined));
  });
  return createMemo(() => {
    const [table, frame] = [feed.table(), feed.frame()];
    const station = table && frame ? stationNow(rows(), table, frame) : { dockedRows: new Set<number>() };
    const hoveredId = hovered();
    const hoveredRow = hoveredId === undefined ? undefined : feed.rowOf(hoveredId);
    const highlighted = state.highlighted();
    return {
      theme: theme(),
      isShown: state.isShown,
      selectedRows: selectedRows(),
      ...station,
      ...(highlighted !== undefined && { highlighted }),
      ...(hoveredRow !== undefined && { hoveredRow }),
    };
  });
}

/** The view's camera moves the globe's: at once when a link or the way back says so, gliding when a button does. */
function followCamera({ globe, state }: Driven): void {
  createEffect(
    on(
      state.camera,
      (camera = HOME_CAMERA) => {
        if (sameCamera(camera, globe.view.cameraView())) return;
        if (untrack(state.lastChange) === "tick") globe.pilot.cutTo(camera);
        else globe.pilot.flyTo(camera, GLIDE_MS);
      },
      { defer: true },
    ),
  );
  globe.view.canvas.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const camera = cameraAfterKey(event.key, untrack(state.camera) ?? HOME_CAMERA);
    if (!camera) return;
    // The same keys walk through events elsewhere; here they belong to the globe.
    event.preventDefault();
    event.stopPropagation();
    state.actions.setCamera(camera);
  });
}

function followFlights({ globe, state, orbits, feed }: Driven): void {
  createEffect(
    on(
      orbits.flyToRequest,
      () => {
        const selection = untrack(state.selection);
        if (selection?.key === "ev") {
          const over = cameraOverEvent(state.catalogue, selection.id);
          if (over) globe.pilot.flyTo(over);
        }
        const frame = untrack(feed.frame);
        const row = selection?.key === "obj" ? feed.rowOf(selection.id) : undefined;
        if (!frame || row === undefined || frame.setOf[row] === NONE) return;
        globe.pilot.flyTo(cameraOverPosition(positionPefKm(drawnMoment(globe, feed, frame), row)));
      },
      { defer: true },
    ),
  );
}

function writeMarks({ globe, state, stage, feed, setMarks, rows, emphasis }: Driven): void {
  const sites = createMemo(() => siteMarks(state.catalogue));
  let isGone = false;
  onCleanup(() => {
    isGone = true;
  });
  globe.view.onDrawn(() => {
    if (isGone) return;
    const frame = untrack(feed.frame);
    const now = untrack(emphasis);
    const selection = untrack(state.selection);
    const moment = frame && drawnMoment(globe, feed, frame);
    const selectedRow = selection?.key === "obj" ? feed.rowOf(selection.id) : undefined;
    const subjects = namedSubjects({
      catalogue: state.catalogue,
      rows: untrack(rows),
      station: now,
      isDrawn: (row) => {
        const programme = untrack(rows)[row]?.programme.id;
        return frame?.setOf[row] !== NONE && programme !== undefined && now.isShown(programme);
      },
      positionPefKm: (row) => (moment ? positionPefKm(moment, row) : [0, 0, 0]),
      ...(selectedRow !== undefined && { selectedRow }),
      ...(selection?.key === "ev" && { selectedEvent: selection.id }),
    });
    setMarks(placeMarks({ eye: globe.view.drawing.eye(), sites: untrack(sites), subjects, free: untrack(stage).free }));
  });
  createEffect(() => {
    state.selection();
    sites();
    globe.view.requestDraw();
  });
}

function followPointer({ globe, rows, state, orbits, feed, setHovered, setTip }: Driven): void {
  const objectAt = ({ xPx, yPx, kind }: PointerPlace): string | undefined => {
    const row = globe.pick(xPx, yPx, REACH_PX[kind]);
    return row === undefined ? undefined : untrack(rows)[row]?.object.id;
  };
  const { canvas } = globe.view;
  // The dot under a resting pointer moves away as time runs.
  createEffect(on(feed.frame, () => state.playing() && setTip(undefined), { defer: true }));
  listenToPointer(canvas, {
    onHover: (place) => {
      const id = place && objectAt(place);
      canvas.classList.toggle("over-object", id !== undefined);
      setHovered(id);
      const row = id === undefined ? undefined : feed.rowOf(id);
      const frame = untrack(feed.frame);
      if (!place || id === undefined || row === undefined || !frame) return setTip(undefined);
      const names = untrack(rows)[row]?.object.names;
      const positionKm = positionPefKm(drawnMoment(globe, feed, frame), row);
      const facts = orbitFacts(untrack(orbits.orbitOf)(id), positionKm);
      setTip({ ...place, name: names?.en ?? id, ...(names?.zh && { nameZh: names.zh }), facts });
    },
    onClick: (place) => {
      const id = objectAt(place);
      if (id !== undefined) state.actions.select({ key: "obj", id });
    },
    onGrab: () => {
      globe.pilot.stop();
      setTip(undefined);
    },
  });
}
