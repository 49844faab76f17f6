// The refusal of a request that asks for more than one call gives.
import type { RequestFailure } from "./problem.ts";

/** How much of something is asked for, and how much there may be. */
export interface Amount {
  readonly what: string;
  readonly asked: number;
  readonly limit: number;
}

/** The failure that names each limit which is passed; undefined where none is. */
export function refuseTooMany(amounts: readonly Amount[]): RequestFailure | undefined {
  const tooMany = amounts.filter(({ asked, limit }) => asked > limit);
  if (tooMany.length === 0) return undefined;
  const words = tooMany.map(({ what, asked, limit }) => `${asked} ${what} are more than ${limit}`);
  return { code: "too_many", detail: `${words.join(", ")}: ask for less at a time` };
}
