// The picture of land and sea that the globe is coloured from: one byte a pixel, drawn from the coastlines in a worker.
import landUrl from "world-atlas/land-50m.json?url";
import { fail, ok, type Result } from "../../shared/result.ts";

/** A map in plate carrée: 255 land, 0 sea, top row at the north pole, left column at 180° west. */
export interface LandMask {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly bytes: Uint8Array;
}

export interface LandMaskRequest {
  readonly landUrl: string;
  readonly widthPx: number;
}

export type LandMaskAnswer = Result<LandMask, { readonly detail: string }>;

/** Draws the map in a worker of its own, which ends with it. */
export function drawLandMask(widthPx: number): Promise<LandMaskAnswer> {
  const worker = new Worker(new URL("./land-mask-worker.ts", import.meta.url), { type: "module", name: "land-mask" });
  return new Promise<LandMaskAnswer>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<LandMaskAnswer>) => resolve(data);
    worker.onerror = ({ message }) => resolve(fail({ detail: message }));
    const request: LandMaskRequest = { landUrl: new URL(landUrl, location.href).href, widthPx };
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}

/** Keeps the first of four channels. */
export function firstChannel(pixels: Uint8ClampedArray): Uint8Array {
  const bytes = new Uint8Array(pixels.length / 4);
  for (let pixel = 0; pixel < bytes.length; pixel++) bytes[pixel] = pixels[4 * pixel] ?? 0;
  return bytes;
}

/** Makes the answer of a finished map. */
export function landMaskOf(image: ImageData): LandMaskAnswer {
  return ok({ widthPx: image.width, heightPx: image.height, bytes: firstChannel(image.data) });
}
