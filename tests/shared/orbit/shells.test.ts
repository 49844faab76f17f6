// How full shells are: what counts as in place, rising or stopped, and how planes and slots are numbered.
import { describe, expect, test } from "vitest";
import { numberedNodesDeg, planeNumbers } from "../../../shared/orbit/plane-numbers.ts";
import { slotsOf } from "../../../shared/orbit/shell-slots.ts";
import { fillShells, type ShellPattern, type UpSatellite } from "../../../shared/orbit/shells.ts";

const AT = Date.UTC(2026, 7, 22);
const DAY_MS = 86_400_000;

const FLOWN: ShellPattern = {
  inclinationDeg: 89,
  altitudeKm: 1068.5,
  meanMotionRevPerDay: 13.51023669,
  isFlown: true,
  satellitesPerPlane: 36,
  raanSpacingDeg: 20,
  nodes: { atUtcMs: AT, raanDeg: [350, 10, 30] },
};
const FILED: ShellPattern = { inclinationDeg: 89, altitudeKm: 1060, isFlown: false };
const LOW: ShellPattern = { inclinationDeg: 55, altitudeKm: 508, isFlown: false };

function satellite(changes: Partial<UpSatellite> = {}): UpSatellite {
  const place = { raanDeg: 10, inclinationDeg: 89, altitudeKm: 1068.5, argumentOfLatitudeDeg: 0 };
  return { ...place, sinceLaunchDays: 400, ...changes };
}

describe("a satellite's shell", () => {
  const shellOf = (one: UpSatellite) => fillShells([one], [FLOWN, FILED, LOW], AT).satellites[0];

  test("is the one that was seen, though the one on paper fits as well", () => {
    expect(shellOf(satellite({ altitudeKm: 1060 }))).toMatchObject({ shell: 0, standing: "in-place" });
  });

  test("is one on paper where nothing seen fits", () => {
    expect(shellOf(satellite({ inclinationDeg: 55, altitudeKm: 500 }))).toMatchObject({ shell: 2 });
  });

  test("is none at another inclination or above all that fit", () => {
    expect(shellOf(satellite({ inclinationDeg: 60 }))).not.toHaveProperty("shell");
    expect(shellOf(satellite({ altitudeKm: 1094 }))).not.toHaveProperty("shell");
    expect(fillShells([satellite({ inclinationDeg: 60 })], [FLOWN], AT).elsewhere).toHaveLength(1);
  });
});

describe("a satellite's standing", () => {
  const standingOf = (altitudeKm: number, sinceLaunchDays: number) =>
    fillShells([satellite({ altitudeKm, sinceLaunchDays })], [FLOWN], AT).satellites[0]?.standing;

  test("is in place within 10 km of the shell, rising below it, stopped below it 300 days after launch, above up to 25 km over it", () => {
    expect([standingOf(1058.5, 30), standingOf(1078.5, 30)]).toEqual(["in-place", "in-place"]);
    expect([standingOf(1058.4, 300), standingOf(1058.4, 301)]).toEqual(["rising", "stopped"]);
    expect([standingOf(1078.6, 30), standingOf(1093.5, 900)]).toEqual(["above", "above"]);
  });
});

describe("the fill of a shell", () => {
  const { shells, satellites } = fillShells(
    [
      satellite({ raanDeg: 9.8, argumentOfLatitudeDeg: 100 }),
      satellite({ raanDeg: 10.3, argumentOfLatitudeDeg: 120.4 }),
      satellite({ raanDeg: 349.6 }),
      satellite({ raanDeg: 11.9, altitudeKm: 900, sinceLaunchDays: 50 }),
      satellite({ raanDeg: 2, altitudeKm: 885 }),
      satellite({ raanDeg: 20 }),
    ],
    [FLOWN],
    AT,
  );
  const [shell] = shells;

  test("counts those in place, and their planes by number; a plane between the known ones has none", () => {
    expect(shell?.inPlace).toBe(4);
    expect(shell?.planes.map(({ number, inPlace }) => [number, inPlace])).toEqual([
      [1, [2]],
      [2, [0, 1]],
      [undefined, [5]],
    ]);
  });

  test("takes a satellite below with the node of a plane into it, and tells the others apart", () => {
    expect(shell?.planes[1]?.members).toEqual([0, 1, 3]);
    expect(satellites[3]).toMatchObject({ plane: 1, standing: "rising" });
    expect(shell?.away.map(({ members, standing }) => [members, standing])).toEqual([[[4], "stopped"]]);
  });

  test("tells slots forward from the first satellite of the plane, and how far off they are kept", () => {
    expect(satellites[0]?.slot).toMatchObject({ number: 1, of: 36 });
    expect(satellites[1]?.slot).toMatchObject({ number: 3, of: 36 });
    expect(satellites[1]?.slot?.aheadDeg).toBeCloseTo(0.2, 6);
    expect(shell?.planes[1]?.widestGapDeg).toBeCloseTo(339.6, 6);
  });

  test("keeps the numbers of planes while they turn", () => {
    const later = AT + 500 * DAY_MS;
    const turned = [satellite({ raanDeg: 10 + 500 * (shell?.driftDegPerDay ?? 0) })];
    expect(fillShells(turned, [FLOWN], later).shells[0]?.planes[0]?.number).toBe(2);
  });

  test("tells where the planes lie that nothing has flown to yet", () => {
    const before = AT - 100 * DAY_MS;
    const nodesDeg = fillShells([], [FLOWN], before).shells[0]?.nodesDeg ?? [];
    expect(nodesDeg.map((node) => Math.round(node))).toEqual([0, 20, 40]);
  });

  test("tells no slots where a plane holds more than its slots", () => {
    const crowded = Array.from({ length: 37 }, (_, at) => satellite({ argumentOfLatitudeDeg: 9.7 * at }));
    const { satellites: standings } = fillShells(crowded, [FLOWN], AT);
    expect(standings.filter(({ slot }) => slot !== undefined)).toEqual([]);
  });

  test("lists a shell without a satellite as empty", () => {
    expect(fillShells([], [FILED], AT).shells[0]).toMatchObject({ planes: [], away: [], inPlace: 0 });
  });
});

describe("the numbers of planes", () => {
  test("begin after the gap of a star's half circle, over 0°", () => {
    expect(numberedNodesDeg([15.8, 273, 354.9, 273.5, 314.3, 76.9])).toEqual([273.25, 314.3, 354.9, 15.8, 76.9]);
  });

  test("begin east of 0° where planes stand all round", () => {
    expect(numberedNodesDeg([180, 270, 90, 1])).toEqual([1, 90, 180, 270]);
  });

  test("go to the nearest of two planes at one node, and to none that is too far", () => {
    expect(planeNumbers([12, 9, 40], [10, 30], 20)).toEqual([undefined, 1, undefined]);
  });
});

describe("slots", () => {
  test("are the same after any turn of the plane", () => {
    const uDeg = [5, 15.3, 44.8, 354.9];
    const numbers = (turnDeg: number) =>
      slotsOf(
        uDeg.map((u) => (u + turnDeg) % 360),
        36,
      ).map(({ number }) => number);
    expect(numbers(0)).toEqual([1, 2, 5, 36]);
    for (const turnDeg of [3, 120, 357.5]) expect(numbers(turnDeg)).toEqual([1, 2, 5, 36]);
  });
});
