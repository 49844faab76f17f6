// Long work in steps, so that whoever has it done can let others have their turn in between.
// Not here: whose turn it is (server/turns.ts).

/** Work that may be left at each yield and gone on with later; it ends with its value. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all the steps without a pause. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
