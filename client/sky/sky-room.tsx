// What the page fetches when passes are first asked for: the dialog, the choice on the globe, and what both of them know.
import { createEffect, createMemo, createResource, on, Show } from "solid-js";
import type { AppState } from "../state/app-state.ts";
import type { FrameState } from "../state/frame-state.ts";
import type { OrbitState } from "../state/orbit-status.ts";
import type { SkyState } from "../state/sky-state.ts";
import { fetchPlaces } from "./fetch-places.ts";
import { PassesDialog } from "./passes-dialog.tsx";
import { createPassesModel } from "./passes-model.ts";
import { sitePlaces } from "./place-list.ts";

export interface SkyRoomProps {
  readonly state: AppState;
  readonly frame: FrameState;
  readonly orbits: OrbitState;
  readonly sky: SkyState;
}

/** What to do while the next press on the globe chooses the place. */
function GlobePlaceHint(props: { readonly onLeave: () => void }) {
  return (
    <div class="globe-place-hint" role="status">
      <span>Press the place on the globe from which to look up</span>
      <button type="button" class="button" onClick={() => props.onLeave()}>
        Back <span class="key">Esc</span>
      </button>
    </div>
  );
}

export function SkyRoom(props: SkyRoomProps) {
  const { frame, state } = props;
  const isOpen = () => frame.overlay() === "passes";
  const model = createPassesModel(state, props.sky, isOpen);
  const [cities] = createResource(fetchPlaces);
  const places = createMemo(() => {
    const answer = cities();
    return [...(answer?.ok ? answer.value : []), ...sitePlaces(state.catalogue)];
  });
  // Whether a place was chosen on the globe or not, the dialog is what comes next.
  createEffect(
    on(frame.overlay, (now, before) => {
      if (before === "globe-place" && now === undefined) frame.open("passes");
    }),
  );
  return (
    <>
      <Show when={isOpen()}>
        <PassesDialog
          {...{ state, frame, model, places: places() }}
          hasGlobe={!["no-webgl", "failed"].includes(props.orbits.status().phase)}
          onVisit={props.sky.visit}
          onSubject={({ selection }) => props.sky.setSubject(selection)}
        />
      </Show>
      <Show when={props.sky.isChoosing()}>
        <GlobePlaceHint onLeave={() => frame.open("passes")} />
      </Show>
    </>
  );
}
