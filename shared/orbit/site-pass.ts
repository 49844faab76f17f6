// Where on its orbit a satellite is as it passes southward over a place on the ground.
import { DEG, geodeticToPef } from "./frames.ts";

/**
 * Argument of latitude, radians in [π/2, 3π/2], at which an orbit passes a geodetic latitude southward; an inclination
 * too low to reach it gives the extreme latitude.
 */
export function southwardPassRad(siteLatitudeDeg: number, inclinationDeg: number): number {
  const [x, , z] = geodeticToPef({ latitudeDeg: siteLatitudeDeg, longitudeDeg: 0, altitudeKm: 0 });
  const reach = z / Math.hypot(x, z) / Math.sin(inclinationDeg * DEG);
  // Latitude 0 under an equatorial orbit gives 0/0: any place is right there, and the node is one.
  const sinU = Number.isNaN(reach) ? 0 : Math.min(1, Math.max(-1, reach));
  return Math.PI - Math.asin(sinU);
}
