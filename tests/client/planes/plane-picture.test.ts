// What the planes of the bundled record look like: those that the published element sets show, and how full they are.
import { describe, expect, test } from "vitest";
import { planesToCsv } from "../../../client/planes/plane-csv.ts";
import { type PlanePicture, type PlaneRow, picturePlanes, planesSeen } from "../../../client/planes/plane-picture.ts";
import { fillWords, ofPlanned, orbitCountWords } from "../../../client/planes/plane-words.ts";
import { angleBetweenDeg } from "../../../shared/orbit/gaps.ts";
import { must } from "../../../shared/result.ts";
import { catalogue, constellationOf, planesOfBundled } from "./bundled-planes.ts";

const SEEN = "2026-08-22T00:00Z";

function pictureOf(id: string, at: string): PlanePicture {
  return picturePlanes(catalogue, constellationOf(id), planesOfBundled(id, at));
}

function shellOf(picture: PlanePicture, id: string) {
  return must(
    picture.shells.find(({ shell }) => shell.id === id),
    id,
  );
}

function numberedRows(rows: readonly PlaneRow[]): readonly PlaneRow[] {
  return rows.filter(({ kind, number }) => kind === "plane" && number !== undefined);
}

describe("the planes of Spacesail on 22 August 2026", () => {
  const picture = pictureOf("spacesail", SEEN);
  const shell = shellOf(picture, "spacesail-1");
  // As read from the sets that CelesTrak published, each batch at 00:00 UTC. Satellites of a plane keep within 0.3° of
  // it; in the eighth two batches lie at 55.1° and 56.7°, which is why it is only known as about 56°.
  const READ_DEG = [273.2, 293.8, 314.3, 334.8, 355.0, 15.6, 36.4, 56, 76.9];

  test("are the nine that the element sets show, in the order of their numbers over 0°", () => {
    const rows = numberedRows(shell.rows);
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (const [index, { raanDeg }] of rows.entries()) {
      const awayDeg = Math.abs(angleBetweenDeg(raanDeg, READ_DEG[index] ?? Number.NaN));
      expect([READ_DEG[index], awayDeg < (index === 7 ? 1.2 : 0.3)]).toEqual([READ_DEG[index], true]);
    }
  });

  test("hold 36 each where two batches share one, and are told with what is planned", () => {
    expect(planesSeen(shell)).toEqual({ numbered: 9, between: 0 });
    expect(fillWords(shell)).toBe("9 of 9 planes; 172 of 324 in place");
    const first = numberedRows(shell.rows)[0];
    expect([first?.inPlace, first?.planned, first?.tracked]).toEqual([33, 36, 35]);
    expect(first?.batches.map(({ event, satellites }) => [event, satellites])).toEqual([
      ["spacesail-polar-01", 17],
      ["spacesail-polar-12", 18],
    ]);
  });

  test("leave nobody out: each satellite is in place, rising, stopped or above, and in one row", () => {
    expect(shell.fill.inPlace + shell.rising + shell.stopped + shell.above).toBe(picture.satellites.length);
    const members = [...picture.shells.flatMap(({ rows }) => rows), ...picture.elsewhere].flatMap((row) => row.members);
    expect(members.toSorted((a, b) => a - b)).toEqual(picture.satellites.map((_, at) => at));
    expect(orbitCountWords(picture)).toBe("238 satellites with an orbit at this moment, all tracked");
  });

  test("tell those of the second batch that stopped below the shell from those that are rising", () => {
    const second = picture.satellites.filter(({ object }) => object?.event === "spacesail-polar-02");
    const counts = new Map(["in-place", "rising", "stopped"].map((standing) => [standing, 0]));
    for (const { standing } of second) counts.set(standing, (counts.get(standing) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual({ "in-place": 3, rising: 0, stopped: 15 });
    const thirteenth = picture.satellites.filter(({ object }) => object?.event === "spacesail-polar-13");
    expect(new Set(thirteenth.map(({ standing }) => standing))).toEqual(new Set(["rising"]));
  });

  test("give a settled batch of 18 every second one of the 36 slots", () => {
    const row = numberedRows(shell.rows)[3];
    const slots = picture.satellites.filter((one) => one.row === row).map(({ slot }) => slot?.number ?? Number.NaN);
    expect(slots.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 18 }, (_, index) => 2 * index + 1));
  });
});

describe("the planes of Guowang on 22 August 2026", () => {
  const picture = pictureOf("guowang", SEEN);

  test("are six of the polar shell and twelve of the inclined one", () => {
    expect(fillWords(shellOf(picture, "guowang-polar"))).toBe("6 of 6 planes; 60 of 60 in place");
    expect(planesSeen(shellOf(picture, "guowang-inclined")).numbered).toBe(12);
  });

  test("fill no shell on paper: a filed shell at the height of a flown one says where its satellites are counted", () => {
    const filed = picture.shells.filter(({ shell }) => shell.kind === "filed");
    expect(filed).toHaveLength(7);
    expect(filed.filter(({ fill, rows }) => fill.inPlace > 0 || rows.length > 0)).toEqual([]);
    const named = filed.flatMap(({ shell, countedIn }) => (countedIn ? [[shell.id, countedIn.id]] : []));
    expect(named).toEqual([["guowang-gw-2-3", "guowang-inclined"]]);
  });
});

describe("planes at other times", () => {
  test("keep their numbers, and those that nothing has flown to are listed as empty", () => {
    const { rows } = shellOf(pictureOf("spacesail", "2024-09-01T00:00Z"), "spacesail-1");
    expect(rows.slice(0, 9).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(rows.filter(({ kind }) => kind === "empty").length).toBeGreaterThanOrEqual(8);
  });

  test("are all empty before the first launch", () => {
    const picture = pictureOf("spacesail", "2024-01-01T00:00Z");
    expect(picture.satellites).toEqual([]);
    expect(fillWords(shellOf(picture, "spacesail-1"))).toBe("0 of 9 planes; 0 of 324 in place");
  });

  test("hold satellites in their places while time runs fast, though the planes turn", () => {
    const heldSinceUtcMs = Date.parse(SEEN) - 2 * 86_400_000;
    const before = planesOfBundled("guowang", SEEN, { atUtcMs: heldSinceUtcMs, heldSinceUtcMs }).satellites;
    const after = new Map(
      planesOfBundled("guowang", SEEN, { heldSinceUtcMs }).satellites.map((one) => [one.objectId, one]),
    );
    const inclined = before.filter(({ inclinationDeg, altitudeKm }) => inclinationDeg < 51 && altitudeKm > 1148);
    expect(inclined.length).toBeGreaterThan(100);
    for (const one of inclined) {
      const later = must(after.get(one.objectId), one.objectId);
      // Two days of the −3.6° that element sets show.
      expect(angleBetweenDeg(later.raanDeg, one.raanDeg)).toBeCloseTo(-7.2, 1);
      expect(Math.abs(angleBetweenDeg(later.argumentOfLatitudeDeg, one.argumentOfLatitudeDeg))).toBeLessThan(0.1);
    }
  });
});

describe("words and files", () => {
  test("say how many of how many, and when a pattern is outgrown", () => {
    expect([ofPlanned(16, 36), ofPlanned(18, 9), ofPlanned(3, undefined)]).toEqual(["16 of 36", "18, pattern 9", "3"]);
  });

  test("the table as CSV has one line to a row, units in its heads, and a line of zeros for a shell on paper", () => {
    const picture = pictureOf("guowang", SEEN);
    const [head = "", ...lines] = planesToCsv(picture).trimEnd().split("\r\n");
    expect(head.split(",").slice(0, 7)).toEqual([
      "at_utc",
      "constellation",
      "shell",
      "shell_kind",
      "row",
      "plane",
      "raan_deg",
    ]);
    const rows = picture.shells.reduce((sum, shell) => sum + Math.max(1, shell.rows.length), picture.elsewhere.length);
    expect(lines).toHaveLength(rows);
    for (const line of lines) expect(line.split(",")).toHaveLength(head.split(",").length);
    expect(lines).toContain("2026-08-22T00:00:00Z,guowang,guowang-gw-a59-1,filed,empty,,,,,,,0,0,30,0,0,,");
  });
});
