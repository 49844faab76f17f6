// A constellation as it stood at an instant, and its build-out against what was promised, as the API tells them.
import type { BuildoutResponse, ConstellationAtResponse } from "../../shared/api/constellation.ts";
import type { ShellResponse } from "../../shared/api/records.ts";
import { whenToResponse } from "../../shared/api/when.ts";
import { meanMotionToAltitudeKm } from "../../shared/orbit/mean-motion.ts";
import { AT_ALTITUDE_WITHIN_KM } from "../../shared/orbit/shells.ts";
import {
  type Buildout,
  lastStep,
  launchedAt,
  nextTarget,
  rateAt,
  type TargetStanding,
  targetStanding,
} from "../../shared/record/buildout.ts";
import { claimKey } from "../../shared/record/claims/index-claims.ts";
import { differencesIn } from "../../shared/record/claims/settle.ts";
import type { Constellation, Shell, Target } from "../../shared/record/constellation.ts";
import { isAlive } from "../../shared/record/objects.ts";
import { shellsByEvent } from "../../shared/record/shell-altitude.ts";
import { must } from "../../shared/result.ts";
import { formatUtc, type UtcMs } from "../../shared/time/instant.ts";
import { setAt } from "../orbits/element-catalogue.ts";
import type { Snapshot } from "../snapshot.ts";
import { claimToResponse } from "./claim-answer.ts";

/** The source that stands first behind a target. */
export function sourceOfTarget({ cited }: Target): string {
  return must((cited["count"] ?? cited["*"])?.[0], "a source behind every record");
}

/** A shell without its book-keeping. */
export function shellToResponse({ cited, claims, unverified, notes, ...facts }: Shell): ShellResponse {
  return facts;
}

/** How the three numbers are counted, said beside them. */
const METHODS: ConstellationAtResponse["methods"] = {
  launched:
    "Satellites of its batches whose launch counts by this instant: from the stated time of the launch, or from the end of its day, UTC, where only the day is known. Test and GEO craft are not counted.",
  inOrbit: "The same without those that are known to have ended.",
  atOperatingAltitude: `Of the satellites with an observed element set at most 14 days from its epoch (observed), those whose semi-major axis less 6378.137 km is within ${AT_ALTITUDE_WITHIN_KM} km of their shell; null where no set tells.`,
};

interface Satellite {
  /** Distance of its observed height from its shell; absent where no observed set tells. */
  readonly offShellKm?: number;
}

/** The counted satellites that live at an instant. */
function satellitesAt(snapshot: Snapshot, constellation: Constellation, atUtcMs: UtcMs): readonly Satellite[] {
  const shellByEvent = shellsByEvent(constellation);
  const living = snapshot.elements.objects.filter(
    ({ object }) => object.constellation === constellation.id && object.counted && isAlive(object, atUtcMs),
  );
  return living.map((elements) => {
    const shell = elements.object.event === undefined ? undefined : shellByEvent.get(elements.object.event);
    const observed = setAt(elements, atUtcMs, "observed");
    if (!shell || !observed) return {};
    return { offShellKm: Math.abs(meanMotionToAltitudeKm(observed.set.meanMotionRevPerDay) - shell.altitudeKm) };
  });
}

function lastBatchOf(snapshot: Snapshot, buildout: Buildout, atUtcMs: UtcMs): ConstellationAtResponse["lastBatch"] {
  const last = lastStep(buildout, atUtcMs);
  if (!last) return undefined;
  const { event, label, satellites } = last;
  const { when } = must(snapshot.catalogue.eventById.get(event), event).record;
  return { event, label, satellites, when: whenToResponse(when) };
}

function nextTargetOf(standing: TargetStanding | undefined): ConstellationAtResponse["nextTarget"] {
  if (!standing) return undefined;
  const { id, count, by = null, kind, scope } = standing.target;
  return { id, count, by, short: standing.short, kind, scope, source: sourceOfTarget(standing.target) };
}

/** The constellation at an instant. */
export function constellationAt(snapshot: Snapshot, constellation: Constellation, at: UtcMs): ConstellationAtResponse {
  const { id, names, operator, programme, followed, summary, shells } = constellation;
  const buildout = must(snapshot.catalogue.buildouts.get(id), `build-out of ${id}`);
  const satellites = satellitesAt(snapshot, constellation, at);
  const known = satellites.filter(({ offShellKm }) => offShellKm !== undefined);
  const operating = known.filter(({ offShellKm = 0 }) => offShellKm <= AT_ALTITUDE_WITHIN_KM);
  const claims = snapshot.claims.bySubject.get(claimKey("constellation", id)) ?? [];
  const lastBatch = lastBatchOf(snapshot, buildout, at);
  const next = nextTargetOf(nextTarget(buildout, at));
  return {
    id,
    names: { ...names, aliases: names.aliases ?? [] },
    operator,
    programme,
    followed,
    ...(summary && { summary }),
    at: formatUtc(at),
    launched: launchedAt(buildout, at),
    inOrbit: satellites.length,
    atOperatingAltitude: known.length === 0 ? null : operating.length,
    observed: known.length,
    methods: METHODS,
    batches: buildout.steps.filter(({ utcMs }) => utcMs <= at).length,
    ...(lastBatch && { lastBatch }),
    ...(next && { nextTarget: next }),
    shells: shells.map(shellToResponse),
    claims: claims.map(claimToResponse),
    ...differencesIn(claims),
    revision: snapshot.revision,
  };
}

function targetToResponse({
  target,
  launchedByThen,
  short,
  state,
}: TargetStanding): BuildoutResponse["targets"][number] {
  const { id, count, by = null, scope, kind, cumulative, preferred, asserted } = target;
  const facts = { id, count, by, scope, kind, cumulative, preferred, source: sourceOfTarget(target), asserted };
  return { ...facts, launchedByThen, state, met: state === "met", short };
}

/** The steps of a constellation in a half-open span, and its targets and rate as judged at the span's end. */
export function buildoutAnswer(
  snapshot: Snapshot,
  id: string,
  span: { readonly fromUtcMs: UtcMs; readonly toUtcMs: UtcMs },
): BuildoutResponse {
  const buildout = must(snapshot.catalogue.buildouts.get(id), `build-out of ${id}`);
  const { perMonthSoFar = null, perMonthNeeded = null } = rateAt(buildout, span.toUtcMs);
  return {
    id,
    at: formatUtc(span.toUtcMs),
    steps: buildout.steps
      .filter(({ utcMs }) => utcMs >= span.fromUtcMs && utcMs < span.toUtcMs)
      .map(({ utcMs, ...step }) => ({ utc: formatUtc(utcMs), ...step })),
    targets: buildout.targets.map((dated) => targetToResponse(targetStanding(buildout, dated, span.toUtcMs))),
    rate: { perMonthSoFar, perMonthNeeded },
    revision: snapshot.revision,
  };
}
