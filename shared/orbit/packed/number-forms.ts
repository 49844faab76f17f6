// Which form a column of numbers is packed in: the smallest that gives every number back to the bit.
import { CHANGES, CONSTANT, DECIMALS, DOUBLES, MOST_PLANES, POWERS_OF_TEN, STEPS } from "./layout.ts";

/** A column ready to be written: the numbers of its head, and whole numbers for its planes. */
export type NumberForm =
  | { readonly form: typeof CONSTANT; readonly value: number }
  | {
      readonly form: typeof STEPS | typeof CHANGES;
      readonly base: number;
      readonly step: number;
      readonly scale: number;
      readonly whole: Float64Array;
    }
  | { readonly form: typeof DECIMALS; readonly powers: Uint8Array; readonly whole: Float64Array }
  | { readonly form: typeof DOUBLES; readonly values: Float64Array };

const LARGEST_WHOLE = 2 ** (8 * MOST_PLANES) - 1;
/** Half of where whole numbers begin to have gaps, so that differences stay exact. */
const LARGEST_EXACT = 2 ** 52;
/** Steps in which epochs are given, µs: a TLE's 1e-8 day, a millisecond, and a microsecond. */
const EPOCH_STEPS_US = [864, 1000, 1];
const US_PER_MS = 1000;

/** Planes that hold the largest of some whole numbers. */
export function planesFor(whole: Float64Array): number {
  const largest = whole.reduce((most, one) => Math.max(most, one), 0);
  let planes = 1;
  while (largest >= 2 ** (8 * planes)) planes++;
  return planes;
}

/** A whole number of either sign as one that is not negative: 0, −1, 1, −2, … become 0, 1, 2, 3, …. */
function foldSign(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

/** Changes take longer to read, so they are to save a twentieth. */
const WORTH_CHANGES = 1.05;

/** Whole numbers that give the values back after a division by the scale; nothing where one would come back changed. */
function wholeAt(values: Float64Array, scale: number): Float64Array | undefined {
  const whole = new Float64Array(values.length);
  for (const [row, value] of values.entries()) {
    // Adding 0 makes −0 a plain 0, which then is not the value; a NaN is below no bound.
    const one = Math.round(value * scale) + 0;
    if (!(Math.abs(one) <= LARGEST_EXACT) || !Object.is(one / scale, value)) return undefined;
    whole[row] = one;
  }
  return whole;
}

/** Bits that the bytes of the planes carry, taken one by one: a measure of what compression leaves. */
function bitsOf(whole: Float64Array): number {
  let bits = 0;
  for (let plane = 0; plane < planesFor(whole); plane++) {
    const counts = new Uint32Array(256);
    const weight = 2 ** (8 * plane);
    // Within the table: a byte is at most 255.
    for (const one of whole) (counts[Math.floor(one / weight) % 256] as number) += 1;
    for (const count of counts) if (count > 0) bits -= count * Math.log2(count / whole.length);
  }
  return bits;
}

function changesOf(whole: Float64Array): Float64Array {
  return whole.map((one, row) => foldSign(one - (whole[row - 1] ?? 0)));
}

/** Steps or changes, whichever carry fewer bits; nothing where the numbers need more planes than there are. */
function stepsForm(exact: Float64Array, { step, scale }: { step: number; scale: number }): NumberForm | undefined {
  const base = exact.reduce((least, one) => Math.min(least, one), exact[0] ?? 0);
  const whole = exact.map((one) => (one - base) / step);
  if (whole.some((one) => !Number.isInteger(one) || one > LARGEST_WHOLE / 2)) return undefined;
  const changes = changesOf(whole);
  const isSteps = bitsOf(whole) <= bitsOf(changes) * WORTH_CHANGES;
  return { form: isSteps ? STEPS : CHANGES, base, step, scale, whole: isSteps ? whole : changes };
}

function decimalOf(value: number): readonly [whole: number, power: number] | undefined {
  for (const [power, scale] of POWERS_OF_TEN.entries()) {
    const whole = Math.round(value * scale) + 0;
    if (!(Math.abs(whole) <= LARGEST_WHOLE / 2)) return undefined;
    if (Object.is(whole / scale, value)) return [whole, power];
  }
  return undefined;
}

/** Each number with a power of its own, as B* is given. */
function decimalsForm(values: Float64Array): NumberForm | undefined {
  const powers = new Uint8Array(values.length);
  const whole = new Float64Array(values.length);
  for (const [row, value] of values.entries()) {
    const decimal = decimalOf(value);
    if (!decimal) return undefined;
    [whole[row], powers[row]] = [foldSign(decimal[0]), decimal[1]];
  }
  return { form: DECIMALS, powers, whole };
}

/** Whole numbers, as places in lists are. */
export function formOfPlaces(values: ArrayLike<number>): NumberForm {
  const form = stepsForm(Float64Array.from(values), { step: 1, scale: 1 });
  if (!form) throw new Error("places in lists are whole numbers");
  return form;
}

/** Instants in milliseconds. */
export function formOfEpochs(values: Float64Array): NumberForm {
  const microseconds = wholeAt(values, US_PER_MS);
  for (const step of microseconds ? EPOCH_STEPS_US : []) {
    const form = microseconds && stepsForm(microseconds, { step, scale: US_PER_MS });
    if (form) return form;
  }
  return { form: DOUBLES, values };
}

/** Any numbers: as few digits after the point as they all need, else each its own, else as they lie in memory. */
export function formOfNumbers(values: Float64Array): NumberForm {
  const [first] = values;
  if (first !== undefined && values.every((value) => Object.is(value, first))) return { form: CONSTANT, value: first };
  const decimals = decimalsForm(values);
  if (!decimals) return { form: DOUBLES, values };
  for (const scale of POWERS_OF_TEN) {
    const exact = wholeAt(values, scale);
    const steps = exact && stepsForm(exact, { step: 1, scale });
    if (exact) return steps && bitsOfForm(steps) <= bitsOfForm(decimals) ? steps : decimals;
  }
  return decimals;
}

function bitsOfForm(form: NumberForm): number {
  if (!("whole" in form)) return 0;
  return bitsOf(form.whole) + ("powers" in form ? bitsOf(Float64Array.from(form.powers)) : 0);
}
