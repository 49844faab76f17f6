// Whether samples of objects lie close enough for curves through them, and the refusal where they do not.
import { longestCurveStepS } from "../../shared/orbit/curve-step.ts";
import type { Sampling } from "../../shared/orbit/ephemeris.ts";
import { must } from "../../shared/result.ts";
import { SECOND_MS } from "../../shared/time/instant.ts";
import type { RequestFailure } from "../http/problem.ts";
import type { Snapshot } from "../snapshot.ts";
import { type ObjectElements, spansOfKind, type WantedKind } from "./element-catalogue.ts";

/** The longest step, whole seconds, that every set of an object which holds in the span bears. */
function longestStepS(elements: ObjectElements, { fromUtcMs, toUtcMs }: Sampling, kind: WantedKind): number {
  const holding = spansOfKind(elements, kind).filter(
    (span) => span.fromUtcMs < toUtcMs && fromUtcMs < (span.toUtcMs ?? Number.POSITIVE_INFINITY),
  );
  return Math.floor(Math.min(...holding.map(({ set }) => longestCurveStepS(set))));
}

/** Refuses a step at which curves would not be the objects' orbits: from one sample to the next they go too far. */
export function refuseCoarseCurves(
  { elements }: Snapshot,
  rows: readonly number[],
  { sampling, kind }: { readonly sampling: Sampling; readonly kind: WantedKind },
): RequestFailure | undefined {
  const value = sampling.stepMs / SECOND_MS;
  const limits = rows.map((row) => {
    const one = must(elements.objects[row], "an object that was asked for");
    return { id: one.object.id, longestS: longestStepS(one, sampling, kind) };
  });
  const fast = limits.filter(({ longestS }) => longestS < value);
  if (fast.length === 0) return undefined;
  const longestS = Math.min(...fast.map(({ longestS: each }) => each));
  const ids = fast.map(({ id }) => id).join(", ");
  const message = `at most ${longestS} for curves, a twentieth of a turn at the fastest: ${ids}`;
  return { code: "invalid_request", detail: `stepS: ${message}`, errors: [{ path: "stepS", message, value }] };
}
