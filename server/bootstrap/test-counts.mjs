// How many tests passed and failed, read from Vitest's JSON report and its exit code.

/** @typedef {{ passed: number, failed: number }} Counts */
/** @typedef {{ status: string, assertionResults: readonly { status: string }[] }} FileReport */

/**
 * A file that fails outside its tests counts as one failure, and so does a run that fails without saying where:
 * the last line must never say "0 failed" above a failure. A test that did not run counts as failed too.
 * @param {{ testResults: readonly FileReport[] } | undefined} report
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countTests(report, exitCode) {
  const counts = (report?.testResults ?? []).map(countFile).reduce(addCounts, { passed: 0, failed: 0 });
  const unexplained = counts.failed === 0 && (exitCode !== 0 || counts.passed === 0);
  return unexplained ? { ...counts, failed: 1 } : counts;
}

/**
 * @param {FileReport} file
 * @returns {Counts}
 */
function countFile(file) {
  const passed = file.assertionResults.filter((test) => test.status === "passed").length;
  const failed = file.assertionResults.length - passed;
  return {
    passed,
    failed: failed === 0 && file.status !== "passed" ? 1 : failed,
  };
}

/**
 * @param {Counts} a
 * @param {Counts} b
 * @returns {Counts}
 */
export function addCounts(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed };
}
