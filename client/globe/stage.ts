// Where on the page the globe is centred, how large its disc is, and which rectangle its canvas covers.
import { EARTH_RADIUS_WGS84_KM } from "../../shared/orbit/frames.ts";
import { HOME_CAMERA } from "./home-camera.ts";

/** How much of each side of the globe's box other things cover, px. */
export interface FreeArea {
  readonly leftPx: number;
  readonly topPx: number;
  readonly rightPx: number;
  readonly bottomPx: number;
}

/** A rectangle in the canvas. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Stage {
  /** Middle of the disc in the box. */
  readonly centreXPx: number;
  readonly centreYPx: number;
  /** Radius of the Earth's disc as the home camera sees it. */
  readonly discRadiusPx: number;
  /** The canvas, symmetric about the middle so that the camera looks through its centre. */
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** The part of the canvas, px from its corner, that nothing covers: labels keep to it. */
  readonly free: Box;
  /** Pixels per unit of (offset ÷ distance): the same camera shows the same picture on every screen. */
  readonly focalPx: number;
}

/** Share of the free height and width that the disc takes, and where its middle lies: from the pictures. */
const DISC_OF_HEIGHT = 0.503;
const DISC_OF_WIDTH = 0.374;
const MIDDLE_OF_HEIGHT = 0.616;

/** Below this nothing of the globe could be told apart. */
const SMALLEST_DISC_PX = 60;

/** Focal length at which the home camera sees a disc of this radius. */
function focalPxOf(discRadiusPx: number): number {
  const sine = EARTH_RADIUS_WGS84_KM / (EARTH_RADIUS_WGS84_KM + HOME_CAMERA.heightKm);
  return discRadiusPx / (sine / Math.sqrt(1 - sine * sine));
}

/** Lays the globe out in a box of this size, px. */
export function layOutStage(widthPx: number, heightPx: number, free: FreeArea): Stage {
  const freeWidthPx = Math.max(1, widthPx - free.leftPx - free.rightPx);
  const freeHeightPx = Math.max(1, heightPx - free.topPx - free.bottomPx);
  const discRadiusPx = Math.max(SMALLEST_DISC_PX, Math.min(DISC_OF_HEIGHT * freeHeightPx, DISC_OF_WIDTH * freeWidthPx));
  const centreXPx = Math.round(free.leftPx + freeWidthPx / 2);
  const centreYPx = Math.round(free.topPx + MIDDLE_OF_HEIGHT * freeHeightPx);
  // What lies under the dock is never seen, so the canvas ends there.
  const bottomPx = Math.max(1, heightPx - free.bottomPx);
  const halfWidthPx = Math.max(centreXPx, widthPx - centreXPx, 1);
  const halfHeightPx = Math.max(centreYPx, bottomPx - centreYPx, 1);
  const leftPx = centreXPx - halfWidthPx;
  const topPx = centreYPx - halfHeightPx;
  return {
    centreXPx,
    centreYPx,
    discRadiusPx,
    leftPx,
    topPx,
    free: {
      left: free.leftPx - leftPx,
      top: free.topPx - topPx,
      right: widthPx - free.rightPx - leftPx,
      bottom: bottomPx - topPx,
    },
    widthPx: 2 * halfWidthPx,
    heightPx: 2 * halfHeightPx,
    focalPx: focalPxOf(discRadiusPx),
  };
}
