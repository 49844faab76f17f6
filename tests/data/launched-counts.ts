// How many satellites had been launched by the start of a day, from the constellations' ledgers: wherever the product
// tells the number, it must be this one.

/** Constellation, UTC day, satellites. */
export const LAUNCHED_COUNTS = [
  ["spacesail", "2024-08-01", 0],
  ["spacesail", "2024-08-07", 18],
  ["spacesail", "2024-12-31", 54],
  ["spacesail", "2025-01-24", 72],
  ["spacesail", "2025-03-12", 90],
  ["spacesail", "2025-12-31", 108],
  ["spacesail", "2026-06-06", 200],
  ["spacesail", "2026-09-30", 256],
  ["guowang", "2024-12-17", 10],
  ["guowang", "2025-02-12", 19],
  ["guowang", "2025-12-31", 136],
  ["guowang", "2026-10-09", 213],
] as const;
