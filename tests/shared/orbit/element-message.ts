// A message for the tests of formats and imports, to vary: the station's core module on 2026-08-22, as a catalogue gave it.
import type { ElementMessage } from "../../../shared/orbit/elements.ts";
import type { TleLines } from "../../../shared/orbit/tle-columns.ts";

/** The same set in two lines. */
export const TIANHE_LINES: TleLines = [
  "1 48274U 21035A   26234.46683157  .00014340  00000+0  18184-3 0  9999",
  "2 48274  41.4688 279.6646 0001556 255.0784 104.9883 15.59157790303510",
];

export const TIANHE: ElementMessage = {
  objectName: "CSS (TIANHE)",
  objectId: "2021-035A",
  noradId: 48274,
  classification: "U",
  epochUtcMs: Date.parse("2026-08-22T11:12:14Z") + 247.648,
  meanMotionRevPerDay: 15.5915779,
  eccentricity: 0.0001556,
  inclinationDeg: 41.4688,
  raanDeg: 279.6646,
  argumentOfPerigeeDeg: 255.0784,
  meanAnomalyDeg: 104.9883,
  bstarPerEarthRadius: 0.00018184,
  ephemerisType: 0,
  elementSetNumber: 999,
  revolutionAtEpoch: 30351,
  meanMotionDotRevPerDay2: 0.0001434,
  meanMotionDdotRevPerDay3: 0,
};
