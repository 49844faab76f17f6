// What part of the ground sees one satellite: the point below it, and the outline within which it stands above a mask.
// Not here: many satellites at once (coverage.ts); cutting the outline at ±180° for a flat map (whoever draws it).
import { DEG, E2_WGS84, type Geodetic, pefToGeodetic, wrap360 } from "./frames.ts";
import { groundSite, pefToLookAngles } from "./look-angles.ts";
import type { Vec3 } from "./vector.ts";

/** A point of the ground, WGS-84, at height 0; longitude in [−180, 180). */
export interface GroundPoint {
  readonly latitudeDeg: number;
  readonly longitudeDeg: number;
}

/** The ground that sees a satellite: a closed outline by bearing from the point below it, north first and by east. */
export interface Footprint {
  readonly subSatellite: Geodetic;
  readonly outline: readonly GroundPoint[];
  /** The pole that lies within the outline, which then runs around it. */
  readonly holdsPole?: "north" | "south";
}

/** Bearings of an outline: 5° apart, 90 km on the outline of a satellite at 1,100 km. */
const OUTLINE_POINTS = 72;

/** Radius of a sphere with the surface of the ellipsoid [NGA-WGS84]. */
const MEAN_EARTH_RADIUS_KM = 6371;

/**
 * Angle at the centre of a sphere from the point below a satellite to where it stands at an elevation, radians; both
 * distances from the centre in km. On the WGS-84 ellipsoid it differs by up to 0.4°.
 */
export function centralAngleRad(
  minElevationDeg: number,
  { radiusKm, groundRadiusKm }: { readonly radiusKm: number; readonly groundRadiusKm: number },
): number {
  const elevationRad = minElevationDeg * DEG;
  return Math.acos(Math.min(1, (groundRadiusKm * Math.cos(elevationRad)) / radiusKm)) - elevationRad;
}

/**
 * The footprint of a satellite at a PEF position, km, above a mask in [0, 90): each point of the outline has it at that
 * elevation above its geodetic horizon, to 0.001°. Antennas that point elsewhere than down are not modelled.
 */
export function footprint(positionPefKm: Vec3, minElevationDeg: number, points = OUTLINE_POINTS): Footprint {
  const subSatellite = pefToGeodetic(positionPefKm);
  const bearings = Array.from({ length: points }, (_, index) => (index / points) * 2 * Math.PI);
  const outline = bearings.map((bearingRad) => outlinePoint(positionPefKm, { bearingRad, minElevationDeg }));
  const pole = poleWithin(positionPefKm, minElevationDeg);
  return { subSatellite, outline, ...(pole && { holdsPole: pole }) };
}

function poleWithin(positionPefKm: Vec3, minElevationDeg: number): "north" | "south" | undefined {
  const sees = (latitudeDeg: number) => elevationAt({ latitudeDeg, longitudeDeg: 0 }, positionPefKm) > minElevationDeg;
  if (sees(90)) return "north";
  return sees(-90) ? "south" : undefined;
}

function elevationAt({ latitudeDeg, longitudeDeg }: GroundPoint, positionPefKm: Vec3): number {
  return pefToLookAngles(groundSite({ latitudeDeg, longitudeDeg, heightM: 0 }), positionPefKm).elevationDeg;
}

/** Outward along a bearing until the satellite stands at the mask: by Newton, from the sphere's answer. */
function outlinePoint(
  positionPefKm: Vec3,
  { bearingRad, minElevationDeg }: { readonly bearingRad: number; readonly minElevationDeg: number },
): GroundPoint {
  const radiusKm = Math.hypot(...positionPefKm);
  const groundRadiusKm = MEAN_EARTH_RADIUS_KM;
  let angleRad = Math.max(0, centralAngleRad(minElevationDeg, { radiusKm, groundRadiusKm }));
  let point = pointAlong(positionPefKm, bearingRad, angleRad);
  for (let round = 0; round < 8; round++) {
    const missDeg = elevationAt(point, positionPefKm) - minElevationDeg;
    if (Math.abs(missDeg) < 1e-5) break;
    const cosAngle = Math.cos(angleRad);
    const rangeSquaredKm2 = radiusKm ** 2 + groundRadiusKm ** 2 - 2 * radiusKm * groundRadiusKm * cosAngle;
    const fallPerRad = (radiusKm * (radiusKm - groundRadiusKm * cosAngle)) / rangeSquaredKm2;
    angleRad = Math.max(0, angleRad + (missDeg * DEG) / fallPerRad);
    point = pointAlong(positionPefKm, bearingRad, angleRad);
  }
  return point;
}

/** The ground point at an angle from below a satellite, seen from the Earth's centre. */
function pointAlong([x, y, z]: Vec3, bearingRad: number, angleRad: number): GroundPoint {
  const equatorialKm = Math.hypot(x, y);
  const [latitudeRad, longitudeRad] = [Math.atan2(z, equatorialKm), Math.atan2(y, x)];
  const [sinLat, cosLat] = [Math.sin(latitudeRad), Math.cos(latitudeRad)];
  const northward = Math.sin(angleRad) * Math.cos(bearingRad);
  const eastward = Math.sin(angleRad) * Math.sin(bearingRad);
  const outward = cosLat * Math.cos(angleRad) - sinLat * northward;
  const upward = sinLat * Math.cos(angleRad) + cosLat * northward;
  const fromCentreRad = Math.atan2(upward, Math.hypot(outward, eastward));
  const longitudeDeg = (longitudeRad + Math.atan2(eastward, outward)) / DEG;
  return {
    latitudeDeg: Math.atan2(Math.sin(fromCentreRad), Math.cos(fromCentreRad) * (1 - E2_WGS84)) / DEG,
    longitudeDeg: wrap360(longitudeDeg + 180) - 180,
  };
}
