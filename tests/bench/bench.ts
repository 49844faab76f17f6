// What a bench is: a question, and rows of samples taken in one run, each told beside its baseline.

/** One thing measured. */
export interface BenchRow {
  readonly name: string;
  readonly unit: string;
  /** One number for each time it was measured, in the order of measuring. */
  readonly samples: readonly number[];
  /** Name of the row that this one is told as a ratio of. */
  readonly baseline?: string;
  /** What the number must keep to, in words. */
  readonly gate?: string;
}

export interface Bench {
  /** Short name, by which it can be run alone. */
  readonly id: string;
  readonly question: string;
  readonly run: () => Promise<readonly BenchRow[]> | readonly BenchRow[];
}

/** Middle of some numbers; the mean of the two middle ones where there is no single middle. */
export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}

/** The value below which a share of the numbers lies, between its two neighbours. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const [low = Number.NaN, high = low] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
}

/** Milliseconds that something takes. */
export function timeMs(work: () => void): number {
  const beganMs = performance.now();
  work();
  return performance.now() - beganMs;
}

/**
 * Measures several things in turn, round after round, so that a busy moment of the machine meets all of them; the first
 * round warms up and is not told.
 */
export function measureInTurn(
  rounds: number,
  work: Readonly<Record<string, () => number>>,
): ReadonlyMap<string, readonly number[]> {
  const samples = new Map(Object.keys(work).map((name) => [name, [] as number[]]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, measure] of Object.entries(work)) {
      const sample = measure();
      if (round > 0) samples.get(name)?.push(sample);
    }
  }
  return samples;
}
