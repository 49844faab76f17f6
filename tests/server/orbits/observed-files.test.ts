// The bundled element files: what is read, and every problem of every file when something is wrong.

import { expect, test } from "vitest";
import { readObservedSets } from "../../../server/orbits/observed-files.ts";
import { formatProblem } from "../../../shared/record/bundle.ts";
import { expectOk } from "../test-app.ts";

const omm = {
  OBJECT_NAME: "QIANFAN-1",
  OBJECT_ID: "2024-140A",
  EPOCH: "2026-08-22T04:05:06.123456",
  MEAN_MOTION: 13.51,
  ECCENTRICITY: 0.002,
  INCLINATION: 89,
  RA_OF_ASC_NODE: 273.1,
  ARG_OF_PERICENTER: 10,
  MEAN_ANOMALY: 20,
  EPHEMERIS_TYPE: 0,
  CLASSIFICATION_TYPE: "U",
  NORAD_CAT_ID: 60379,
  ELEMENT_SET_NO: 999,
  REV_AT_EPOCH: 1,
  BSTAR: 0.0001,
  MEAN_MOTION_DOT: 0,
  MEAN_MOTION_DDOT: 0,
};

const file = (path: string, value: unknown) => ({ path, text: JSON.stringify(value) });

test("a set keeps the microseconds of its epoch, and its source is that of the file's day", () => {
  const [read] = expectOk(readObservedSets([file("elements/2026-08-22-spacesail.json", [omm])]));
  expect(read?.noradId).toBe(60379);
  expect(read?.set).toMatchObject({ kind: "observed", source: "celestrak-gp-2026-08-22", objectId: "2024-140A" });
  expect(read?.set.epochUtcMs).toBeCloseTo(Date.UTC(2026, 7, 22, 4, 5, 6) + 123.456, 3);
});

test("all problems of all files are told, with file and path", () => {
  const read = readObservedSets([
    file("elements/2026-08-22-a.json", [omm, { ...omm, ECCENTRICITY: 1.5, INCLINATION: 200 }]),
    file("elements/2026-08-22-b.json", { ...omm }),
    file("elements/latest.json", [omm]),
    { path: "elements/2026-08-22-c.json", text: "[" },
    file("sites.json", "not an element file"),
  ]);
  expect(read.ok).toBe(false);
  const text = read.ok ? "" : read.failure.map(formatProblem).join("\n");
  for (const place of [
    "data/elements/2026-08-22-a.json → [1].ECCENTRICITY",
    "data/elements/2026-08-22-a.json → [1].INCLINATION",
    "data/elements/2026-08-22-b.json: not an array",
    "data/elements/latest.json: the name tells no day",
    "data/elements/2026-08-22-c.json: not_json",
  ]) {
    expect(text).toContain(place);
  }
  expect(text).not.toContain("sites.json");
});
