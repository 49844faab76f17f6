// Notes over the globe on what its layers draw now: the shells as filed with their legend, and what waits for slower time.
import { For, Match, Show, Switch } from "solid-js";
import { groupBy } from "../../shared/lists.ts";
import { formatDay } from "../../shared/time/format.ts";
import { RATE_DAYS_PER_S } from "../../shared/view/view.ts";
import { formatCount } from "../panels/count-words.ts";
import { motionOf } from "../propagation/motion.ts";
import { shareWords } from "../sky/share-words.ts";
import type { AppState } from "../state/app-state.ts";
import type { SkyState } from "../state/sky-state.ts";
import { coveredConstellation } from "./coverage-tint.ts";
import { ghostWish } from "./ghost-wish.ts";
import { soleSelectedId } from "./sole-selected.ts";
import "./layer-notes.css";

export interface LayerNotesProps {
  readonly state: AppState;
  readonly sky: Pick<SkyState, "tint">;
}

interface LegendRow {
  readonly programme: string;
  readonly name: string;
  readonly colour: string;
  readonly satellites: number;
}

function legendOf(state: AppState): readonly LegendRow[] {
  const theme = document.documentElement.dataset["theme"] === "light" ? "light" : "dark";
  const shown = ghostWish(state).shells.filter(({ programme }) => state.isShown(programme));
  return [...groupBy(shown, ({ programme }) => programme)].flatMap(([id, shells]) => {
    const programme = state.catalogue.programmes.get(id);
    if (!programme) return [];
    const satellites = shells.reduce((sum, { planes, satellitesPerPlane }) => sum + planes * satellitesPerPlane, 0);
    return [{ programme: id, name: programme.shortName.en, colour: programme.colour[theme], satellites }];
  });
}

function GhostLegend(props: Pick<LayerNotesProps, "state">) {
  return (
    <>
      <ul class="ghost-legend num">
        <For each={legendOf(props.state)} fallback={<li>No shell of the programmes shown was filed or announced</li>}>
          {(row) => (
            <li>
              <svg width="9" height="9" viewBox="-4.5 -4.5 9 9" aria-hidden="true">
                <circle r="3.2" fill="none" stroke={row.colour} stroke-width="1.2" />
              </svg>
              {row.name} <b>{formatCount(row.satellites)}</b>
            </li>
          )}
        </For>
      </ul>
      <p>
        As filed or announced, not flown, and in no count. The totals are agreed on; how they split into planes is
        disputed or read out of the total.
      </p>
    </>
  );
}

/** Before the record's end nothing is drawn as filed: what flew is known. */
function GhostsNote(props: Pick<LayerNotesProps, "state">) {
  const endUtcMs = () => props.state.recordEndUtcMs;
  const goToEnd = () => {
    const { pause, setAt, reveal } = props.state.actions;
    pause();
    setAt(endUtcMs());
    reveal(endUtcMs());
  };
  return (
    <Show when={props.state.atUtcMs() < endUtcMs()} fallback={<GhostLegend state={props.state} />}>
      <p>
        Filed shells are drawn for times after {formatDay(endUtcMs() - 1)}, the end of the record.{" "}
        <button type="button" class="text-button" onClick={goToEnd}>
          Go there
        </button>
      </p>
    </Show>
  );
}

/** Whose coverage tints the globe, or how to have one. */
function CoverageNote(props: LayerNotesProps) {
  const followed = () =>
    [...props.state.catalogue.constellations.values()].filter((constellation) => constellation.followed);
  const looked = () => coveredConstellation(props.state.catalogue, props.state.selection());
  return (
    <Show
      when={looked()}
      fallback={
        <p>
          Coverage is that of a constellation that is looked at:{" "}
          <For each={followed()}>
            {({ id, names }, index) => (
              <>
                {index() > 0 ? ", " : ""}
                <button type="button" class="text-button" onClick={() => props.state.actions.select({ key: "c", id })}>
                  {names.en}
                </button>
              </>
            )}
          </For>
        </p>
      }
    >
      <Show when={props.sky.tint()} fallback={<p>Working out coverage</p>}>
        {(tint) => (
          <p class="num">
            Coverage of {tint().constellation.names.en}, satellites at least {tint().minElevationDeg}° up:{" "}
            {shareWords(tint().coverage.globalShare)} of the globe. The stronger the tint, the more of that latitude has
            one in view; a mean over one revolution.
          </p>
        )}
      </Show>
    </Show>
  );
}

/** What of the selected object is not drawn while places are held. */
function heldBack({ layers }: AppState): string | undefined {
  const { track, footprint } = layers().states;
  if (track.on && footprint.on) return "Ground track and footprint are";
  return track.on ? "The ground track is" : footprint.on ? "The footprint is" : undefined;
}

export function LayerNotes(props: LayerNotesProps) {
  const isHeld = () => motionOf(props.state.playing(), RATE_DAYS_PER_S[props.state.rate()]) === "held";
  const isWaiting = () => isHeld() && soleSelectedId(props.state) !== undefined;
  return (
    <>
      <Show when={props.state.layers().states.ghosts.on}>
        <div class="layer-note" role="status">
          <GhostsNote state={props.state} />
        </div>
      </Show>
      <Show when={props.state.layers().states.coverage.on}>
        <div class="layer-note" role="status">
          <CoverageNote {...props} />
        </div>
      </Show>
      <Switch>
        <Match when={isWaiting() && heldBack(props.state)}>
          {(what) => (
            <div class="layer-note" role="status">
              <p>{what()} not drawn: whole revolutions pass between two pictures at this speed.</p>
            </div>
          )}
        </Match>
      </Switch>
    </>
  );
}
