// The search palette: finds anything on the record by name, in English, Chinese or pinyin, and opens it.
import { createEffect, createMemo, createSignal, For, on, onCleanup, Show } from "solid-js";
import type { SearchHit, SearchType } from "../../shared/api/search.ts";
import { search } from "../api/search.ts";
import type { AppState } from "../state/app-state.ts";
import type { FrameState } from "../state/frame-state.ts";
import { Icon } from "./icon.tsx";
import { Modal } from "./modal.tsx";
import { hitWords, selectionOfHit } from "./search-hits.ts";
import "./search-palette.css";

/** The groups of the list; the one with the best hit comes first. */
const GROUPS: readonly (readonly [string, readonly SearchType[]])[] = [
  ["Programmes", ["programme", "constellation"]],
  ["Events", ["event"]],
  ["Satellites", ["object"]],
  ["Vehicles", ["vehicle"]],
  ["Sites", ["site"]],
  ["Sources", ["source"]],
];

/** A pause in typing before the server is asked. */
const ASK_AFTER_MS = 120;
/** Sooner than this nobody needs to be told that something is on its way. */
const SAY_LOADING_AFTER_MS = 400;

type Found =
  | { readonly phase: "idle" }
  | { readonly phase: "asking"; readonly isSlow: boolean }
  | { readonly phase: "found"; readonly query: string; readonly hits: readonly SearchHit[] }
  | { readonly phase: "failed" };

/** Asks as the person types; each new query ends the one before. */
function createSearch(query: () => string, knownOn: AppState["knownOn"]): () => Found {
  const [found, setFound] = createSignal<Found>({ phase: "idle" });
  createEffect(
    on(query, (text) => {
      const asked = text.trim();
      if (asked === "") {
        setFound({ phase: "idle" });
        return;
      }
      const ending = new AbortController();
      const slow = setTimeout(() => setFound({ phase: "asking", isSlow: true }), SAY_LOADING_AFTER_MS);
      const ask = setTimeout(async () => {
        const answer = await search({ query: asked, knownOnUtcMs: knownOn(), signal: ending.signal });
        if (ending.signal.aborted) return;
        clearTimeout(slow);
        setFound(answer.ok ? { phase: "found", query: asked, hits: answer.value } : { phase: "failed" });
      }, ASK_AFTER_MS);
      onCleanup(() => {
        ending.abort();
        clearTimeout(slow);
        clearTimeout(ask);
      });
    }),
  );
  return found;
}

interface HitGroup {
  readonly words: string;
  readonly hits: readonly SearchHit[];
}

function grouped(hits: readonly SearchHit[]): readonly HitGroup[] {
  const bestOf = (group: HitGroup) =>
    hits.findIndex(({ id, type }) => id === group.hits[0]?.id && type === group.hits[0].type);
  return GROUPS.map(([words, types]) => ({ words, hits: hits.filter(({ type }) => types.includes(type)) }))
    .filter((group) => group.hits.length > 0)
    .toSorted((a, b) => bestOf(a) - bestOf(b));
}

function hitId(hit: SearchHit): string {
  return `hit-${hit.type}-${hit.id.replace(/[^A-Za-z0-9-]/g, "_")}`;
}

interface HitListProps {
  readonly groups: readonly HitGroup[];
  readonly active: SearchHit | undefined;
  readonly onPoint: (hit: SearchHit) => void;
  readonly onChoose: (hit: SearchHit) => void;
}

function HitList(props: HitListProps) {
  return (
    <div id="search-hits" class="search-hits" role="listbox" aria-label="Results">
      <For each={props.groups}>
        {(group) => (
          <>
            <div class="search-group" role="presentation">
              {group.words}
            </div>
            <For each={group.hits}>
              {(hit) => (
                <div
                  id={hitId(hit)}
                  class="search-hit"
                  role="option"
                  tabIndex="-1"
                  aria-selected={hit === props.active}
                  onPointerMove={() => props.onPoint(hit)}
                  onClick={() => props.onChoose(hit)}
                  onKeyDown={(event) => event.key === "Enter" && props.onChoose(hit)}
                >
                  <span class="search-title">
                    {hit.title.en}{" "}
                    <span class="zh" lang="zh-Hans">
                      {hit.title.zh}
                    </span>
                  </span>
                  <span class="search-subtitle num">{hitWords(hit)}</span>
                </div>
              )}
            </For>
          </>
        )}
      </For>
    </div>
  );
}

function Words(props: { readonly found: Found }) {
  return (
    <div class="search-words" role="status">
      <Show when={props.found.phase === "idle"}>
        Names, dates, designations and catalogue numbers; English, Chinese or pinyin.
      </Show>
      <Show when={props.found.phase === "asking" && props.found.isSlow}>Searching the record</Show>
      <Show when={props.found.phase === "failed"}>
        The search does not answer. Timeline, programmes and sources still work; try again in a moment.
      </Show>
      <Show when={props.found.phase === "found" && props.found.hits.length === 0 && props.found.query}>
        {(query) => (
          <>
            Nothing on the record for <b>{query()}</b>. Names are spelt in pinyin or English, as in <i>qianfan</i>,{" "}
            <i>Spacesail</i> or <i lang="zh-Hans">千帆</i>.
          </>
        )}
      </Show>
    </div>
  );
}

/** What is typed, what was found for it, which hit is active, and what the keys do. */
function createPicker({ knownOn }: AppState, onChoose: (hit: SearchHit) => void) {
  const [query, setQuery] = createSignal("");
  const [index, setIndex] = createSignal(0);
  let isEnterWaiting = false;
  const found = createSearch(query, knownOn);
  // While a newer answer is on its way the last hits stay, so that the list does not flicker.
  const groups = createMemo<readonly HitGroup[]>((last) => {
    const now = found();
    return now.phase === "found" ? grouped(now.hits) : now.phase === "asking" ? last : [];
  }, []);
  const hits = createMemo(() => groups().flatMap((group) => group.hits));
  const active = () => hits()[index()];
  createEffect(on(hits, () => setIndex(0)));
  const isAnswered = () => {
    const now = found();
    return now.phase === "found" && now.query === query().trim();
  };
  const chooseActive = () => {
    const hit = active();
    if (hit) onChoose(hit);
  };
  createEffect(() => {
    if (!isAnswered() || !isEnterWaiting) return;
    isEnterWaiting = false;
    chooseActive();
  });
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && hits().length > 0) {
      event.preventDefault();
      setIndex((index() + step + hits().length) % hits().length);
    }
    if (event.key !== "Enter" || event.isComposing) return;
    // Whoever types and presses Enter at once means what was typed, not the list that still stands there.
    if (isAnswered()) chooseActive();
    else isEnterWaiting = true;
  };
  const type = (text: string) => {
    isEnterWaiting = false;
    setQuery(text);
  };
  return { found, groups, hits, active, onKey, type, point: (hit: SearchHit) => setIndex(hits().indexOf(hit)) };
}

export function SearchPalette(props: { readonly state: AppState; readonly frame: FrameState }) {
  const choose = (hit: SearchHit) => {
    props.frame.close();
    const selection = selectionOfHit(props.state, hit);
    if (selection) props.state.actions.select(selection);
    else props.frame.toast(`No launch of ${hit.title.en} on the record`);
  };
  const { found, groups, hits, active, onKey, type, point } = createPicker(props.state, choose);
  createEffect(() => {
    const hit = active();
    if (hit) document.getElementById(hitId(hit))?.scrollIntoView({ block: "nearest" });
  });
  const activeId = () => {
    const hit = active();
    return hit && hitId(hit);
  };
  return (
    <Modal title="Search" bare class="search-palette" widthPx={620} onClose={props.frame.close}>
      <div class="search-input">
        <Icon name="search" />
        <input
          type="text"
          inputmode="search"
          autofocus
          placeholder="Search missions, vehicles, sources"
          aria-label="Search the record"
          role="combobox"
          aria-expanded={hits().length > 0}
          aria-controls="search-hits"
          aria-activedescendant={activeId()}
          autocomplete="off"
          spellcheck={false}
          maxlength={200}
          onInput={(event) => type(event.currentTarget.value)}
          onKeyDown={onKey}
        />
        <span class="key">Esc</span>
      </div>
      <Words found={found()} />
      <HitList groups={groups()} active={active()} onChoose={choose} onPoint={point} />
    </Modal>
  );
}
