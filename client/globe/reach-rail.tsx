// The reach rail: craft that no single view can hold, from low orbits to the Moon and beyond, on one scale.
import { createMemo, For, Show } from "solid-js";
import type { CameraView } from "../../shared/view/view.ts";
import { ProgrammeGlyph, programmeColours } from "../panels/programme-glyph.tsx";
import type { AppState } from "../state/app-state.ts";
import type { OrbitState } from "../state/orbit-status.ts";
import { HOME_CAMERA } from "./home-camera.ts";
import { type ReachEntry, reachEntries, reachShare, spreadApart } from "./reach.ts";
import "./reach-rail.css";

export interface ReachRailProps {
  readonly state: AppState;
  readonly orbits: OrbitState;
}

/** The rail's length, and the least distance between two labels: a target must be 24 px high. */
const LENGTH_PX = 330;
const LABEL_PX = 24;

/** Beyond the geostationary ring nothing is drawn that a farther camera could show. */
const FARTHEST_DRAWN_KM = 60_000;

/** The same view from where orbits of this height fit into it. */
function cameraToHold(camera: CameraView, heightKm: number): CameraView {
  return { ...camera, heightKm: Math.max(HOME_CAMERA.heightKm, 4.5 * heightKm) };
}

interface PlacedEntry {
  readonly entry: ReachEntry;
  readonly tickPx: number;
  readonly labelPx: number;
}

function placeEntries(entries: readonly ReachEntry[]): readonly PlacedEntry[] {
  const ticks = entries.map(({ heightKm }) => (1 - reachShare(heightKm)) * LENGTH_PX);
  const labels = spreadApart(ticks, LABEL_PX, LENGTH_PX);
  return entries.map((entry, index) => ({ entry, tickPx: ticks[index] ?? 0, labelPx: labels[index] ?? 0 }));
}

export function ReachRail(props: ReachRailProps) {
  const placed = createMemo(
    () => placeEntries(reachEntries(props.state.catalogue, props.state.atUtcMs(), props.state.isShown)),
    [],
    { equals: sameEntries },
  );
  const look = ({ selection, heightKm }: ReachEntry) => {
    const { select, setCamera } = props.state.actions;
    select(selection);
    if (selection.key === "obj") props.orbits.requestFlyTo();
    else if (heightKm < FARTHEST_DRAWN_KM) setCamera(cameraToHold(props.state.camera() ?? HOME_CAMERA, heightKm));
  };
  return (
    <Show when={placed().length > 0}>
      <nav class="reach-rail" aria-label="Reach">
        <h2>Reach</h2>
        <svg class="reach-lines" width="12" height={LENGTH_PX} aria-hidden="true">
          <path class="reach-line" d={`M11.5,0V${LENGTH_PX}`} />
          <For each={placed()}>
            {({ entry, tickPx, labelPx }) => (
              <path class="reach-tick" style={programmeColours(entry.programme)} d={`M11.5,${tickPx}H6L0,${labelPx}`} />
            )}
          </For>
        </svg>
        <ol>
          <For each={placed()}>
            {({ entry, labelPx }) => (
              <li style={{ top: `${labelPx}px` }}>
                <button type="button" onClick={() => look(entry)}>
                  <span>
                    {entry.name} <span class="reach-where num">{entry.where}</span>
                  </span>
                  <ProgrammeGlyph programme={entry.programme} sizePx={14} />
                </button>
              </li>
            )}
          </For>
        </ol>
      </nav>
    </Show>
  );
}

/** The rail is drawn anew only when what it says changes, not with every tick of the clock. */
function sameEntries(a: readonly PlacedEntry[], b: readonly PlacedEntry[]): boolean {
  const textOf = ({ entry, labelPx }: PlacedEntry) => `${entry.id}|${entry.name}|${entry.where}|${labelPx}`;
  return a.length === b.length && a.every((one, index) => textOf(one) === textOf(b[index] ?? one));
}
