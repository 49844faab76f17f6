// Passes in the groups in which they are listed: by UTC day, and the satellites of one launch that follow each other.
import { groupBy } from "../../shared/lists.ts";
import type { Pass } from "../../shared/orbit/passes/pass.ts";
import { MINUTE_MS, startOfUtcDay, type UtcMs } from "../../shared/time/instant.ts";

export interface DayOfPasses {
  readonly dayUtcMs: UtcMs;
  readonly passes: readonly Pass[];
}

/** Days with passes, in order; a pass belongs to the day of its culmination. */
export function daysOf(passes: readonly Pass[]): readonly DayOfPasses[] {
  const byDay = groupBy(passes, ({ culmination }) => startOfUtcDay(culmination.atUtcMs));
  return [...byDay].map(([dayUtcMs, ofDay]) => ({ dayUtcMs, passes: ofDay }));
}

/** Satellites of a launch are a train where each culminates so soon after the one before. */
const TRAIN_GAP_MS = 2 * MINUTE_MS;
/** Fewer are told one by one. */
const LEAST_IN_A_TRAIN = 4;

/** Passes that are one line of a list: a single one, or the satellites of a launch that follow each other. */
export interface PassLine {
  readonly passes: readonly [Pass, ...Pass[]];
}

/** The passes of a day as lines, in order of the first culmination of each. */
export function linesOf(
  passes: readonly Pass[],
  launchOf: (objectId: string) => string | undefined,
): readonly PassLine[] {
  const open = new Map<string, [Pass, ...Pass[]]>();
  const runs: [Pass, ...Pass[]][] = [];
  for (const pass of passes) {
    const launch = launchOf(pass.objectId);
    const run = launch === undefined ? undefined : open.get(launch);
    const last = run?.at(-1);
    if (run && last && pass.culmination.atUtcMs - last.culmination.atUtcMs <= TRAIN_GAP_MS) {
      run.push(pass);
      continue;
    }
    const first: [Pass, ...Pass[]] = [pass];
    runs.push(first);
    if (launch !== undefined) open.set(launch, first);
  }
  const lines = runs.flatMap((run): readonly PassLine[] =>
    run.length >= LEAST_IN_A_TRAIN ? [{ passes: run }] : run.map((pass) => ({ passes: [pass] })),
  );
  return lines.toSorted((a, b) => a.passes[0].culmination.atUtcMs - b.passes[0].culmination.atUtcMs);
}

/** The new lines, each that says the same as an old one being that one, so that what is drawn of it stays. */
export function keptLines(before: readonly PassLine[], after: readonly PassLine[]): readonly PassLine[] {
  const known = new Map(before.map((line) => [line.passes[0], line]));
  return after.map((line) => {
    const same = known.get(line.passes[0]);
    return same && same.passes.length === line.passes.length && same.passes.at(-1) === line.passes.at(-1) ? same : line;
  });
}
