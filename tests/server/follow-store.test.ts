// How a server keeps up with its store: a new number brings a new state, and nothing that fails takes the old one away.

import { setTimeout as wait } from "node:timers/promises";
import { pino } from "pino";
import { expect, test } from "vitest";
import { type FollowedParts, followStore } from "../../server/follow-store.ts";
import { createSnapshot, type Snapshot } from "../../server/snapshot.ts";
import { fail, ok } from "../../shared/result.ts";
import { bundledRecord } from "./test-app.ts";

const { record } = bundledRecord();

function snapshotOf(revision: number): Snapshot {
  return createSnapshot({
    revision,
    record,
    observed: [],
    cities: [],
    conflicts: 0,
    leftOut: 0,
    secret: "s",
    version: "0",
  });
}

/** A store that is where the test puts it. */
function follow(latest: { revision: number; reopen?: FollowedParts["reopen"] }) {
  const reopened: number[] = [];
  const followed = followStore({
    snapshot: snapshotOf(1),
    revision: async () => latest.revision,
    reopen: latest.reopen ?? (async () => ok(snapshotOf(latest.revision))),
    onReopened: ({ revision }) => reopened.push(revision),
    log: pino({ level: "silent" }),
    everyMs: 5,
  });
  return { followed, reopened };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await wait(5);
}

test("a new revision is served without a restart, once", async () => {
  const latest = { revision: 1 };
  const { followed, reopened } = follow(latest);
  await wait(30);
  expect(followed.snapshot().revision).toBe(1);
  latest.revision = 2;
  await until(() => followed.snapshot().revision === 2);
  await wait(30);
  expect(reopened).toEqual([2]);
  await followed.stop();
});

test("a state that cannot be served, and a store that fails, leave the last state until a better one comes", async () => {
  let tries = 0;
  const latest = {
    revision: 2,
    reopen: async () => {
      tries += 1;
      if (latest.revision === 2) return fail([{ path: "x", at: "", wrong: "broken" }]);
      if (tries < 4) throw new Error("the disk is gone");
      return ok(snapshotOf(latest.revision));
    },
  };
  const { followed } = follow(latest);
  await until(() => tries === 1);
  await wait(30);
  expect([tries, followed.snapshot().revision]).toEqual([1, 1]);
  latest.revision = 3;
  await until(() => followed.snapshot().revision === 3);
  expect(tries).toBe(4);
  await followed.stop();
});

test("after the stop nobody looks any more", async () => {
  let looks = 0;
  const latest = {
    get revision() {
      looks += 1;
      return 1;
    },
  };
  const { followed } = follow(latest);
  await until(() => looks > 2);
  await followed.stop();
  const before = looks;
  await wait(40);
  expect(looks).toBe(before);
});
