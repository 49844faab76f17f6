// The last line of `npm test`: how many tests passed and failed.

import { expect, test } from "vitest";
import { countTests } from "../../../server/bootstrap/test-counts.mjs";

const file = (status: string, ...tests: readonly string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});

test("passed and failed tests are added up over all files", () => {
  const report = { testResults: [file("passed", "passed", "passed"), file("failed", "passed", "failed")] };
  expect(countTests(report, 1)).toEqual({ passed: 3, failed: 1 });
});

test("a file that fails before its tests run counts as one failure", () => {
  expect(countTests({ testResults: [file("passed", "passed"), file("failed")] }, 1)).toEqual({ passed: 1, failed: 1 });
});

test("a skipped test counts as failed: nothing is skipped silently", () => {
  expect(countTests({ testResults: [file("passed", "passed", "pending")] }, 0)).toEqual({ passed: 1, failed: 1 });
});

test("a run that fails without a failed test, writes no report or runs no test counts as one failure", () => {
  expect(countTests({ testResults: [file("passed", "passed")] }, 1)).toEqual({ passed: 1, failed: 1 });
  expect(countTests(undefined, 1)).toEqual({ passed: 0, failed: 1 });
  expect(countTests({ testResults: [] }, 0)).toEqual({ passed: 0, failed: 1 });
});
