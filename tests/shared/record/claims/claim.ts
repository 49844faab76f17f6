// Claims made up for tests: about one property, by a source, on a day.
import type { Claim } from "../../../../shared/record/claims/claim.ts";

export function claim(value: unknown, more: Partial<Claim> = {}): Claim {
  return { property: "when", value, source: "ledger", asserted: "2024-01-01", rank: "normal", ...more };
}
