// The plans of the record as one list: events that are plans, and the targets of constellations, with their sources.
// Not here: what became of each (plan-outcome.ts).
import type { UtcMs } from "../time/instant.ts";
import { boundsOf, type ResolvedWhen } from "../time/when.ts";
import type { DatedTarget } from "./buildout.ts";
import type { Catalogue, CatalogueEvent } from "./catalogue.ts";
import type { Constellation } from "./constellation.ts";
import { isPlan } from "./event.ts";
import { type PlanOutcome, planOutcome, targetOutcome } from "./plan-outcome.ts";
import type { Cited } from "./sourced.ts";

/** A plan of either kind. */
export type Plan =
  | { readonly type: "event"; readonly event: CatalogueEvent }
  | { readonly type: "target"; readonly constellation: Constellation; readonly dated: DatedTarget };

/** Which plans are asked for: those that a source stands behind, or that are part of an announcement. */
export interface PlanFilter {
  readonly source?: string | undefined;
  readonly partOf?: string | undefined;
  readonly constellation?: string | undefined;
}

function cites(cited: Cited, source: string): boolean {
  return Object.values(cited).some((sources) => sources.includes(source));
}

function isWanted(plan: Plan, { source, partOf, constellation }: PlanFilter): boolean {
  const record = plan.type === "event" ? plan.event.record : plan.dated.target;
  const of = plan.type === "event" ? plan.event.record.constellation : plan.constellation.id;
  const isPart =
    plan.type === "event" && plan.event.record.links?.some(({ rel, event }) => rel === "partOf" && event === partOf);
  return (
    (source === undefined || cites(record.cited, source)) &&
    (partOf === undefined || isPart === true) &&
    (constellation === undefined || of === constellation)
  );
}

/** The plans that are asked for: events in their order of time, then targets by constellation. */
export function plansOf(catalogue: Catalogue, filter: PlanFilter): readonly Plan[] {
  const events = catalogue.events
    .filter(({ record }) => isPlan(record))
    .map((event): Plan => ({ type: "event", event }));
  const targets = [...catalogue.constellations.values()].flatMap((constellation) =>
    (catalogue.buildouts.get(constellation.id)?.targets ?? []).map(
      (dated): Plan => ({ type: "target", constellation, dated }),
    ),
  );
  return [...events, ...targets].filter((plan) => isWanted(plan, filter));
}

/** The id of a plan: that of its event, or of the target within its constellation. */
export function planId(plan: Plan): string {
  return plan.type === "event" ? plan.event.record.id : `${plan.constellation.id}/${plan.dated.target.id}`;
}

/** The period or deadline of a plan; a filing has none. */
export function planWhen(plan: Plan): ResolvedWhen | undefined {
  if (plan.type === "event") return plan.event.when;
  const { by } = plan.dated.target;
  return by === undefined ? undefined : boundsOf({ edtf: by });
}

/** What had become of a plan of either kind at an instant. */
export function outcomeOfPlan(catalogue: Catalogue, plan: Plan, atUtcMs: UtcMs): PlanOutcome {
  if (plan.type === "event") return planOutcome(catalogue, plan.event, atUtcMs);
  const { constellation, dated } = plan;
  const buildout = catalogue.buildouts.get(constellation.id);
  if (!buildout) throw new Error(`no build-out of ${constellation.id}`);
  return targetOutcome({ buildout, followed: constellation.followed }, dated, atUtcMs);
}
