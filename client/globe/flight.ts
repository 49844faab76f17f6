// The way of the camera from one view to another: along a great circle, its height changing by equal factors.
import { DEG } from "../../shared/orbit/frames.ts";
import type { CameraView } from "../../shared/view/view.ts";
import { turnDeg } from "./home-camera.ts";

const FLIGHT_MS = 1400;
const SHORT_FLIGHT_MS = 600;
/** Under this arc a long flight would feel held back. */
const SHORT_ARC_DEG = 20;

type Unit = readonly [number, number, number];

function unitOf({ longitudeDeg, latitudeDeg }: CameraView): Unit {
  const [longitude, latitude] = [longitudeDeg * DEG, latitudeDeg * DEG];
  return [Math.cos(latitude) * Math.cos(longitude), Math.cos(latitude) * Math.sin(longitude), Math.sin(latitude)];
}

function arcRad(a: Unit, b: Unit): number {
  const dot = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  return Math.acos(Math.min(1, Math.max(-1, dot)));
}

/** How long a flight takes, ms. */
export function flightMs(from: CameraView, to: CameraView): number {
  return arcRad(unitOf(from), unitOf(to)) / DEG < SHORT_ARC_DEG ? SHORT_FLIGHT_MS : FLIGHT_MS;
}

/** Where a Bézier curve from 0 to 1 with two inner control values is at its parameter. */
function bezier(first: number, second: number, t: number): number {
  return 3 * (1 - t) * (1 - t) * t * first + 3 * (1 - t) * t * t * second + t * t * t;
}

/** The camera's easing, cubic-bezier(.45, .05, .15, 1): slow away, long settling. */
export function easeCamera(fraction: number): number {
  let low = 0;
  let high = 1;
  // The curve's time only grows, so halving finds the parameter to 1e-5 in 17 rounds.
  for (let round = 0; round < 17; round++) {
    const middle = (low + high) / 2;
    if (bezier(0.45, 0.15, middle) < fraction) low = middle;
    else high = middle;
  }
  return fraction <= 0 ? 0 : fraction >= 1 ? 1 : bezier(0.05, 1, (low + high) / 2);
}

/** The view at a fraction of the way, 0 to 1. */
export function cameraBetween(from: CameraView, to: CameraView, fraction: number): CameraView {
  const { longitudeDeg, latitudeDeg } = placeBetween(from, to, fraction);
  return {
    longitudeDeg,
    latitudeDeg,
    heightKm: from.heightKm * (to.heightKm / from.heightKm) ** fraction,
    headingDeg: (from.headingDeg + turnDeg(from.headingDeg, to.headingDeg) * fraction + 360) % 360,
    pitchDeg: from.pitchDeg + (to.pitchDeg - from.pitchDeg) * fraction,
  };
}

function placeBetween(from: CameraView, to: CameraView, fraction: number) {
  const [a, b] = [unitOf(from), unitOf(to)];
  const arc = arcRad(a, b);
  // Nearly the same place, or nearly opposite ones, where no great circle is better than another.
  if (arc < 1e-6 || Math.PI - arc < 1e-3) {
    return {
      longitudeDeg: from.longitudeDeg + turnDeg(from.longitudeDeg, to.longitudeDeg) * fraction,
      latitudeDeg: from.latitudeDeg + (to.latitudeDeg - from.latitudeDeg) * fraction,
    };
  }
  const [ofFrom, ofTo] = [Math.sin((1 - fraction) * arc) / Math.sin(arc), Math.sin(fraction * arc) / Math.sin(arc)];
  const [x, y, z] = [a[0] * ofFrom + b[0] * ofTo, a[1] * ofFrom + b[1] * ofTo, a[2] * ofFrom + b[2] * ofTo];
  return { longitudeDeg: Math.atan2(y, x) / DEG, latitudeDeg: Math.atan2(z, Math.hypot(x, y)) / DEG };
}
