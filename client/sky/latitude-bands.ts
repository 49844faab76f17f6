// The bands of latitude in which coverage is told, and between which latitudes nearly everybody lives.

export const BAND_WIDTH_DEG = 5;

/** From Punta Arenas (53° S) to Norilsk (69° N), the southernmost and northernmost cities of 100,000, to whole bands. */
export const INHABITED = { fromLatitudeDeg: -55, toLatitudeDeg: 70 } as const;

/** The southern edge of a band, counted from the south pole. */
export function bandFromDeg(band: number): number {
  return band * BAND_WIDTH_DEG - 90;
}

/** `55° S`, `0°`. */
export function latitudeWords(latitudeDeg: number): string {
  return `${Math.abs(latitudeDeg)}°${latitudeDeg === 0 ? "" : latitudeDeg < 0 ? " S" : " N"}`;
}
