// Where satellites stand in the chart of planes, which one is near a point, and where the keys lead.
import { describe, expect, test } from "vitest";
import {
  type ChartSize,
  layOutPlanes,
  nodeOnAxisDeg,
  satelliteAfter,
  satelliteNear,
} from "../../../client/planes/plane-layout.ts";
import { picturePlanes } from "../../../client/planes/plane-picture.ts";
import { must } from "../../../shared/result.ts";
import { catalogue, constellationOf, planesOfBundled } from "./bundled-planes.ts";

const SIZE: ChartSize = { widthPx: 1000, heightPx: 400, isCompact: false };

function layoutOf(id: string, at: string, axis: "now" | "drift-removed" = "now") {
  const picture = picturePlanes(catalogue, constellationOf(id), planesOfBundled(id, at));
  return { picture, layout: layOutPlanes(picture, SIZE, axis) };
}

describe("the chart of planes", () => {
  const { picture, layout } = layoutOf("spacesail", "2026-08-22T00:00Z");

  test("has every satellite once within its plot, and those near an edge once more at the other", () => {
    expect(layout.satellites).toHaveLength(picture.satellites.length);
    for (const { xPx, yPx } of [...layout.satellites, ...layout.repeated]) {
      expect(xPx).toBeGreaterThanOrEqual(layout.plot.leftPx);
      expect(xPx).toBeLessThanOrEqual(layout.plot.rightPx);
      expect(yPx).toBeGreaterThanOrEqual(layout.plot.topPx);
      expect(yPx).toBeLessThanOrEqual(layout.plot.bottomPx);
    }
    const fifth = picture.satellites.filter(({ row }) => row.number === 5);
    expect(layout.repeated.map(({ satellite }) => satellite.objectId).toSorted()).toEqual(
      fifth.map(({ objectId }) => objectId).toSorted(),
    );
  });

  test("has a line for each plane, from west to east by its node", () => {
    const lines = layout.lines.toSorted((a, b) => a.xPx - b.xPx).map(({ row }) => row.number);
    expect(lines).toEqual([6, 7, 8, 9, 1, 2, 3, 4, 5]);
  });

  test("finds the satellite at a point within reach, and none beyond", () => {
    const some = must(layout.satellites[10], "a satellite");
    expect(satelliteNear(layout, { xPx: some.xPx + 1, yPx: some.yPx }, 10)).toBe(some);
    expect(satelliteNear(layout, { xPx: layout.plot.leftPx + 480, yPx: 200 }, 10)).toBeUndefined();
  });
});

describe("the drift removed", () => {
  test("lets the planes of a shell stand in the order of their numbers, at any time in the same place", () => {
    const [then, now] = (["2025-12-01T00:00Z", "2026-08-22T00:00Z"] as const).map((at) => {
      const { layout } = layoutOf("guowang", at, "drift-removed");
      return new Map(layout.lines.map(({ row, xPx }) => [row.id, xPx]));
    });
    const polar = [1, 2, 3, 4, 5, 6].map((number) => now?.get(`0/${number}`) ?? Number.NaN);
    expect(polar).toEqual(polar.toSorted((a, b) => a - b));
    for (const [row, xPx] of now ?? []) {
      // Illustrative and observed planes of one number differ by up to 0.6°: 1.5 px.
      const before = then?.get(row);
      if (before !== undefined) expect([row, Math.abs(before - xPx) < 4]).toEqual([row, true]);
    }
    expect(now?.size).toBeGreaterThanOrEqual(18);
  });

  test("changes nothing where the record gives a shell no epoch", () => {
    const { picture } = layoutOf("guowang", "2026-08-22T00:00Z");
    const filed = picture.shells.findIndex(({ shell }) => shell.kind === "filed");
    expect(nodeOnAxisDeg(picture, "drift-removed", { raanDeg: 370, shell: filed })).toBe(10);
  });
});

describe("walking by keys", () => {
  const { layout } = layoutOf("spacesail", "2026-08-22T00:00Z");
  const idOf = (placed: ReturnType<typeof satelliteAfter>) => placed?.satellite.objectId;

  test("begins with the first satellite of the first plane", () => {
    expect(satelliteAfter(layout, undefined, "ahead")).toBe(layout.satellites[0]);
    expect(layout.satellites[0]?.satellite.row.number).toBe(1);
  });

  test("goes once round a plane and comes back", () => {
    const row = layout.satellites[0]?.satellite.row;
    let at = idOf(layout.satellites[0]);
    for (let step = 0; step < (row?.members.length ?? 0); step++) {
      const next = satelliteAfter(layout, at, "ahead");
      expect(next?.satellite.row).toBe(row);
      at = idOf(next);
    }
    expect(at).toBe(idOf(layout.satellites[0]));
    expect(idOf(satelliteAfter(layout, idOf(satelliteAfter(layout, at, "ahead")), "behind"))).toBe(at);
  });

  test("goes to the next plane at about the same place, and from the last row to the first", () => {
    const from = must(layout.satellites[3], "a satellite");
    const east = satelliteAfter(layout, from.satellite.objectId, "east");
    expect(east?.satellite.row.number).toBe(2);
    expect(Math.abs((east?.yPx ?? 0) - from.yPx)).toBeLessThan(12);
    const west = satelliteAfter(layout, idOf(satelliteAfter(layout, undefined, "first")), "west");
    expect(west?.satellite.row.kind).toBe("stopped");
    expect(satelliteAfter(layout, idOf(from), "last")).toBe(layout.satellites.at(-1));
  });
});
