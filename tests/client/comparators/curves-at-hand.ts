// The comparators' curves of the bundled record without a server: what the API answers, read straight from data/.
import { type Curves, curvesOf } from "../../../client/comparators/curves.ts";
import { formatProblem } from "../../../shared/record/bundle.ts";
import { comparatorSteps } from "../../../shared/record/comparator-steps.ts";
import { readRecord } from "../../../shared/record/files.ts";
import { formatUtc } from "../../../shared/time/instant.ts";
import { bundledFiles } from "../../data/bundled-files.ts";

/** Reads the curves; problems in the record fail the test. */
export function bundledCurves(): Curves {
  const record = readRecord(bundledFiles());
  if (!record.ok) throw new Error(record.failure.map(formatProblem).join("\n"));
  return curvesOf(
    record.value.comparators.map((comparator) => {
      const { id, names, asOf } = comparator;
      const steps = comparatorSteps(comparator).map(({ utcMs, kind, ...step }) => {
        return { utc: formatUtc(utcMs), satellitesKind: kind, ...step };
      });
      const sources = ["gcat-launchlog-2024", "gcat-psatcat-2025", "celestrak-gp-2026-08-22"];
      return { id, names, asOf, sources, steps, outsideSubject: true as const, revision: 1 };
    }),
  );
}
