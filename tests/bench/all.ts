// Every bench, in the order in which they are run.
import type { Bench } from "./bench.ts";
import { BULK_PROPAGATION } from "./bulk-propagation.ts";
import { DISPLAY_ERROR } from "./display-error.ts";
import { FRAME_COST } from "./globe/frame-cost.ts";
import { PACKED_ELEMENTS } from "./packed-elements.ts";
import { PASSES } from "./passes.ts";

export const BENCHES: readonly Bench[] = [DISPLAY_ERROR, FRAME_COST, PACKED_ELEMENTS, BULK_PROPAGATION, PASSES];
