// Which shells of the bundled record are drawn as filed.
import { describe, expect, test } from "vitest";
import { ghostWish } from "../../../client/globe/ghost-wish.ts";
import { createCatalogue } from "../../../shared/record/catalogue.ts";
import type { Constellation, Shell } from "../../../shared/record/constellation.ts";
import { coverageEndUtcMs } from "../../../shared/record/programme-counts.ts";
import { must } from "../../../shared/result.ts";
import { bundledRecord } from "../../data/bundled-files.ts";

const record = bundledRecord();
const catalogue = createCatalogue(record, 1);
const recordEndUtcMs = coverageEndUtcMs(catalogue);

/** The wish of a record whose Spacesail has these shells. */
function wishWith(shells: readonly Shell[]) {
  const spacesail: Constellation = {
    ...must(catalogue.constellations.get("spacesail"), "Spacesail"),
    shells: [...shells],
  };
  return ghostWish({
    catalogue: { ...catalogue, constellations: new Map([["spacesail", spacesail]]) },
    recordEndUtcMs,
  });
}

function announced(id: string, planes: number): Shell {
  const place = { altitudeKm: 1068.5, inclinationDeg: 89, planes, satellitesPerPlane: 36 };
  return { id, kind: "announced", names: { en: id }, ...place, cited: { "*": ["source"] } };
}

describe("the shells drawn as filed", () => {
  test("are all that Guowang filed and the most that Spacesail announced, from the end of the record on", () => {
    const { shells, fromUtcMs } = ghostWish({ catalogue, recordEndUtcMs });
    expect(fromUtcMs).toBe(recordEndUtcMs);
    const satellites = (id: string) =>
      shells
        .filter(({ programme }) => programme === id)
        .reduce((sum, { planes, satellitesPerPlane }) => sum + planes * satellitesPerPlane, 0);
    expect([satellites("guowang"), satellites("spacesail")]).toEqual([12_992, 1_296]);
  });

  test("are of announced numbers of one shell the largest alone, since it holds the smaller", () => {
    expect(wishWith([announced("half", 18), announced("all", 36)]).shells.map(({ id }) => id)).toEqual(["all"]);
  });

  test("are never those that were observed, nor those without a number of planes", () => {
    const observed: Shell = { ...announced("seen", 9), kind: "observed" };
    const { planes: _, ...unsplit } = announced("unsplit", 9);
    expect(wishWith([observed, unsplit]).shells).toEqual([]);
  });
});
