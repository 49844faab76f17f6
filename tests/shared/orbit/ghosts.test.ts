// Planned shells as ghosts: evenly spread, the same each time, never an object of the record.
import { describe, expect, test } from "vitest";
import { GHOST_PREFIX, type GhostShell, ghostPattern, ghostsOf } from "../../../shared/orbit/ghosts.ts";
import { meanMotionToAltitudeKm } from "../../../shared/orbit/mean-motion.ts";
import { createPropagator, propagateTeme } from "../../../shared/orbit/propagate.ts";

const EPOCH_UTC_MS = Date.UTC(2026, 10, 22);

function shell(changes: Partial<GhostShell> = {}): GhostShell {
  return {
    id: "guowang-gw-2-1",
    source: "test",
    altitudeKm: 1145,
    inclinationDeg: 30,
    planes: 48,
    satellitesPerPlane: 36,
    ...changes,
  };
}

function ghosts(changes: Partial<GhostShell> = {}) {
  const made = ghostsOf(shell(changes), EPOCH_UTC_MS);
  if (!made.ok) throw new Error(JSON.stringify(made.failure));
  return made.value;
}

describe("the ghosts of a planned shell", () => {
  test("are as many as its planes hold, each with an id of its own", () => {
    const ids = ghosts().map(({ objectId }) => objectId);
    expect(new Set(ids).size).toBe(48 * 36);
    expect([ids[0], ids[2 * 36 + 16], ids.at(-1)]).toEqual([
      "ghost:guowang-gw-2-1/01/01",
      "ghost:guowang-gw-2-1/03/17",
      "ghost:guowang-gw-2-1/48/36",
    ]);
    expect(ids.every((id) => id.startsWith(GHOST_PREFIX))).toBe(true);
  });

  test("fly at the shell's height and inclination, and SGP4 carries them ten years past the epoch", () => {
    const [first] = ghosts();
    if (!first) throw new Error("a shell has satellites");
    expect(meanMotionToAltitudeKm(first.meanMotionRevPerDay)).toBeCloseTo(1145, 4);
    expect([first.inclinationDeg, first.eccentricity, first.bstarPerEarthRadius]).toEqual([30, 0, 0]);
    const state = propagateTeme(createPropagator(first), Date.UTC(2036, 10, 22));
    if (!state.ok) throw new Error(JSON.stringify(state.failure));
    // J2 moves the radius of a circular set by up to 9 km.
    expect(Math.abs(Math.hypot(...state.value.positionKm) - 6378.137 - 1145)).toBeLessThan(10);
  });

  test("lie in planes over a whole turn of nodes, or over half of one where all planes meet near the poles", () => {
    const nodesOf = (changes: Partial<GhostShell>) => [...new Set(ghosts(changes).map(({ raanDeg }) => raanDeg))];
    expect(nodesOf({ planes: 4 })).toEqual([0, 90, 180, 270]);
    expect(nodesOf({ planes: 4, inclinationDeg: 89 })).toEqual([0, 45, 90, 135]);
    expect(nodesOf({ planes: 4, pattern: "walker-star" })).toEqual([0, 45, 90, 135]);
    expect(nodesOf({ planes: 3, raanSpacingDeg: 20.46 })).toEqual([0, 20.46, 40.92]);
    const patterns = [60, 74.9, 75, 105, 105.1].map((inclinationDeg) => ghostPattern(shell({ inclinationDeg })));
    expect(patterns.map((pattern) => pattern === "walker-star")).toEqual([false, false, true, true, false]);
  });

  test("are evenly spaced in a plane, and ahead by Walker's phasing from plane to plane", () => {
    const places = (changes: Partial<GhostShell>) =>
      ghosts({ planes: 2, satellitesPerPlane: 4, ...changes }).map(({ meanAnomalyDeg }) => meanAnomalyDeg);
    expect(places({})).toEqual([0, 90, 180, 270, 45, 135, 225, 315]);
    expect(places({ phasingFactor: 0 })).toEqual([0, 90, 180, 270, 0, 90, 180, 270]);
    // Spacesail's planes were seen 4.44° apart in phase: 324 satellites, F = 4.
    const spacesail = ghosts({ planes: 9, satellitesPerPlane: 36, phasingFactor: 4 });
    expect(spacesail[36]?.meanAnomalyDeg).toBeCloseTo(4.4444, 4);
  });

  test("are the same, byte for byte, each time", () => {
    expect(JSON.stringify(ghosts())).toBe(JSON.stringify(ghosts()));
  });

  test("are refused for what is no shell, with the values", () => {
    const failureOf = (changes: Partial<GhostShell>) => {
      const made = ghostsOf(shell(changes), EPOCH_UTC_MS);
      return made.ok ? undefined : made.failure;
    };
    expect(failureOf({ planes: 2.5 })).toEqual({ code: "not_whole", planes: 2.5, satellitesPerPlane: 36 });
    expect(failureOf({ planes: 0 })?.code).toBe("not_whole");
    expect(failureOf({ planes: 3660, satellitesPerPlane: 36 })).toEqual({
      code: "too_many",
      satellites: 131_760,
      most: 100_000,
    });
    expect(failureOf({ altitudeKm: -400 })?.code).toBe("invalid_elements");
    expect(failureOf({ altitudeKm: Number.NaN })?.code).toBe("invalid_elements");
  });
});
