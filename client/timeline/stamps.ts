// Small pictures of marks and counts, drawn once and then put down as often as needed: putting a picture down costs a
// tenth of drawing its outlines and letters anew.
import { must } from "../../shared/result.ts";
import type { Ink } from "./lettering.ts";

export interface StampBook {
  /**
   * Puts the picture of a name down with its middle at a place, drawing it on first use into a box of the given size
   * whose middle is the origin. Places are rounded to the screen's own pixels, so that pictures stay sharp.
   */
  readonly put: (canvas: Ink, stamp: Stamp, place: { readonly xPx: number; readonly yPx: number }) => void;
}

export interface Stamp {
  readonly name: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly draw: (canvas: Ink) => void;
}

/** Draws a stamp on a sheet, which is cut to its size, and takes the picture off it. */
function drawn(canvas: OffscreenCanvasRenderingContext2D, stamp: Stamp, ratio: number): ImageBitmap {
  const { widthPx, heightPx, draw } = stamp;
  const sheet = canvas.canvas;
  sheet.width = Math.ceil(widthPx * ratio);
  sheet.height = Math.ceil(heightPx * ratio);
  canvas.setTransform(ratio, 0, 0, ratio, (widthPx / 2) * ratio, (heightPx / 2) * ratio);
  draw(canvas);
  return sheet.transferToImageBitmap();
}

/** Makes an empty book; a new one is needed when colours, typeface or the screen's resolution change. */
export function createStampBook(ratio: number): StampBook {
  const pictures = new Map<string, ImageBitmap>();
  let sheet: OffscreenCanvasRenderingContext2D | undefined;
  return {
    put: (canvas, stamp, { xPx, yPx }) => {
      let picture = pictures.get(stamp.name);
      if (!picture) {
        sheet ??= must(new OffscreenCanvas(1, 1).getContext("2d") ?? undefined, "a canvas to draw stamps on");
        picture = drawn(sheet, stamp, ratio);
        pictures.set(stamp.name, picture);
      }
      const left = Math.round((xPx - stamp.widthPx / 2) * ratio) / ratio;
      const top = Math.round((yPx - stamp.heightPx / 2) * ratio) / ratio;
      canvas.drawImage(picture, left, top, picture.width / ratio, picture.height / ratio);
    },
  };
}
