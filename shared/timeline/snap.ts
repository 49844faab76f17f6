// Which event a moving playhead catches on.
import type { UtcMs } from "../time/instant.ts";

/** The instant of a sorted list that is nearest to another, if it is near enough. */
export function nearestWithin(instants: readonly UtcMs[], utcMs: UtcMs, toleranceMs: number): UtcMs | undefined {
  let low = 0;
  let high = instants.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((instants[middle] ?? 0) < utcMs) low = middle + 1;
    else high = middle;
  }
  const near = [instants[low - 1], instants[low]].filter((each) => each !== undefined);
  near.sort((a, b) => Math.abs(a - utcMs) - Math.abs(b - utcMs));
  const nearest = near[0];
  return nearest !== undefined && Math.abs(nearest - utcMs) <= toleranceMs ? nearest : undefined;
}
