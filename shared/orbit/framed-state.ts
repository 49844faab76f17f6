// A state in the frame that a caller asked for, as the numbers that the API and its files hold.
import { type Geodetic, pefToGeodetic, temeToPef } from "./frames.ts";
import type { TemeState } from "./propagate.ts";

/** The frames that states are given in. */
export const STATE_FRAMES = ["pef", "teme", "geodetic"] as const;
export type StateFrame = (typeof STATE_FRAMES)[number];

/** The numbers of a state by frame, in their order in tables and bytes: km and km/s, degrees and km. */
export const STATE_COLUMNS: Readonly<Record<StateFrame, readonly string[]>> = {
  pef: ["xKm", "yKm", "zKm", "vxKmPerS", "vyKmPerS", "vzKmPerS"],
  teme: ["xKm", "yKm", "zKm", "vxKmPerS", "vyKmPerS", "vzKmPerS"],
  geodetic: ["latitudeDeg", "longitudeDeg", "altitudeKm"],
};

/** A place and how it moves, or a place over the ground. */
export type FramedState =
  | { readonly positionKm: number[]; readonly velocityKmPerS: number[] }
  | Omit<Geodetic, "frame">;

/** A state as seen from a frame. */
export function temeToFrame(teme: TemeState, frame: StateFrame): FramedState {
  if (frame === "teme") return { positionKm: [...teme.positionKm], velocityKmPerS: [...teme.velocityKmPerS] };
  const pef = temeToPef(teme);
  if (frame === "pef") return { positionKm: [...pef.positionKm], velocityKmPerS: [...pef.velocityKmPerS] };
  const { latitudeDeg, longitudeDeg, altitudeKm } = pefToGeodetic(pef.positionKm);
  return { latitudeDeg, longitudeDeg, altitudeKm };
}

/** The same as a list, in the order of STATE_COLUMNS. */
export function stateNumbers(state: FramedState): readonly number[] {
  return "positionKm" in state
    ? [...state.positionKm, ...state.velocityKmPerS]
    : [state.latitudeDeg, state.longitudeDeg, state.altitudeKm];
}
