// Made-up messages for the tests of the formats: every kind of orbit that is let in, with every digit or with a TLE's.
import fc from "fast-check";
import { acceptanceProblems } from "../../../../shared/orbit/acceptance.ts";
import { ALPHA5_MAX } from "../../../../shared/orbit/alpha5.ts";
import type { ElementMessage } from "../../../../shared/orbit/elements.ts";
import { semiMajorAxisToMeanMotionRevPerDay } from "../../../../shared/orbit/mean-motion.ts";
import { isCleanName } from "../../../../shared/orbit/object-name.ts";

/** How many cases a property is tried with: FUZZ_FACTOR=100 tries a hundred times as many. */
export function runs(count: number): { readonly numRuns: number } {
  return { numRuns: count * Number(process.env["FUZZ_FACTOR"] ?? 1) };
}

/** Perigee and apogee from the edge of the air to ten times the way to the geostationary ring. */
const shape = fc
  .tuple(fc.double({ min: 6500, max: 9000, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([perigeeKm, share]) => {
    const apogeeKm = perigeeKm + 380_000 * share ** 4;
    const meanMotionRevPerDay = semiMajorAxisToMeanMotionRevPerDay((perigeeKm + apogeeKm) / 2);
    return { meanMotionRevPerDay, eccentricity: (apogeeKm - perigeeKm) / (apogeeKm + perigeeKm) };
  });
const angleDeg = fc.double({ min: 0, max: 360, maxExcluded: true, noNaN: true });
const smallNumber = fc.oneof(
  fc.constantFrom(0, 1e-7, -1e-7, 5e-324, 0.0001434),
  fc.double({ min: -0.1, max: 0.1, noNaN: true }),
);
const count = fc.nat({ max: 1_000_000 });

/** COSPAR pieces of the years that a TLE can tell apart. */
export const piece = fc
  .tuple(fc.integer({ min: 1957, max: 2056 }), fc.integer({ min: 1, max: 999 }), fc.constantFrom("A", "Z", "AB", "ABC"))
  .map(([year, launch, letters]) => `${year}-${String(launch).padStart(3, "0")}${letters}`);

/** Names that every format holds, some of which look like something else. */
export const anyName = fc.oneof(
  fc.constantFrom(
    "",
    "CSS (TIANHE)",
    "千帆极轨",
    "=1+2",
    "'-X",
    "''=X",
    '"A", B',
    "a = b",
    "0 X",
    "1 TWO",
    "2 3",
    "X [1]",
  ),
  fc.constantFrom("<b>&amp;", "]]>", "COMMENT", "-", "NULL", "1 25544U 98067A", "=HYPERLINK(1)", "\u{1f6f0}"),
  fc
    .string({ unit: "grapheme", maxLength: 30 })
    .map((text) => text.trim())
    .filter(isCleanName),
);

function without0({ noradId, ...message }: ElementMessage): ElementMessage {
  return noradId === undefined || noradId === 0 ? message : { ...message, noradId };
}

function isLetIn(message: ElementMessage): boolean {
  return acceptanceProblems(message).length === 0;
}

/** Messages with as many digits as a number has. */
export const anyMessage: fc.Arbitrary<ElementMessage> = fc
  .record({
    objectName: anyName,
    objectId: fc.oneof(piece, fc.constantFrom("2024-140/07", "tiangong-2", "norad:88888", "=1")),
    noradId: fc.nat({ max: 999_999_999 }),
    classification: fc.constantFrom("U", "C", "S"),
    ephemerisType: fc.constantFrom(0, 2),
    elementSetNumber: count,
    revolutionAtEpoch: count,
    epochUtcMs: fc.integer({ min: -410e12, max: 2_745e12 }).map((microseconds) => microseconds / 1000),
    shape,
    inclinationDeg: fc.double({ min: 0, max: 180, noNaN: true }),
    raanDeg: angleDeg,
    argumentOfPerigeeDeg: angleDeg,
    meanAnomalyDeg: angleDeg,
    bstarPerEarthRadius: smallNumber,
    meanMotionDotRevPerDay2: smallNumber,
    meanMotionDdotRevPerDay3: smallNumber,
  })
  // −0 is a number that no format tells from 0.
  .map(({ shape: { meanMotionRevPerDay, eccentricity }, ...rest }) =>
    without0({
      ...rest,
      meanMotionRevPerDay,
      eccentricity,
      inclinationDeg: rest.inclinationDeg + 0,
      raanDeg: rest.raanDeg + 0,
      argumentOfPerigeeDeg: rest.argumentOfPerigeeDeg + 0,
      meanAnomalyDeg: rest.meanAnomalyDeg + 0,
      bstarPerEarthRadius: rest.bstarPerEarthRadius + 0,
      meanMotionDotRevPerDay2: rest.meanMotionDotRevPerDay2 + 0,
      meanMotionDdotRevPerDay3: rest.meanMotionDdotRevPerDay3 + 0,
    }),
  )
  .filter(isLetIn);

/** The same, some of them illustrative. */
export const anyMarkedMessage: fc.Arbitrary<ElementMessage> = fc
  .tuple(anyMessage, fc.boolean())
  .map(([message, isIllustrative]) => ({ ...message, ...(isIllustrative && { isIllustrative }) }));

const digits = (places: number) => fc.nat({ max: 10 ** places - 1 });
const tleAngleDeg = fc.nat({ max: 3_599_999 }).map((tenThousandths) => tenThousandths / 1e4);
const power = fc
  .tuple(fc.constantFrom(1, -1), fc.integer({ min: 10_000, max: 99_999 }), fc.integer({ min: -9, max: 0 }))
  .map(([sign, mantissa, exponent]) => Number(`${sign * mantissa}e${exponent - 5}`));

/** Messages whose values a TLE can hold without rounding, whether SGP4 takes them or not. */
export const anyTleMessage: fc.Arbitrary<ElementMessage> = fc.record({
  objectName: anyName,
  objectId: piece,
  noradId: fc.nat({ max: ALPHA5_MAX }),
  classification: fc.constantFrom("U", "C", "S"),
  ephemerisType: fc.constantFrom(0, 2, 9),
  elementSetNumber: digits(4),
  revolutionAtEpoch: digits(5),
  epochUtcMs: fc
    .tuple(fc.integer({ min: -4748, max: 31_775 }), fc.nat({ max: 99_999_999 }))
    .map(([day, units]) => (day * 86_400_000_000 + units * 864) / 1000),
  meanMotionRevPerDay: fc.integer({ min: 1, max: 1_700_000_000 }).map((units) => units / 1e8),
  eccentricity: fc.nat({ max: 9_999_999 }).map((units) => units / 1e7),
  inclinationDeg: fc.nat({ max: 1_800_000 }).map((units) => units / 1e4),
  raanDeg: tleAngleDeg,
  argumentOfPerigeeDeg: tleAngleDeg,
  meanAnomalyDeg: tleAngleDeg,
  bstarPerEarthRadius: fc.oneof(fc.constant(0), power),
  meanMotionDotRevPerDay2: fc
    .integer({ min: -99_999_999, max: 99_999_999 })
    .map((units) => (units === 0 ? 0 : units / 1e8)),
  meanMotionDdotRevPerDay3: fc.oneof(fc.constant(0), power),
});

/** Those of them that are let in: the shape of the orbit is chosen so that most are. */
export const letInTleMessage: fc.Arbitrary<ElementMessage> = fc
  .tuple(anyTleMessage, shape)
  .map(([message, { meanMotionRevPerDay, eccentricity }]) => ({
    ...message,
    meanMotionRevPerDay: Math.round(meanMotionRevPerDay * 1e8) / 1e8,
    eccentricity: Math.min(9_999_999, Math.round(eccentricity * 1e7)) / 1e7,
    bstarPerEarthRadius: message.bstarPerEarthRadius > 0.1 ? 0 : message.bstarPerEarthRadius,
  }))
  .filter(isLetIn);
