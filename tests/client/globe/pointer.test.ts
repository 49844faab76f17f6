// What keys do on the focused globe.
import { describe, expect, test } from "vitest";
import { HOME_CAMERA } from "../../../client/globe/home-camera.ts";
import { cameraAfterKey } from "../../../client/globe/pointer.ts";

describe("keys on the focused globe", () => {
  test("turn it by 10° seen from afar and by less from near", () => {
    expect(cameraAfterKey("ArrowRight", HOME_CAMERA)?.longitudeDeg).toBe(HOME_CAMERA.longitudeDeg + 10);
    expect(cameraAfterKey("ArrowUp", { ...HOME_CAMERA, heightKm: 2_500 })?.latitudeDeg).toBe(
      HOME_CAMERA.latitudeDeg + 1,
    );
  });

  test("cross the date line and stop short of the poles", () => {
    expect(cameraAfterKey("ArrowRight", { ...HOME_CAMERA, longitudeDeg: 175 })?.longitudeDeg).toBe(-175);
    expect(cameraAfterKey("ArrowUp", { ...HOME_CAMERA, latitudeDeg: 85 })?.latitudeDeg).toBe(89);
  });

  test("zoom with plus and minus, and leave every other key alone", () => {
    expect(cameraAfterKey("+", HOME_CAMERA)?.heightKm).toBeLessThan(HOME_CAMERA.heightKm);
    expect(cameraAfterKey("-", HOME_CAMERA)?.heightKm).toBeGreaterThan(HOME_CAMERA.heightKm);
    expect(cameraAfterKey("n", HOME_CAMERA)).toBeUndefined();
  });
});
