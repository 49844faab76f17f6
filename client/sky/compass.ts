// Directions in words: the sixteen points of the compass.

const SHORT = [
  "N",
  "NNE",
  "NE",
  "ENE",
  "E",
  "ESE",
  "SE",
  "SSE",
  "S",
  "SSW",
  "SW",
  "WSW",
  "W",
  "WNW",
  "NW",
  "NNW",
] as const;
type Point = (typeof SHORT)[number];

const LONG: Readonly<Record<Point, string>> = {
  N: "north",
  NNE: "north-north-east",
  NE: "north-east",
  ENE: "east-north-east",
  E: "east",
  ESE: "east-south-east",
  SE: "south-east",
  SSE: "south-south-east",
  S: "south",
  SSW: "south-south-west",
  SW: "south-west",
  WSW: "west-south-west",
  W: "west",
  WNW: "west-north-west",
  NW: "north-west",
  NNW: "north-north-west",
};

function pointOf(azimuthDeg: number): Point {
  const index = Math.round(azimuthDeg / 22.5) % SHORT.length;
  return SHORT[(index + SHORT.length) % SHORT.length] ?? "N";
}

/** `312° NW`; 360° is 0°. */
export function azimuthWords(azimuthDeg: number): string {
  return `${Math.round(azimuthDeg) % 360}° ${pointOf(azimuthDeg)}`;
}

/** `north-west`. */
export function directionWords(azimuthDeg: number): string {
  return LONG[pointOf(azimuthDeg)];
}
