// The planned shells of the record, as far as they can be drawn.
import { expect, test } from "vitest";
import { GHOST_PREFIX, ghostsOf } from "../../../shared/orbit/ghosts.ts";
import { createCatalogue } from "../../../shared/record/catalogue.ts";
import { plannedShellsOf } from "../../../shared/record/planned-shells.ts";
import { bundledRecord } from "../test-app.ts";

const catalogue = createCatalogue(bundledRecord().record, 1);
const planned = [...catalogue.constellations.values()].flatMap(plannedShellsOf);
const AFTER_THE_RECORD = Date.parse(catalogue.subject.coverage.to);

test("seven shells of Guowang are drawn as filed, 12,992 satellites in planes about which sources differ", () => {
  const filed = planned.filter(({ kind }) => kind === "filed");
  expect(filed.map(({ constellation, split }) => [constellation, split])).toEqual(
    Array.from({ length: 7 }, () => ["guowang", "disputed"]),
  );
  const drawn = filed.flatMap(({ ghosts }) => {
    const made = ghostsOf(ghosts, AFTER_THE_RECORD);
    return made.ok ? made.value : [];
  });
  expect(drawn).toHaveLength(12_992);
});

test("Spacesail is drawn as announced, in planes read out of the totals of 648 and 1,296", () => {
  const announced = planned.filter(({ kind }) => kind === "announced");
  expect(announced.map(({ constellation, satellites, split }) => [constellation, satellites, split])).toEqual([
    ["spacesail", 648, "from-total"],
    ["spacesail", 1296, "from-total"],
  ]);
});

test("no ghost is an object of the record, and every ghost has an id of its own", () => {
  const ids = planned.flatMap(({ ghosts }) => {
    const made = ghostsOf(ghosts, AFTER_THE_RECORD);
    return made.ok ? made.value.map(({ objectId }) => objectId) : [];
  });
  expect(new Set(ids).size).toBe(12_992 + 648 + 1296);
  expect(catalogue.objects.filter(({ id }) => id.startsWith(GHOST_PREFIX))).toEqual([]);
});
