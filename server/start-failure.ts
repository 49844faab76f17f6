// Why the server cannot start, in words that the person at the keyboard can act on.

/** One clear line, and below it each single problem where there are many. */
export interface StartFailure {
  readonly line: string;
  readonly problems?: readonly string[];
}

/** The text for the terminal. */
export function formatStartFailure({ line, problems = [] }: StartFailure): string {
  return [`orbitline: ${line}`, ...problems.map((problem) => `  ${problem}`)].join("\n");
}
