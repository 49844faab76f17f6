// Where the chosen objects are as seen from the eye, worked out in double precision however near the eye comes.

import type { Vec3 } from "../../shared/orbit/vector.ts";
import type { UtcMs } from "../../shared/time/instant.ts";
import type { OrbitFrame } from "../propagation/protocol.ts";
import { positionPefKm } from "./picking.ts";

export interface Beholder {
  readonly eyePefKm: Vec3;
  readonly gmstRad: number;
}

/** From the eye to an object at a moment of the frame, PEF, km. */
export function seenFromEyeKm(frame: OrbitFrame, row: number, at: Beholder & { readonly momentUtcMs: UtcMs }): Vec3 {
  const [x, y, z] = positionPefKm({ frame, momentUtcMs: at.momentUtcMs, gmstRad: at.gmstRad }, row);
  const [eyeX, eyeY, eyeZ] = at.eyePefKm;
  return [x - eyeX, y - eyeY, z - eyeZ];
}
