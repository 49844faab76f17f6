// A list of facts, each with its citation numbers, its doubts and its notes.
import { For, type JSX, Show } from "solid-js";
import { citedSources } from "../../../shared/record/claims/property-path.ts";
import type { Settlement } from "../../../shared/record/claims/settle.ts";
import type { SourcedRecord } from "../../../shared/record/sourced.ts";
import type { Text } from "../../../shared/record/values.ts";
import type { AppState } from "../../state/app-state.ts";
import { claimWords } from "../claim-words.ts";
import type { Citations } from "./citations.ts";

export interface Fact {
  /** The property's path in the record, by which sources and notes are found. */
  readonly property: string;
  readonly label: string;
  readonly value: () => JSX.Element;
  /** A quieter line after the citation numbers. */
  readonly below?: () => JSX.Element;
}

/** The numbers after a fact; pointing at one lights its source, choosing it opens the source's page. */
export function Cites(props: {
  readonly state: AppState;
  readonly citations: Citations;
  readonly sources: readonly string[];
}) {
  const title = (source: string) => props.state.catalogue.sources.get(source)?.title.en ?? source;
  return (
    <For each={props.sources}>
      {(source) => (
        <button
          type="button"
          class="cite"
          classList={{ lit: props.citations.lit() === source }}
          title={title(source)}
          aria-label={`Source ${props.citations.numberOf(source)}: ${title(source)}`}
          onPointerEnter={() => props.citations.light(source)}
          onPointerLeave={() => props.citations.light(undefined)}
          onFocus={() => props.citations.light(source)}
          onBlur={() => props.citations.light(undefined)}
          onClick={() => props.state.actions.select({ key: "src", id: source })}
        >
          {props.citations.numberOf(source)}
        </button>
      )}
    </For>
  );
}

/** True where a note or doubt on one property belongs to the line of another, which holds it. */
function isWithin(property: string, line: string): boolean {
  return property === line || property.startsWith(`${line}.`) || property.startsWith(`${line}[`);
}

/** Text in both languages, the Chinese marked as such. */
export function Bilingual(props: { readonly text: Text }) {
  return (
    <>
      {props.text.en}
      <Show when={props.text.zh}>
        {" "}
        <span class="zh" lang="zh-Hans">
          {props.text.zh}
        </span>
      </Show>
    </>
  );
}

export interface FactsProps {
  readonly state: AppState;
  readonly record: SourcedRecord;
  readonly citations: Citations;
  readonly facts: readonly Fact[];
  /** Properties on which sources differ, or differed. */
  readonly settlements?: readonly Settlement[];
}

/** The values beside the one that is shown, at equal weight, and that nobody has decided; or that somebody has. */
function Standing(props: { readonly state: AppState; readonly settlement: Settlement }) {
  const others = () => props.settlement.differing.filter((claim) => claim !== props.settlement.used);
  return (
    <Show when={props.settlement.standing === "disputed"} fallback={<span class="chip"> Settled</span>}>
      <For each={others()}>
        {(claim) => (
          <>
            {" "}
            <span class="quiet">or</span> {claimWords(props.state.catalogue, claim)}
          </>
        )}
      </For>{" "}
      <span class="chip warn">Disputed</span>
    </Show>
  );
}

export function Facts(props: FactsProps) {
  const unverified = (fact: Fact) => props.record.unverified?.some((property) => isWithin(property, fact.property));
  const notes = (fact: Fact) => props.record.notes?.filter(({ property }) => isWithin(property, fact.property)) ?? [];
  return (
    <dl class="facts">
      <For each={props.facts}>
        {(fact) => (
          <>
            <dt>{fact.label}</dt>
            <dd class="num">
              {fact.value()}
              <Show when={props.settlements?.find(({ property }) => property === fact.property)}>
                {(settlement) => (
                  <>
                    {" "}
                    <Standing state={props.state} settlement={settlement()} />
                  </>
                )}
              </Show>
              <Cites
                state={props.state}
                citations={props.citations}
                sources={citedSources(props.record.cited, fact.property)}
              />
              <Show when={unverified(fact)}>
                {" "}
                <span class="chip warn" title="No source that was read backs this">
                  Unverified
                </span>
              </Show>{" "}
              <Show when={fact.below}>{(below) => <small class="fact-line">{below()()}</small>}</Show>
              <For each={notes(fact)}>{(note) => <small class="fact-note">{note.text.en}</small>}</For>
            </dd>
          </>
        )}
      </For>
    </dl>
  );
}

/** The notes that no line of the facts shows. */
export function remainingNotes(record: SourcedRecord, facts: readonly Fact[]): NonNullable<SourcedRecord["notes"]> {
  return (record.notes ?? []).filter(({ property }) => !facts.some((fact) => isWithin(property, fact.property)));
}
