// Binds the globe to the view: time, theme, selection, filters and camera go in; hovering and clicking come out.
// Call inside an effect: everything here ends when the globe does.
import { createEffect, createMemo, createSignal, on, onCleanup, untrack } from "solid-js";
import { hasLeapt } from "../propagation/motion.ts";
import { NONE } from "../propagation/protocol.ts";
import { followChoosing } from "./choose-place.ts";
import { followCoverage } from "./coverage-tint.ts";
import { stationNow } from "./docking.ts";
import { type Driven, type DriveOptions, drawnMoment } from "./driven.ts";
import { cameraOverEvent, cameraOverPosition } from "./fly-target.ts";
import type { Globe } from "./globe.ts";
import { HOME_CAMERA, sameCamera } from "./home-camera.ts";
import { followPointer } from "./hover.ts";
import type { Emphasis } from "./looks.ts";
import { groundPlaceMark, placeMarks, siteMarks } from "./marks.ts";
import { objectRows } from "./object-rows.ts";
import { onThemeChange, readPalette } from "./palette.ts";
import { positionPefKm } from "./picking.ts";
import { cameraAfterKey } from "./pointer.ts";
import { chooseQuality } from "./quality.ts";
import { namedSubjects } from "./scene-words.ts";

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
  createEffect(() => globe.setLayers(state.layers()));
  const coverage = followCoverage(state, options.sky);
  createEffect(() => {
    const now = coverage();
    globe.setCoverage(now && { programme: now.constellation.programme, bandShares: now.coverage.bandShares });
  });
  createEffect(() => globe.setMoment(feed.momentUtcMs(), hasLeapt(state.atUtcMs(), feed.momentUtcMs())));
  const emphasis = createEmphasis(options, rows);
  createEffect(() => globe.setEmphasis(emphasis()));
  const driven = { ...options, globe, rows, emphasis };
  followCamera(driven);
  followFlights(driven);
  writeMarks(driven);
  followPointer(driven, followChoosing(driven));
}

function createEmphasis({ state, feed, orbits }: DriveOptions, rows: Driven["rows"]): () => Emphasis {
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
    const hoveredId = orbits.pointedAt();
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
    const place = untrack(state.place);
    const marked = { sites: untrack(sites), subjects, ...(place && { place: groundPlaceMark(place) }) };
    setMarks(placeMarks({ eye: globe.view.drawing.eye(), ...marked, free: untrack(stage).free }));
  });
  createEffect(() => {
    state.selection();
    state.place();
    sites();
    globe.view.requestDraw();
  });
}
