// Which marks join at which scale, and how far to zoom until they part.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY_MS } from "../../../shared/time/instant.ts";
import { clusterMarks, countOf, JOIN_PX, windowToPart } from "../../../shared/timeline/clusters.ts";
import { mark } from "./mark.ts";

/** One px a day, so that days read as px. */
const marksAt = (...days: number[]) => days.map((day, index) => mark(`e${index}`, day * DAY_MS));
const countsAt = (days: number[]) => clusterMarks(marksAt(...days), DAY_MS).map(countOf);

describe("marks of a lane", () => {
  it.each([
    ["stand alone when 14 px apart", [0, 14, 28], [1, 1, 1]],
    ["join when closer than 14 px", [0, 13, 40], [2, 1]],
    ["join a count that has grown wide", [0, 10, 22, 60], [3, 1]],
    ["at one instant join", [5, 5, 5], [3]],
    ["of an empty lane are none", [], []],
  ])("%s", (_, days, counts) => {
    expect(countsAt(days)).toEqual(counts);
  });

  it("that follow one another closely make several counts, not one for the whole lane", () => {
    const counts = countsAt(Array.from({ length: 200 }, (_, day) => day * 3));
    expect(counts.length).toBeGreaterThan(10);
    expect(Math.max(...counts)).toBeLessThan(25);
  });

  it("join the same way wherever the window stands", () => {
    const days = [0, 9, 30, 41, 80];
    const shifted = marksAt(...days.map((day) => day + 400));
    expect(clusterMarks(shifted, DAY_MS).map(countOf)).toEqual(countsAt(days));
  });

  it("each stand in exactly one cluster, in order, and clusters keep 14 px apart", () => {
    const days = fc.array(fc.double({ min: 0, max: 4000, noNaN: true }), { maxLength: 300 });
    const scales = fc.double({ min: 0.01, max: 50, noNaN: true });
    fc.assert(
      fc.property(days, scales, (unsorted, daysPerPx) => {
        const marks = marksAt(...[...unsorted].sort((a, b) => a - b));
        const clusters = clusterMarks(marks, daysPerPx * DAY_MS);
        expect(clusters.flatMap((cluster) => cluster.marks)).toEqual(marks);
        expect(clusters.reduce((sum, cluster) => sum + countOf(cluster), 0)).toBe(marks.length);
        for (const [index, { atUtcMs }] of clusters.entries()) {
          const before = clusters[index - 1];
          if (before) expect((atUtcMs - before.atUtcMs) / DAY_MS / daysPerPx).toBeGreaterThanOrEqual(JOIN_PX - 1e-6);
        }
      }),
    );
  });
});

describe("stages of a flight", () => {
  const launch = mark("launch", 0);
  const docking = mark("docking", 2 * DAY_MS, { stageOf: "launch" });
  const walks = [40, 44].map((day) => mark(`walk-${day}`, day * DAY_MS, { stageOf: "launch" }));

  it("near its launch leave the launch's own mark, which stands for them", () => {
    const [cluster] = clusterMarks([launch, docking], DAY_MS);
    expect(cluster).toMatchObject({ head: { event: "launch" }, atUtcMs: 0, isStages: false });
    expect(cluster && countOf(cluster)).toBe(2);
  });

  it("on their own become notches", () => {
    const [, stages] = clusterMarks([launch, ...walks], DAY_MS);
    expect(stages).toMatchObject({ isStages: true });
    expect(stages?.head).toBeUndefined();
  });
});

describe("a click on a count", () => {
  const window = { fromUtcMs: 0, toUtcMs: 1000 * DAY_MS };
  const widthPx = 1000;

  it("zooms until its marks part", () => {
    const [cluster] = clusterMarks(marksAt(500, 505, 510), DAY_MS);
    const apart = cluster && windowToPart(cluster, window, widthPx);
    if (!apart) throw new Error("no window");
    const msPerPx = (apart.toUtcMs - apart.fromUtcMs) / widthPx;
    expect(clusterMarks(marksAt(500, 505, 510), msPerPx).map(countOf)).toEqual([1, 1, 1]);
    expect(apart.fromUtcMs).toBeLessThan(500 * DAY_MS);
    expect(apart.toUtcMs).toBeGreaterThan(510 * DAY_MS);
  });

  it("at least spreads marks of very unequal distances over the window", () => {
    const [cluster] = clusterMarks(marksAt(500, 500.01, 510), DAY_MS);
    const apart = cluster && windowToPart(cluster, window, widthPx);
    expect(apart && (apart.toUtcMs - apart.fromUtcMs) / DAY_MS).toBeCloseTo(16, 6);
  });

  it("cannot part marks that fall together", () => {
    const [cluster] = clusterMarks(marksAt(500, 500), DAY_MS);
    expect(cluster && windowToPart(cluster, window, widthPx)).toBeUndefined();
  });
});
