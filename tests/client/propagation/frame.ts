// A frame of orbits made of little: what a test does not say is empty.
import type { OrbitFrame } from "../../../client/propagation/protocol.ts";

/** A frame at one instant, positions N×3 in TEME, km. */
export function frameOf({
  positionsTemeKm = new Float32Array(),
  ...given
}: Partial<OrbitFrame> & { readonly atUtcMs: number; readonly positionsTemeKm?: Float32Array }): OrbitFrame {
  const key = { positionsTemeKm, velocitiesTemeKmPerS: new Float32Array() };
  return {
    drawnUtcMs: given.atUtcMs,
    spanS: 0,
    from: key,
    to: key,
    focus: [],
    setOf: new Int32Array(),
    ringOf: new Int16Array(),
    ringsTemeKm: new Float32Array(),
    ringIllustrative: new Uint8Array(),
    ringLead: new Int32Array(),
    ...given,
  };
}
