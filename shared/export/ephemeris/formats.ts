// Every format of an ephemeris: one file, and one line here.
import { EPHEMERIS_CSV } from "./csv.ts";
import { EPHEMERIS_CZML } from "./czml.ts";
import type { EphemerisFormat } from "./ephemeris-format.ts";
import { EPHEMERIS_GEOJSON } from "./geojson.ts";
import { EPHEMERIS_JSON } from "./json.ts";

export const EPHEMERIS_FORMATS: readonly EphemerisFormat[] = [
  EPHEMERIS_JSON,
  EPHEMERIS_CZML,
  EPHEMERIS_CSV,
  EPHEMERIS_GEOJSON,
];
