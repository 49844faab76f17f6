// Every bench, in the order in which they are run.
import type { Bench } from "./bench.ts";
import { DISPLAY_ERROR } from "./display-error.ts";
import { FRAME_COST } from "./globe/frame-cost.ts";

export const BENCHES: readonly Bench[] = [DISPLAY_ERROR, FRAME_COST];
