// Every bench, in the order in which they are run.
import type { Bench } from "./bench.ts";
import { FRAME_COST } from "./globe/frame-cost.ts";

export const BENCHES: readonly Bench[] = [FRAME_COST];
