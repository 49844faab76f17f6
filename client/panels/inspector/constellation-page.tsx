// The page of a constellation: counts at the playhead, targets and how they stand, shells, and every batch.
import { createMemo, For, Show, Suspense } from "solid-js";
import {
  type Buildout,
  launchedAt,
  nextTarget,
  rateAt,
  type TargetStanding,
  targetStanding,
} from "../../../shared/record/buildout.ts";
import { partPrefix } from "../../../shared/record/claims/derive.ts";
import { citedSources } from "../../../shared/record/claims/property-path.ts";
import type { Constellation, Shell, Target } from "../../../shared/record/constellation.ts";
import { must } from "../../../shared/result.ts";
import { formatDay } from "../../../shared/time/format.ts";
import { CoverageSection } from "../../app/later.ts";
import { constellationsWithPlanes } from "../../planes/looked-at.ts";
import { PlanesSection } from "../../planes/planes-section.tsx";
import type { AppState } from "../../state/app-state.ts";
import { formatCount, plural, targetCaption, targetDeadline } from "../count-words.ts";
import { BatchList } from "./batch-plan.tsx";
import { type Citations, createCitations } from "./citations.ts";
import { claimsAboutRecord, type PageClaims } from "./claims-about.ts";
import { ClaimsThatDiffer } from "./claims-that-differ.tsx";
import { Cites, type Fact, Facts, remainingNotes } from "./facts.tsx";
import { Notes, PageHead, type PageProps, Section, SourceList } from "./page.tsx";

interface PartProps {
  readonly state: AppState;
  readonly constellation: Constellation;
  readonly buildout: Buildout;
  readonly citations: Citations;
  readonly told: PageClaims;
}

function perMonth(rate: number | undefined): string {
  return rate === undefined ? "none to tell" : `${rate < 1 ? rate.toFixed(1) : Math.round(rate)} a month`;
}

function CountsNow(props: PartProps) {
  const atUtcMs = () => props.state.atUtcMs();
  const next = createMemo(() => nextTarget(props.buildout, atUtcMs()));
  const rate = createMemo(() => rateAt(props.buildout, atUtcMs()));
  return (
    <Section title={`At ${formatDay(atUtcMs())}`}>
      <div class="count-now num">
        <b>{formatCount(launchedAt(props.buildout, atUtcMs()))}</b> satellites launched
      </div>
      <dl class="facts">
        <dt>Next target</dt>
        <dd class="num">
          <Show when={next()} fallback="None on record">
            {(standing) => (
              <>
                {targetCaption(standing())}{" "}
                <small class="fact-line">{formatCount(standing().short)} still to fly</small>
              </>
            )}
          </Show>
        </dd>
        <dt>Pace so far</dt>
        <dd class="num">{perMonth(rate().perMonthSoFar)}</dd>
        <dt>Pace needed</dt>
        <dd class="num">{perMonth(rate().perMonthNeeded)}</dd>
      </dl>
    </Section>
  );
}

function standingWords({ state, short, target }: TargetStanding): string {
  if (state === "met") return "Met";
  return `${formatCount(short)} ${state === "missed" ? "short" : target.by === undefined ? "not flown" : "to go"}`;
}

/** Every number that a source gives for a target, in the order in which they were said; one where all agree. */
function countsOf(told: PageClaims, { id, count }: Target): readonly number[] {
  const settlement = told.differing.find(({ property }) => property === `${partPrefix("targets", { id })}count`);
  return settlement?.standing === "disputed" ? settlement.differing.map(({ value }) => Number(value)) : [count];
}

function TargetRow(props: PartProps & { readonly standing: TargetStanding }) {
  const target = () => props.standing.target;
  const counts = () => countsOf(props.told, target());
  return (
    <li class="target-row num" classList={{ aside: !target().preferred }}>
      <span>
        <For each={counts()}>
          {(count, index) => (
            <>
              <Show when={index() > 0}>
                <small class="quiet"> or </small>
              </Show>
              <b>{formatCount(count)}</b>
            </>
          )}
        </For>
      </span>
      <span>
        {targetDeadline(props.standing)}
        <Cites state={props.state} citations={props.citations} sources={citedSources(target().cited, "count")} />
        <Show when={counts().length > 1}>
          {" "}
          <span class="chip warn">Disputed</span>
        </Show>
        <small class="fact-line">
          {target().scope.en}
          {target().cumulative ? "" : ", within the period alone"}
          {target().preferred ? "" : "; another figure for this date is used"}
          {counts().length > 1 ? `; reckoned with ${formatCount(target().count)}` : ""}
        </small>
        <For each={target().notes ?? []}>{(note) => <small class="fact-note">{note.text.en}</small>}</For>
      </span>
      <span
        classList={{
          "warn-text": props.standing.state === "missed",
          "tone-ok": props.standing.state === "met",
        }}
      >
        {standingWords(props.standing)}
      </span>
    </li>
  );
}

function Targets(props: PartProps) {
  // Past what is known nobody can tell whether a target was kept: the heading names the last day that can.
  const judgedUtcMs = () => Math.min(props.state.atUtcMs(), props.state.recordEndUtcMs - 1);
  const standings = createMemo(() =>
    props.buildout.targets
      .toSorted((a, b) => (a.deadlineUtcMs ?? Infinity) - (b.deadlineUtcMs ?? Infinity))
      .map((dated) => targetStanding(props.buildout, dated, props.state.atUtcMs())),
  );
  return (
    <Show when={standings().length > 0}>
      <Section title="Targets" aside={`at ${formatDay(judgedUtcMs())}`}>
        <ul>
          <For each={standings()}>{(standing) => <TargetRow {...props} standing={standing} />}</For>
        </ul>
      </Section>
    </Show>
  );
}

const SHELL_WORDS: Readonly<Record<Shell["kind"], string>> = {
  filed: "Filed",
  announced: "Announced",
  observed: "Observed",
};

function shellFigures(shell: Shell): string {
  const planes = shell.planes === undefined ? [] : [plural(shell.planes, "plane")];
  const satellites = shell.satellites === undefined ? [] : [plural(shell.satellites, "satellite")];
  return [`${formatCount(Math.round(shell.altitudeKm))} km`, `${shell.inclinationDeg}°`, ...planes, ...satellites].join(
    ", ",
  );
}

function Shells(props: PartProps) {
  return (
    <Show when={props.constellation.shells.length > 0}>
      <Section title="Shells" aside={props.constellation.shells.length}>
        <ul>
          <For each={props.constellation.shells}>
            {(shell) => (
              <li class="shell-row num">
                <span>
                  {shell.names.en}
                  <small class="fact-line">{shellFigures(shell)}</small>
                </span>
                <span>
                  <span class="chip">{SHELL_WORDS[shell.kind]}</span>
                  <Cites
                    state={props.state}
                    citations={props.citations}
                    sources={citedSources(shell.cited, "altitudeKm")}
                  />
                </span>
              </li>
            )}
          </For>
        </ul>
      </Section>
    </Show>
  );
}

function constellationFacts(constellation: Constellation): readonly Fact[] {
  const aliases = constellation.names.aliases ?? [];
  return [
    { property: "operator", label: "Operator", value: () => constellation.operator },
    ...(aliases.length > 0 ? [{ property: "names", label: "Also", value: () => aliases.join(", ") }] : []),
  ];
}

/** The batch that the playhead stands at, so that the list opens around it. */
function stepAt(buildout: Buildout, atUtcMs: number): number {
  return Math.max(
    0,
    buildout.steps.findLastIndex(({ utcMs }) => utcMs <= atUtcMs),
  );
}

export function ConstellationPage(props: PageProps & { readonly constellation: Constellation }) {
  const facts = constellationFacts(props.constellation);
  const { cited, targets, shells } = props.constellation;
  const told = claimsAboutRecord(props.state.catalogue, props.constellation);
  const citations = createCitations(
    [cited, ...targets.map((target) => target.cited), ...shells.map((shell) => shell.cited), told.cited],
    facts.map(({ property }) => property),
  );
  const buildout = must(
    props.state.catalogue.buildouts.get(props.constellation.id),
    `buildout of ${props.constellation.id}`,
  );
  const hasPlanes = () => constellationsWithPlanes(props.state).some(({ id }) => id === props.constellation.id);
  const part = { state: props.state, constellation: props.constellation, buildout, citations, told };
  return (
    <>
      <PageHead
        {...props}
        programme={props.state.catalogue.programmes.get(props.constellation.programme)}
        kind="Constellation"
        title={props.constellation.names}
        canFlyTo={buildout.steps.length > 0}
      />
      <div class="page-body">
        <section class="page-section">
          <Show when={props.constellation.summary}>{(summary) => <p class="page-words">{summary().en}</p>}</Show>
          <Facts state={props.state} record={props.constellation} citations={citations} facts={facts} />
        </section>
        <CountsNow {...part} />
        <Targets {...part} />
        <Show when={hasPlanes()}>
          <PlanesSection
            state={props.state}
            orbits={props.orbits}
            constellation={props.constellation}
            onOpen={props.onOpenPlanes}
          />
        </Show>
        <ClaimsThatDiffer state={props.state} citations={citations} told={told} record={props.constellation} />
        <Show when={buildout.steps.length > 0 && props.sky}>
          {(sky) => (
            <Suspense>
              <CoverageSection state={props.state} sky={sky()} constellation={props.constellation} />
            </Suspense>
          )}
        </Show>
        <Show when={buildout.steps.length > 0}>
          <BatchList state={props.state} buildout={buildout} around={stepAt(buildout, props.state.atUtcMs())} />
        </Show>
        <Shells {...part} />
        <Notes notes={remainingNotes(props.constellation, facts)} />
        <SourceList state={props.state} citations={citations} />
      </div>
    </>
  );
}
