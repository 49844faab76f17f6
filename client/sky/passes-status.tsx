// How far the search has got, how to end it, and what to do where it failed.
import { createEffect, createSignal, Match, on, onCleanup, Show, Switch } from "solid-js";
import { formatDay } from "../../shared/time/format.ts";
import { DAY_MS } from "../../shared/time/instant.ts";
import { formatCount } from "../panels/count-words.ts";
import type { PassesModel } from "./passes-model.ts";
import type { SearchProgress } from "./protocol.ts";

/** Sooner than this nobody needs to be told that something is on its way. */
const SAY_SEARCHING_AFTER_MS = 400;

/** True once a search has taken long enough to be told of. */
function createIsSlow(model: PassesModel) {
  const [isSlow, setSlow] = createSignal(false);
  createEffect(
    on([model.search.phase, model.search.asked] as const, ([phase]) => {
      setSlow(false);
      if (phase !== "searching") return;
      const timer = setTimeout(() => setSlow(true), SAY_SEARCHING_AFTER_MS);
      onCleanup(() => clearTimeout(timer));
    }),
  );
  return isSlow;
}

function shareOf({ daysDone, days, objectsDone, objects }: SearchProgress): number {
  return daysDone >= days ? 1 : (daysDone + objectsDone / Math.max(1, objects)) / days;
}

function progressWords(progress: SearchProgress | undefined): string {
  if (!progress) return "Loading the element sets";
  const { daysDone, days, objectsDone, objects } = progress;
  const satellites = objects > 1 ? `, ${formatCount(objectsDone)} of ${formatCount(objects)} satellites` : "";
  return `Searching day ${Math.min(days, daysDone + 1)} of ${days}${satellites}`;
}

function Searching(props: { readonly model: PassesModel }) {
  const progress = props.model.search.progress;
  const share = () => {
    const now = progress();
    return now ? shareOf(now) : 0;
  };
  return (
    <div class="passes-status">
      <span class="num">{progressWords(progress())}</span>
      <progress max="1" value={share()} aria-label="Search" />
      <button type="button" class="button" onClick={props.model.search.stop}>
        Cancel
      </button>
    </div>
  );
}

/** The days that were searched to their end before somebody stopped it. */
function stoppedWords({ search, fromUtcMs }: PassesModel): string {
  const done = search.progress()?.daysDone ?? 0;
  const first = fromUtcMs();
  if (done === 0) return "The search was cancelled before its first day was done.";
  const last = formatDay(first + (done - 1) * DAY_MS);
  return `The search was cancelled. Whole up to the end of ${last}.`;
}

const FAILURE_WORDS = {
  unreachable: "The element sets did not arrive. Check that this machine is online.",
  refused: "The server has no element sets to give. Its log says why.",
  not_understood:
    "The server sent element sets that this page cannot read. Reloading fetches the page that belongs to them.",
  broken: "The search broke. Everything else still works.",
} as const;

function Again(props: { readonly words: string; readonly label: string; readonly onAgain: () => void }) {
  return (
    <div class="passes-status">
      <span>{props.words}</span>
      <button type="button" class="button" onClick={() => props.onAgain()}>
        {props.label}
      </button>
    </div>
  );
}

export function SearchStatus(props: { readonly model: PassesModel }) {
  const { search, retry } = props.model;
  const isSlow = createIsSlow(props.model);
  return (
    <Switch>
      <Match when={search.phase() === "searching" && isSlow()}>
        <Searching model={props.model} />
      </Match>
      <Match when={search.phase() === "stopped"}>
        <Again words={stoppedWords(props.model)} label="Search again" onAgain={retry} />
      </Match>
      <Match when={search.failure()}>
        {(failure) => (
          <div role="alert">
            <Again words={FAILURE_WORDS[failure().code]} label="Try again" onAgain={retry} />
            <Show when={failure().detail}>
              <p class="passes-note">{failure().detail}</p>
            </Show>
          </div>
        )}
      </Match>
    </Switch>
  );
}
