// Keeps the state that is served up with the store, which another process may change: a look four times a second.
// Not here: how a state is worked out (open-record.ts).
import type { Problem } from "../shared/record/bundle.ts";
import type { Result } from "../shared/result.ts";
import type { Log } from "./http/request-log.ts";
import type { Snapshot } from "./snapshot.ts";

/** Reading one number takes some microseconds. */
const LOOK_EVERY_MS = 250;

export interface FollowedParts {
  readonly snapshot: Snapshot;
  /** The number of the store's latest state. */
  readonly revision: () => Promise<number>;
  /** Works out the latest state, given the one that is served. */
  readonly reopen: (served: Snapshot) => Promise<Result<Snapshot, readonly Problem[]>>;
  readonly onReopened: (snapshot: Snapshot) => void;
  readonly log: Log;
  readonly everyMs?: number;
}

export interface FollowedStore {
  readonly snapshot: () => Snapshot;
  /** Ends the looks; waits for one that is under way. */
  readonly stop: () => Promise<void>;
}

/** Follows the store from a snapshot on. A state that cannot be served, or a store that fails, leaves the last one. */
export function followStore(parts: FollowedParts): FollowedStore {
  const { revision, reopen, onReopened, log, everyMs = LOOK_EVERY_MS } = parts;
  let { snapshot } = parts;
  let seen = snapshot.revision;
  let isFailing = false;
  let timer: NodeJS.Timeout | undefined;
  let look: Promise<void> = Promise.resolve();

  const lookOnce = async () => {
    const latest = await revision();
    if (latest === seen) return;
    const reopened = await reopen(snapshot);
    if (!reopened.ok) {
      seen = latest;
      log.error({ revision: latest, problems: reopened.failure }, "a state of the store cannot be served");
      return;
    }
    snapshot = reopened.value;
    seen = snapshot.revision;
    log.info({ revision: seen }, "record reopened");
    onReopened(snapshot);
  };
  const schedule = () => {
    timer = setTimeout(() => {
      look = lookOnce()
        .then(() => {
          isFailing = false;
        })
        .catch((error: unknown) => {
          // Told once for as long as it lasts: /readyz says it to whoever asks.
          if (!isFailing) log.error({ err: error }, "the store cannot be looked at");
          isFailing = true;
        })
        .finally(schedule);
    }, everyMs);
    timer.unref();
  };
  schedule();
  return {
    snapshot: () => snapshot,
    stop: async () => {
      clearTimeout(timer);
      await look;
      clearTimeout(timer);
    },
  };
}
