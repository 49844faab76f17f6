// The jobs that the orbit worker has not answered: how many may wait, and when there is room again.
// Not here: in which order they are done (job-turns.ts).
import { fail, ok, type Result } from "../../shared/result.ts";

/** A queue longer than this would keep everybody waiting. */
export const MOST_WAITING = 32;
/** Long jobs are done one after another; beside them there is always room for short ones, which overtake them. */
export const MOST_LONG_WAITING = 16;

/** Why a job is not taken. */
export interface Crowded {
  readonly detail: string;
  /** When a place is likely to be free. */
  readonly retryAfterS: number;
}

/** How much the last job counts in what a job is expected to take. */
const NEWEST_SHARE = 0.3;
const FIRST_GUESS_MS = 1_000;

interface Waiting<W> {
  readonly job: W;
  readonly isLong: boolean;
}

/** Jobs by their number. */
export class WaitingJobs<W> {
  readonly #waiting = new Map<number, Waiting<W>>();
  readonly #nowMs: () => number;
  #longCount = 0;
  /** Since when the long job that is being done has been. */
  #longSinceMs = 0;
  #longTakesMs = FIRST_GUESS_MS;

  constructor(nowMs: () => number = () => performance.now()) {
    this.#nowMs = nowMs;
  }

  get count(): number {
    return this.#waiting.size;
  }

  /** Takes a job, or says when there may be room. */
  add(id: number, job: W, isLong: boolean): Result<void, Crowded> {
    if (isLong && this.#longCount >= MOST_LONG_WAITING) {
      return fail({ detail: "too many long orbit jobs are waiting", retryAfterS: this.#roomInS() });
    }
    if (this.count >= MOST_WAITING) return fail({ detail: "too many orbit jobs are waiting", retryAfterS: 1 });
    if (isLong && this.#longCount++ === 0) this.#longSinceMs = this.#nowMs();
    this.#waiting.set(id, { job, isLong });
    return ok(undefined);
  }

  /** Takes an answered job out. */
  take(id: number): W | undefined {
    const waiting = this.#waiting.get(id);
    if (!waiting) return undefined;
    this.#waiting.delete(id);
    if (waiting.isLong) this.#noteLongDone();
    return waiting.job;
  }

  /** Takes all out, unanswered. */
  takeAll(): readonly W[] {
    const all = [...this.#waiting.values()].map(({ job }) => job);
    this.#waiting.clear();
    this.#longCount = 0;
    return all;
  }

  #noteLongDone(): void {
    const tookMs = this.#nowMs() - this.#longSinceMs;
    this.#longTakesMs += NEWEST_SHARE * (tookMs - this.#longTakesMs);
    this.#longCount -= 1;
    this.#longSinceMs = this.#nowMs();
  }

  /** A place is free when the long job that is being done is. */
  #roomInS(): number {
    const leftMs = this.#longTakesMs - (this.#nowMs() - this.#longSinceMs);
    return Math.max(1, Math.ceil(leftMs / 1_000));
  }
}
