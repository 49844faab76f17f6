// How a batch stood against the plan on its launch day, and the other batches of its constellation.
import { createSignal, For, Show } from "solid-js";
import {
  type Buildout,
  type BuildoutStep,
  nextTarget,
  type TargetStanding,
  targetStanding,
} from "../../../shared/record/buildout.ts";
import { citedSources } from "../../../shared/record/claims/property-path.ts";
import type { Batch, Constellation } from "../../../shared/record/constellation.ts";
import type { Programme } from "../../../shared/record/programme.ts";
import type { AppState } from "../../state/app-state.ts";
import { formatCount, plural, targetDeadline, targetShare } from "../count-words.ts";
import { programmeColours } from "../programme-glyph.tsx";
import type { Citations } from "./citations.ts";
import { EventRow } from "./event-rows.tsx";
import { Cites } from "./facts.tsx";
import { Section } from "./page.tsx";

/** A launch's place in a build-out. */
export interface BatchOf {
  readonly constellation: Constellation;
  readonly batch: Batch;
  readonly buildout: Buildout;
  /** Place among the counted launches; −1 for test and GEO craft and for what did not fly. */
  readonly index: number;
}

/** The batch that an event launched, if it launched one. */
export function batchOf(state: AppState, event: string): BatchOf | undefined {
  for (const constellation of state.catalogue.constellations.values()) {
    const batch = constellation.batches.find((each) => each.event === event);
    const buildout = state.catalogue.buildouts.get(constellation.id);
    if (batch && buildout) {
      return { constellation, batch, buildout, index: buildout.steps.findIndex((step) => step.event === event) };
    }
  }
  return undefined;
}

/** How the target ended, or how much of it was still to fly at the end of the record. */
function endWords({ state, short, target }: TargetStanding): string {
  if (state === "met") return "Met";
  if (state === "missed") return `${formatCount(short)} short at the deadline`;
  return target.by === undefined
    ? `${formatCount(short)} still to fly`
    : `${formatCount(short)} to go at the end of the record`;
}

function percentOf(share: number): string {
  return `${(100 * share).toFixed(2)}%`;
}

interface PlanBarProps {
  readonly programme: Programme | undefined;
  readonly steps: readonly BuildoutStep[];
  readonly standing: TargetStanding;
}

/** Flown and promised on one line: a cut between batches, the diamond at the target. */
function PlanBar(props: PlanBarProps) {
  const percent = (count: number) => percentOf(Math.min(1, count / props.standing.target.count));
  return (
    <div class="plan-bar programme-coloured" style={programmeColours(props.programme)} aria-hidden="true">
      <i style={{ width: percentOf(targetShare(props.standing)) }} />
      <For each={props.steps.slice(0, -1)}>{(step) => <u style={{ left: percent(step.launched) }} />}</For>
      <svg width="13" height="13" viewBox="-6.5 -6.5 13 13" aria-hidden="true">
        <path d="M0,-5.5L5.5,0L0,5.5L-5.5,0Z" />
      </svg>
    </div>
  );
}

export interface BatchSectionProps {
  readonly state: AppState;
  readonly citations: Citations;
  readonly of: BatchOf;
}

export function BatchPlan(props: BatchSectionProps) {
  const steps = () => props.of.buildout.steps.slice(0, props.of.index + 1);
  const step = () => steps().at(-1);
  const standing = () => {
    const last = step();
    return last && nextTarget(props.of.buildout, last.utcMs);
  };
  const programme = () => props.state.catalogue.programmes.get(props.of.constellation.programme);
  return (
    <Show when={standing()}>
      {(then) => {
        const end = () => targetStanding(props.of.buildout, then(), props.state.recordEndUtcMs);
        return (
          <Section title="Plan and outcome">
            <div class="plan-words num">
              <b style={{ width: percentOf(targetShare(then())) }}>{formatCount(step()?.launched ?? 0)} flown</b>
              <span>
                Target {formatCount(then().target.count)} {targetDeadline(then())}
                <Cites
                  state={props.state}
                  citations={props.citations}
                  sources={citedSources(then().target.cited, "count")}
                />
              </span>
            </div>
            <PlanBar programme={programme()} steps={steps()} standing={then()} />
            <div class="plan-words num">
              <span>{plural(steps().length, "batch", "batches")} flown</span>
              <span classList={{ "warn-text": end().state === "missed", "tone-ok": end().state === "met" }}>
                {endWords(end())}
              </span>
            </div>
          </Section>
        );
      }}
    </Show>
  );
}

/** Batches shown before and after the one at hand, until all are asked for. */
const BATCHES_AROUND = 3;

function batchSizes(steps: readonly BuildoutStep[]): string {
  const sizes = new Set(steps.map(({ satellites }) => satellites));
  return sizes.size === 1 ? `batches of ${steps[0]?.satellites}` : plural(steps.length, "batch", "batches");
}

/** The counted launches of a build-out with the running total after each, around one of them or all. */
export function BatchList(props: { readonly state: AppState; readonly buildout: Buildout; readonly around: number }) {
  const [isWhole, setWhole] = createSignal(false);
  const steps = () => props.buildout.steps;
  const first = () => Math.max(0, Math.min(props.around - BATCHES_AROUND, steps().length - 2 * BATCHES_AROUND - 1));
  const shown = () => (isWhole() ? steps() : steps().slice(first(), first() + 2 * BATCHES_AROUND + 1));
  return (
    <Section title="Batches" aside={batchSizes(steps())}>
      <ul class="page-list">
        <For each={shown()}>
          {(step) => (
            <Show when={props.state.catalogue.eventById.get(step.event)}>
              {(event) => (
                <li>
                  <EventRow
                    state={props.state}
                    event={event()}
                    label={step.label.en}
                    aside={`${formatCount(step.launched)} total`}
                  />
                </li>
              )}
            </Show>
          )}
        </For>
      </ul>
      <Show when={shown().length < steps().length}>
        <button type="button" class="text-button" onClick={() => setWhole(true)}>
          Show all {steps().length}
        </button>
      </Show>
    </Section>
  );
}
