// The rules by which the claims about one property give its value, and say whether it is disputed or settled.
// Not here: when two values agree (same-value.ts), which claims there are (derive.ts).
import { groupBy } from "../../lists.ts";
import { type Claim, knownFromUtcMs } from "./claim.ts";
import { isEqualJson, isSameValue } from "./same-value.ts";

/** `agreed`: no claim differs; `disputed`: undeprecated claims differ; `settled`: a differing claim was deprecated. */
export type Standing = "agreed" | "disputed" | "settled";

/** What the claims about a property come to. */
export interface Settlement {
  readonly property: string;
  readonly standing: Standing;
  /** The claim that counting and filtering use; absent where every claim is deprecated. */
  readonly used?: Claim;
  /** Of each value that stands, the first claim that gives it, as published: two or more where it is disputed. */
  readonly differing: readonly Claim[];
  /** Claims that were set aside, each with its reason, as published. */
  readonly deprecated: readonly Claim[];
}

/**
 * The claims that speak of the property as it came to be: what was said beforehand only while nothing else is said. Of
 * dates said beforehand the latest counts, since each takes the place of the one before.
 */
function speaking(property: string, claims: readonly Claim[]): readonly Claim[] {
  const standing = claims.filter(({ rank }) => rank !== "deprecated");
  const told = standing.filter(({ planned }) => !planned);
  if (told.length > 0 || property !== "when") return told.length > 0 ? told : standing;
  const latestUtcMs = Math.max(...standing.map(knownFromUtcMs));
  return standing.filter((claim) => knownFromUtcMs(claim) === latestUtcMs);
}

function inOrderOfPublication(claims: readonly Claim[]): readonly Claim[] {
  return claims.toSorted((a, b) => knownFromUtcMs(a) - knownFromUtcMs(b));
}

/** The first claim of each value, in order. */
function oneOfEachValue(claims: readonly Claim[]): readonly Claim[] {
  const distinct: Claim[] = [];
  for (const claim of claims)
    if (!distinct.some((other) => isEqualJson(other.value, claim.value))) distinct.push(claim);
  return distinct;
}

/** The claims that cannot be true together with some other of them: agreement is not passed on by a third. */
function conflicting(claims: readonly Claim[]): readonly Claim[] {
  return claims.filter((claim) => claims.some((other) => !isSameValue(claim.value, other.value)));
}

/** Weighs the claims about one property. */
export function settle(property: string, claims: readonly Claim[]): Settlement {
  const heard = speaking(property, claims);
  const used = heard.find(({ rank }) => rank === "preferred") ?? heard[0];
  const disputing = oneOfEachValue(conflicting(used ? [used, ...heard] : heard));
  const differing = disputing.length > 1 ? inOrderOfPublication(disputing) : used ? [used] : [];
  const deprecated = inOrderOfPublication(claims.filter(({ rank }) => rank === "deprecated"));
  const standing = differing.length > 1 ? "disputed" : deprecated.length > 0 ? "settled" : "agreed";
  return { property, standing, ...(used && { used }), differing, deprecated };
}

/** Weighs all claims about a record, property by property, in the order in which they are first named. */
export function settleAll(claims: readonly Claim[]): readonly Settlement[] {
  return [...groupBy(claims, ({ property }) => property)].map(([property, about]) => settle(property, about));
}

/** The properties of a record on which claims differ, or differed. */
export interface Differences {
  readonly disputed: string[];
  readonly settled: string[];
}

/** On which properties the claims about a record differ. */
export function differencesIn(claims: readonly Claim[]): Differences {
  const settlements = settleAll(claims);
  const of = (standing: Standing) =>
    settlements.filter((one) => one.standing === standing).map(({ property }) => property);
  return { disputed: of("disputed"), settled: of("settled") };
}
