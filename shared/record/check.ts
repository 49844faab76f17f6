// The list of everything that must hold between records.
// Not here: what must hold within one record (its schema), the rules themselves (check-*.ts).
import type { Problem, RecordKind } from "./bundle.ts";
import { checkClaimedDates, checkClaimValues } from "./check-claim-values.ts";
import { checkAssertions, checkClaims, checkCoverageRows, checkPlannedTitles } from "./check-claims.ts";
import { checkComparatorDesignations, checkComparators } from "./check-comparators.ts";
import { checkBatches, checkLaunchesHaveBatches, checkShellsAndTargets } from "./check-constellations.ts";
import type { CheckContext, CheckedBundle, RecordCheck } from "./check-context.ts";
import { checkCoverage, checkCycles, checkEnds, checkLives, checkOrder } from "./check-dates.ts";
import {
  checkDesignations,
  checkMaidenFlights,
  checkOutcomes,
  checkPayloadCounts,
  checkPieces,
} from "./check-launches.ts";
import { checkRaising } from "./check-raising.ts";
import {
  checkCitedProperties,
  checkPads,
  checkReferences,
  checkSourcesUsed,
  checkUniqueIds,
} from "./check-references.ts";

const CHECKS: readonly RecordCheck[] = [
  checkUniqueIds,
  checkReferences,
  checkPads,
  checkCitedProperties,
  checkSourcesUsed,
  checkOutcomes,
  checkPayloadCounts,
  checkPieces,
  checkDesignations,
  checkMaidenFlights,
  checkBatches,
  checkLaunchesHaveBatches,
  checkShellsAndTargets,
  checkRaising,
  checkComparators,
  checkComparatorDesignations,
  checkCoverage,
  checkLives,
  checkEnds,
  checkOrder,
  checkCycles,
  checkClaims,
  checkClaimValues,
  checkClaimedDates,
  checkPlannedTitles,
  checkAssertions,
  checkCoverageRows,
];

/**
 * All problems between the records, in one run. `unread` names the kinds of which some record could not be read:
 * ids of these are taken to exist.
 */
export function checkRecord(bundle: CheckedBundle, unread: ReadonlySet<RecordKind> = new Set()): readonly Problem[] {
  const context: CheckContext = { bundle, unread };
  return CHECKS.flatMap((check) => [...check(context)]);
}
