// One row of the programmes panel: mark, name, count at the playhead, and the eye that shows or hides it.
import { createMemo, type JSX, Show } from "solid-js";
import type { Programme } from "../../shared/record/programme.ts";
import { type ProgrammeCount, programmeCount, programmeLedger } from "../../shared/record/programme-counts.ts";
import type { Selection } from "../../shared/view/view.ts";
import type { AppState } from "../state/app-state.ts";
import { countWords, formatCount, targetCaption, targetShare } from "./count-words.ts";
import { Icon } from "./icon.tsx";
import { ProgrammeGlyph, programmeColours } from "./programme-glyph.tsx";

export interface ProgrammeRowProps {
  readonly state: AppState;
  readonly programme: Programme;
}

/** What a programme's count is at the playhead, as a signal. */
export function createProgrammeCount(state: AppState, programme: Programme): () => ProgrammeCount {
  const ledger = createMemo(() => programmeLedger(state.catalogue, programme));
  return createMemo(() => programmeCount(ledger(), state.atUtcMs()));
}

/** The page of a programme: its constellation's where it builds one, else its own. */
export function pageOf(state: AppState, programme: Programme): Selection {
  const constellation = [...state.catalogue.constellations.values()].find(
    (each) => each.followed && each.programme === programme.id,
  );
  return constellation && programme.counts === "satellites"
    ? { key: "c", id: constellation.id }
    : { key: "pr", id: programme.id };
}

/** Opens the page; with Alt shows the programme alone, or all again where it already is alone. */
function choose(state: AppState, programme: Programme, event: MouseEvent): void {
  if (!event.altKey) {
    state.actions.select(pageOf(state, programme));
    return;
  }
  const shown = state.view().programmes;
  const isAlone = shown?.size === 1 && shown.has(programme.id);
  if (isAlone) state.actions.showAll();
  else state.actions.showOnly(programme.id);
}

function EyeToggle(props: ProgrammeRowProps) {
  const isShown = () => props.state.isShown(props.programme.id);
  return (
    <button
      type="button"
      class="programme-eye"
      aria-pressed={isShown()}
      aria-label={`Show ${props.programme.names.en}`}
      title={isShown() ? "Hide" : "Show"}
      onClick={() => props.state.actions.toggleProgramme(props.programme.id)}
    >
      <Icon name={isShown() ? "eye" : "eyeOff"} small />
    </button>
  );
}

function RowFrame(
  props: ProgrammeRowProps & { readonly sentence: string; readonly class: string; readonly children: JSX.Element },
) {
  const { highlight } = props.state.actions;
  const isOpen = () => {
    const selection = props.state.selection();
    const page = pageOf(props.state, props.programme);
    return selection?.key === page.key && selection.id === page.id;
  };
  return (
    <li
      class={`programme-row ${props.class}`}
      data-programme={props.programme.id}
      classList={{ off: !props.state.isShown(props.programme.id), open: isOpen() }}
      onPointerEnter={() => highlight(props.programme.id)}
      onPointerLeave={() => highlight(undefined)}
    >
      <button
        type="button"
        class="programme-open"
        title={`${props.sentence}. Alt-click shows it alone.`}
        onClick={(event) => choose(props.state, props.programme, event)}
        onFocus={() => highlight(props.programme.id)}
        onBlur={() => highlight(undefined)}
      >
        <ProgrammeGlyph programme={props.programme} />
        <span class="programme-name">
          {props.programme.names.en}{" "}
          <span class="zh" lang="zh-Hans">
            {props.programme.names.zh}
          </span>
        </span>{" "}
        {props.children}
      </button>
      <EyeToggle state={props.state} programme={props.programme} />
    </li>
  );
}

/** A constellation: its large count, and the bar to the next target with a tick at the one before. */
export function ConstellationRow(props: ProgrammeRowProps) {
  const count = createProgrammeCount(props.state, props.programme);
  const target = () => count().target;
  const caption = () => {
    const standing = target();
    if (standing) return targetCaption(standing);
    return count().earlierTarget ? "no later target on record" : "no target on record";
  };
  const tickShare = () => {
    const standing = target();
    const earlier = count().earlierTarget;
    return standing && earlier && earlier.target.count / standing.target.count;
  };
  const filledShare = () => {
    const standing = target();
    return standing ? targetShare(standing) : 0;
  };
  const percent = (share: number) => `${(100 * share).toFixed(2)}%`;
  return (
    <RowFrame {...props} class="big" sentence={`${formatCount(count().count)} satellites launched, ${caption()}`}>
      <span class="programme-count num">{formatCount(count().count)}</span>{" "}
      <span class="programme-target programme-coloured num" style={programmeColours(props.programme)}>
        <span class="target-bar">
          <Show when={filledShare() > 0}>
            <i style={{ width: percent(filledShare()) }} />
          </Show>
          <Show when={tickShare()}>
            {(share) => (
              <u
                style={{ left: percent(share()) }}
                title={`${formatCount(count().earlierTarget?.target.count ?? 0)} was the target before`}
              />
            )}
          </Show>
        </span>
        <span>{caption()}</span>
      </span>
    </RowFrame>
  );
}

/** Any other programme: what it counts, or when the next one comes. */
export function ProgrammeRow(props: ProgrammeRowProps) {
  const count = createProgrammeCount(props.state, props.programme);
  const words = createMemo(() => countWords(count()));
  return (
    <RowFrame {...props} class="" sentence={words().sentence}>
      <span class="programme-count num">
        {words().figure} <small>{words().words}</small>
      </span>
    </RowFrame>
  );
}
