// What a command comes to: its exit code, and the lines for each of the two streams.

export interface Outcome {
  /** 0: done and sound; 1: the record has problems; 2: the call was wrong and nothing was done. */
  readonly exitCode: 0 | 1 | 2;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

/** The call was wrong: every complaint, and that nothing was done. */
export function refused(complaints: readonly string[], consequence: string): Outcome {
  const what = complaints.length === 1 ? "1 thing to correct" : `${complaints.length} things to correct`;
  return { exitCode: 2, out: [], err: [`orbitline: ${what}; ${consequence}`, ...complaints.map((one) => `  ${one}`)] };
}
