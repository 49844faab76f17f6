// How packed element sets lie in bytes: what the packer writes and the reader expects.
//
// Little-endian throughout.
//   bytes  what
//   4      "OLES"
//   1      version, 1
//   3      zeros
//   4 × 4  sets, objects, bytes of the ids of objects, bytes of the names of sources (unsigned)
//   …      ids of objects, then names of sources: UTF-8, newlines between them
//   …      the columns in the order of COLUMNS, each a head and then planes of one byte for each set
// Numbers lie in planes: all lowest bytes, then all second bytes, and so on. Bytes of one weight resemble each other, so
// any general compressor makes much of them. A column's head begins with one byte for its form:
//   0  constant: the value (8 bytes)
//   1  steps:    base, step, scale (8 bytes each), planes (1 byte); value = (base + step·k) / scale for whole k ≥ 0
//   2  changes:  the same, k being the sum of all changes up to its row, each written as 2·c, or −2·c − 1 below zero
//   3  decimals: planes (1 byte); value = m / 10^e, m written as a change is; one plane for e before those of m
//   4  doubles:  eight planes of IEEE 754 float64
// In forms 1 to 3 the division is the only rounding, so a number that was read from decimal text comes back to the bit.

/** "OLES" for element sets of Orbitline. */
export const MAGIC = [0x4f, 0x4c, 0x45, 0x53] as const;
export const VERSION = 1;
export const HEAD_BYTES = 24;

/** The columns in the order in which they are written. */
export const COLUMNS = [
  "objectOf",
  "sourceOf",
  "isIllustrative",
  "epochUtcMs",
  "meanMotionRevPerDay",
  "eccentricity",
  "inclinationDeg",
  "raanDeg",
  "argumentOfPerigeeDeg",
  "meanAnomalyDeg",
  "bstarPerEarthRadius",
] as const;

export const CONSTANT = 0;
export const STEPS = 1;
export const CHANGES = 2;
export const DECIMALS = 3;
export const DOUBLES = 4;

/** Bytes of a column's head, its first byte included, by form. */
export const COLUMN_HEAD_BYTES = [9, 26, 26, 2, 1] as const;

/** Six planes hold 2^48, 8,900 years of milliseconds; with base and step every sum stays exact in a float64. */
export const MOST_PLANES = 6;

/** Powers of ten that a float64 holds exactly. */
export const POWERS_OF_TEN = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));
