// A constellation outside the subject, told by its launches alone, so that the subject's can be held against it.
// Not here: its curve (comparator-steps.ts); what must hold between records (check-comparators.ts).
import { z } from "zod";
import { parseUtc } from "../time/instant.ts";
import { CosparLaunch } from "./craft.ts";
import { Sourced } from "./sourced.ts";
import { Edtf, Names, Slug, Text } from "./values.ts";

/** Where counts of satellites were taken, and whether they say how many flew or what was seen of them later. */
export const Tally = z.strictObject({ id: Slug, kind: z.enum(["exact", "at-least"]), ...Sourced });
export type Tally = z.infer<typeof Tally>;

const Instant = z.string().superRefine((text, context) => {
  const parsed = parseUtc(text);
  if (!parsed.ok)
    context.addIssue({ code: "custom", message: `${parsed.failure.code}; right: ${parsed.failure.expected}` });
});

/** One launch, in one line. */
export const ComparatorLaunch = z.strictObject({
  cospar: CosparLaunch,
  utc: Instant,
  utcPrecision: z.enum(["second", "minute", "quarter-hour", "hour"]),
  /** Satellites of the constellation on board, whatever became of them. */
  satellites: z.int().positive(),
  /** Absent where the launch was a success. */
  outcome: z.enum(["partial", "failure"]).optional(),
  /** Test craft belong to the constellation but are not counted, as in the subject's own. */
  kind: z.literal("test").optional(),
  /** The tally that the count was taken from; absent where it is the first. */
  by: Slug.optional(),
});
export type ComparatorLaunch = z.infer<typeof ComparatorLaunch>;

export const Comparator = z.strictObject({
  id: Slug,
  names: Names,
  operator: z.string().min(1),
  /** The day up to which its launches are known; its curve ends there. */
  asOf: Edtf,
  /** Why it stands here at all. */
  note: Text,
  tallies: z.array(Tally).min(1),
  launches: z.array(ComparatorLaunch),
  ...Sourced,
});
export type Comparator = z.infer<typeof Comparator>;

/** The tally behind the count of a launch; a checked record has it. */
export function tallyOf({ tallies }: Comparator, { by }: ComparatorLaunch): Tally | undefined {
  return by === undefined ? tallies[0] : tallies.find(({ id }) => id === by);
}
