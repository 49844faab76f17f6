// Where the camera flies to look at what is selected.
import { pefToGeodetic } from "../../shared/orbit/frames.ts";
import type { Vec3 } from "../../shared/orbit/vector.ts";
import type { Catalogue } from "../../shared/record/catalogue.ts";
import type { CameraView } from "../../shared/view/view.ts";
import { HIGHEST_CAMERA_KM, HOME_CAMERA } from "./home-camera.ts";

/** High enough over a site to tell which coast it lies on. */
const OVER_A_SITE_KM = 9_000;

function above(longitudeDeg: number, latitudeDeg: number, heightKm: number): CameraView {
  return { longitudeDeg, latitudeDeg, heightKm: Math.min(HIGHEST_CAMERA_KM, heightKm), headingDeg: 0, pitchDeg: -90 };
}

/** Over the place of an event: its launch site, its landing site or its own coordinates; nothing without one. */
export function cameraOverEvent(catalogue: Catalogue, eventId: string): CameraView | undefined {
  const event = catalogue.eventById.get(eventId)?.record;
  const siteId = event?.launch?.site ?? event?.site;
  const place = (siteId === undefined ? undefined : catalogue.sites.get(siteId)) ?? event?.place;
  return place && above(place.longitudeDeg, place.latitudeDeg, OVER_A_SITE_KM);
}

/** Over an object, far enough out to see how high it flies. */
export function cameraOverPosition(positionPefKm: Vec3): CameraView {
  const { longitudeDeg, latitudeDeg, altitudeKm } = pefToGeodetic(positionPefKm);
  return above(longitudeDeg, latitudeDeg, Math.max(0.6 * HOME_CAMERA.heightKm, 4.5 * altitudeKm));
}
