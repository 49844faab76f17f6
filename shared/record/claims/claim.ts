// A claim worked out: what one source says about one property of one record, and when it said so.
// Not here: how a record writes it (sourced.ts), which claims follow from a record (derive.ts).
import type { UtcMs } from "../../time/instant.ts";
import { boundsOf } from "../../time/when.ts";
import type { ClaimRank } from "../sourced.ts";

/** The kinds of record that claims are made about. */
export const SUBJECT_TYPES = ["event", "programme", "constellation", "vehicle", "site", "craft", "comparator"] as const;
export type SubjectType = (typeof SUBJECT_TYPES)[number];

export interface Claim {
  /** Path of the property in the record: `when`, `launch.orbit`, `targets.spacesail-108-by-2024.count`. */
  readonly property: string;
  readonly value: unknown;
  readonly source: string;
  /** EDTF: the day, month or year in which the source said so. */
  readonly asserted: string;
  readonly rank: ClaimRank;
  /** True for what was said beforehand. */
  readonly planned?: true;
  readonly locator?: string;
  /** As the source prints it, where the record writes it otherwise. */
  readonly printed?: string;
  readonly note?: string;
  /** What the record notes of the property, whoever claims it. */
  readonly recordNote?: string;
  /** Of a deprecated claim: EDTF, when the reason came to be known; before that it stood. */
  readonly settledOn?: string;
}

/** The first instant from which a claim is certainly made: the end of the day, month or year of its assertion. */
export function knownFromUtcMs({ asserted }: Pick<Claim, "asserted">): UtcMs {
  return boundsOf({ edtf: asserted }).latestUtcMs;
}
