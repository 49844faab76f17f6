// What became of a plan, on its own page; and the plans of a source or an announcement, each with what became of it.
import { createMemo, For, Show } from "solid-js";
import type { CatalogueEvent } from "../../../shared/record/catalogue.ts";
import { type PlanOutcome, type PlanState, planOutcome } from "../../../shared/record/plan-outcome.ts";
import {
  outcomeOfPlan,
  type Plan,
  type PlanFilter,
  planId,
  plansOf,
  planWhen,
} from "../../../shared/record/plans-of.ts";
import type { Programme } from "../../../shared/record/programme.ts";
import { formatDay, formatWhen } from "../../../shared/time/format.ts";
import type { AppState } from "../../state/app-state.ts";
import { formatCount, plural } from "../count-words.ts";
import { outcomeWords, PLAN_STATE_WORDS, slipWords, tallyWords, unsaidWords } from "../plan-words.ts";
import { ProgrammeGlyph, programmeColours } from "../programme-glyph.tsx";
import { EventRow } from "./event-rows.tsx";
import { LongList, Section } from "./page.tsx";
import "./plan-section.css";

const STATE_CLASS: Readonly<Record<PlanState, string>> = {
  met: "tone-ok",
  missed: "warn-text",
  late: "warn-text",
  open: "",
  "cannot-say": "quiet",
};

interface GaugeProps {
  readonly programme: Programme | undefined;
  readonly outcome: PlanOutcome;
}

/** A dashed line as long as what was planned, filled as far as it was done. */
function Gauge(props: GaugeProps) {
  const share = () => Math.min(1, (props.outcome.done ?? 0) / Math.max(1, props.outcome.count ?? 1));
  return (
    <Show when={(props.outcome.count ?? 0) > 1}>
      <div class="plan-gauge programme-coloured" style={programmeColours(props.programme)} aria-hidden="true">
        <i style={{ width: `${(100 * share()).toFixed(2)}%` }} />
      </div>
    </Show>
  );
}

function Fulfilments(props: { readonly state: AppState; readonly ids: readonly string[] }) {
  const events = () => props.ids.flatMap((id) => props.state.catalogue.eventById.get(id) ?? []);
  return (
    <Show when={events().length > 0}>
      <LongList items={events()} shown={6}>
        {(event) => <EventRow state={props.state} event={event} />}
      </LongList>
    </Show>
  );
}

/** What had become of a plan at the playhead, and by the end of what is known where that differs. */
export function PlanOutcomeSection(props: { readonly state: AppState; readonly event: CatalogueEvent }) {
  const lastUtcMs = () => props.state.recordEndUtcMs - 1;
  const judgedUtcMs = () => Math.min(props.state.atUtcMs(), lastUtcMs());
  const outcome = createMemo(() => planOutcome(props.state.catalogue, props.event, judgedUtcMs()));
  const inTheEnd = createMemo(() => planOutcome(props.state.catalogue, props.event, lastUtcMs()));
  const promise = () => props.event.record.promise;
  const programme = () => props.state.catalogue.programmes.get(props.event.record.programme);
  const definition = () => {
    const made = promise();
    return made && made.of !== "events" ? made.definition.en : "";
  };
  return (
    <Section title="Plan and outcome" aside={`at ${formatDay(judgedUtcMs())}`}>
      <div class="plan-words num">
        <b class={STATE_CLASS[outcome().state]}>{PLAN_STATE_WORDS[outcome().state]}</b>{" "}
        <span>{tallyWords(outcome(), promise())}</span>
      </div>
      <Gauge programme={programme()} outcome={outcome()} />
      <Show when={inTheEnd().state !== outcome().state}>
        <p class="page-words num">
          By {formatDay(lastUtcMs())}: <span class={STATE_CLASS[inTheEnd().state]}>{outcomeWords(inTheEnd())}</span>
        </p>
      </Show>
      <Show when={outcome().slipDays}>
        {(slip) => <p class="page-words num">Met {slipWords(slip())} after its deadline.</p>}
      </Show>
      <Show when={outcome().perMonthNeeded}>
        {(rate) => <p class="page-words num">Needs {rate().toFixed(rate() < 10 ? 1 : 0)} a month from here.</p>}
      </Show>
      <Show when={unsaidWords(outcome())}>{(words) => <p class="page-words">{words()}</p>}</Show>
      <Show when={definition()}>{(words) => <p class="page-words quiet">Counted: {words()}</p>}</Show>
      <Fulfilments state={props.state} ids={outcome().fulfilledBy} />
    </Section>
  );
}

function PlanRow(props: { readonly state: AppState; readonly plan: Plan; readonly outcome: PlanOutcome }) {
  const programme = () => {
    const { plan } = props;
    return props.state.catalogue.programmes.get(
      plan.type === "event" ? plan.event.record.programme : plan.constellation.programme,
    );
  };
  const promise = () => (props.plan.type === "event" ? props.plan.event.record.promise : undefined);
  const title = () => {
    const { plan } = props;
    if (plan.type === "event") return plan.event.record.title.en;
    return `${plan.constellation.names.en}: ${formatCount(plan.dated.target.count)} satellites`;
  };
  const choose = () => {
    const { plan } = props;
    const key = plan.type === "event" ? "ev" : "c";
    // A target is looked at on its constellation's page; the playhead stays where the outcome was read.
    props.state.actions.select({ key, id: plan.type === "event" ? plan.event.record.id : plan.constellation.id });
  };
  const more = () => {
    const when = planWhen(props.plan);
    return [when ? formatWhen(when) : "no date", tallyWords(props.outcome, promise())].filter(Boolean).join(" · ");
  };
  return (
    <button type="button" class="plan-row num" onClick={choose}>
      <ProgrammeGlyph programme={programme()} />
      <span class="plan-row-title">{title()}</span>
      <span class={`plan-row-state ${STATE_CLASS[props.outcome.state]}`}>{outcomeWords(props.outcome)}</span>
      <span class="plan-row-more">{more()}</span>
      <Gauge programme={programme()} outcome={props.outcome} />
    </button>
  );
}

/** What was promised and not kept is what people look for. */
const STATE_ORDER: readonly PlanState[] = ["missed", "late", "met", "open", "cannot-say"];

/** `12 met, 1 late, 3 missed`. */
function sumWords(outcomes: readonly PlanOutcome[]): string {
  const parts = STATE_ORDER.flatMap((state) => {
    const count = outcomes.filter((outcome) => outcome.state === state).length;
    return count === 0 ? [] : [`${formatCount(count)} ${PLAN_STATE_WORDS[state].toLowerCase()}`];
  });
  return parts.join(", ");
}

/** All plans of a source, or of an announcement, judged at the end of the record. */
export function PlanList(props: { readonly state: AppState; readonly filter: PlanFilter; readonly title: string }) {
  const plans = createMemo(() =>
    plansOf(props.state.catalogue, props.filter).map((plan) => ({
      plan,
      outcome: outcomeOfPlan(props.state.catalogue, plan, props.state.recordEndUtcMs),
    })),
  );
  const ordered = createMemo(() =>
    plans().toSorted((a, b) => STATE_ORDER.indexOf(a.outcome.state) - STATE_ORDER.indexOf(b.outcome.state)),
  );
  return (
    <Show when={plans().length > 0}>
      <Section title={props.title} aside={plural(plans().length, "plan")}>
        <p class="page-words num">{sumWords(plans().map(({ outcome }) => outcome))}</p>
        <ul class="page-list">
          <For each={ordered()}>
            {({ plan, outcome }) => (
              <li data-plan={planId(plan)}>
                <PlanRow state={props.state} plan={plan} outcome={outcome} />
              </li>
            )}
          </For>
        </ul>
      </Section>
    </Show>
  );
}
