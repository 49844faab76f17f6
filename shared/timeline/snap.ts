// Which event a moving playhead catches on.
import { leadingCount } from "../lists.ts";
import type { UtcMs } from "../time/instant.ts";

/** The instant of a sorted list that is nearest to another, if it is near enough. */
export function nearestWithin(instants: readonly UtcMs[], utcMs: UtcMs, toleranceMs: number): UtcMs | undefined {
  const after = leadingCount(instants, (each) => each < utcMs);
  const near = [instants[after - 1], instants[after]].filter((each) => each !== undefined);
  near.sort((a, b) => Math.abs(a - utcMs) - Math.abs(b - utcMs));
  const nearest = near[0];
  return nearest !== undefined && Math.abs(nearest - utcMs) <= toleranceMs ? nearest : undefined;
}
