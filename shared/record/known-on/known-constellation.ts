// A constellation as it was known at the end of a day: what had been promised of it and which batches had flown.
import { partPrefix } from "../claims/derive.ts";
import type { Batch, Constellation, Shell, Target } from "../constellation.ts";
import type { Names } from "../values.ts";
import { areWordsKnown, type KnownClaims, settled, withKnownSources } from "./knowledge.ts";

function knownShell(shell: Shell, claims: KnownClaims): readonly Shell[] {
  const prefix = partPrefix("shells", shell);
  const isKnown = claims.known.some(({ property }) => property.startsWith(prefix));
  return isKnown ? [withKnownSources(claims, shell, prefix)] : [];
}

function knownTarget(target: Target, claims: KnownClaims): readonly Target[] {
  const prefix = partPrefix("targets", target);
  const { used } = settled(claims, `${prefix}count`);
  if (typeof used?.value !== "number") return [];
  return [{ ...withKnownSources(claims, target, prefix), count: used.value, asserted: used.asserted }];
}

/** A batch of a launch that was known; how it rose, where and in which shell, only if somebody had said so. */
function knownBatch(batch: Batch, claims: KnownClaims, shells: ReadonlySet<string>): readonly Batch[] {
  const prefix = partPrefix("batches", batch);
  if (!claims.known.some(({ property }) => property.startsWith(prefix))) return [];
  const { shell, plane, raising, ...launched } = withKnownSources(claims, batch, prefix);
  const isKnown = (property: string) => settled(claims, prefix + property).used !== undefined;
  if (shell === undefined || !shells.has(shell) || !isKnown("shell")) return [launched];
  if (!plane || !isKnown("plane")) return [{ ...launched, shell }];
  return [{ ...launched, shell, plane, ...(raising && isKnown("raising") && { raising }) }];
}

/** A name that nobody had used yet still labels what it names; other names for it came with those who used them. */
export function knownNames(claims: KnownClaims, names: Names): Names {
  const { aliases: _later, ...label } = names;
  return settled(claims, "names").used ? names : label;
}

/** The constellation as it was known; its name and operator are labels and stay. `events`: those that were known. */
export function knownConstellation(
  constellation: Constellation,
  claims: KnownClaims,
  events: ReadonlySet<string>,
): Constellation {
  const { summary, since, ...labels } = withKnownSources(claims, constellation);
  const shells = constellation.shells.flatMap((shell) => knownShell(shell, claims));
  const shellIds = new Set(shells.map(({ id }) => id));
  return {
    ...labels,
    names: knownNames(claims, constellation.names),
    ...(summary && areWordsKnown(claims, constellation, "summary") && { summary }),
    ...(since && settled(claims, "since").used && { since }),
    shells,
    targets: constellation.targets.flatMap((target) => knownTarget(target, claims)),
    batches: constellation.batches
      .filter(({ event }) => events.has(event))
      .flatMap((batch) => knownBatch(batch, claims, shellIds)),
  };
}
