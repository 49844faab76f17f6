// How many jobs may wait for the orbit worker, and when a refused one is told to come again.
import { expect, test } from "vitest";
import { MOST_LONG_WAITING, MOST_WAITING, WaitingJobs } from "../../../server/orbits/waiting-jobs.ts";

function filled() {
  const clock = { nowMs: 0 };
  const jobs = new WaitingJobs<string>(() => clock.nowMs);
  for (let id = 0; id < MOST_LONG_WAITING; id++) expect(jobs.add(id, `long ${id}`, true).ok).toBe(true);
  return { clock, jobs };
}

test("long jobs leave room for short ones", () => {
  const { jobs } = filled();
  expect(jobs.add(100, "long", true)).toMatchObject({ ok: false });
  for (let id = 200; id < 200 + MOST_WAITING - MOST_LONG_WAITING; id++)
    expect(jobs.add(id, "short", false).ok).toBe(true);
  expect(jobs.add(300, "short", false)).toMatchObject({ ok: false, failure: { retryAfterS: 1 } });
});

test("a refused long job is told to come when the one being done is likely to be", () => {
  const { clock, jobs } = filled();
  // Each takes eight seconds, and they are done one after the other.
  for (let id = 0; id < 12; id++) {
    clock.nowMs += 8_000;
    expect(jobs.take(id)).toBe(`long ${id}`);
    expect(jobs.add(100 + id, `long ${100 + id}`, true).ok).toBe(true);
  }
  expect(jobs.add(300, "long", true)).toMatchObject({ failure: { retryAfterS: 8 } });
  clock.nowMs += 5_000;
  expect(jobs.add(300, "long", true)).toMatchObject({ failure: { retryAfterS: 3 } });
  clock.nowMs += 60_000;
  expect(jobs.add(300, "long", true)).toMatchObject({ failure: { retryAfterS: 1 } });
});

test("an answered job makes room, once", () => {
  const { jobs } = filled();
  expect([jobs.take(3), jobs.take(3), jobs.count]).toEqual(["long 3", undefined, MOST_LONG_WAITING - 1]);
  expect(jobs.add(100, "long", true).ok).toBe(true);
  expect(jobs.takeAll()).toHaveLength(MOST_LONG_WAITING);
  expect(jobs.count).toBe(0);
});
