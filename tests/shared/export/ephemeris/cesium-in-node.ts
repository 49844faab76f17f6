// Cesium without a page: what it asks of a browser while it loads CZML, and its own tables of the Earth's axis.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildModuleUrl, type JulianDate, Resource, TimeInterval, Transforms } from "cesium";

const cesiumDir = join(import.meta.dirname, "../../../../node_modules/cesium/Build/Cesium");

interface Deferred {
  readonly resolve: (text: string) => void;
}

/** Lets Cesium read its files from disk and look for kinds of pictures that are not there. */
export function prepareCesium(): void {
  for (const name of ["Image", "HTMLCanvasElement", "HTMLImageElement", "HTMLVideoElement", "ImageBitmap"]) {
    Reflect.set(globalThis, name, Reflect.get(globalThis, name) ?? class {});
  }
  // Not among the types: the base address of its files, and how it reads one.
  const { setBaseUrl } = buildModuleUrl as unknown as { setBaseUrl: (url: string) => void };
  setBaseUrl(`${pathToFileURL(cesiumDir).href}/`);
  const { _Implementations } = Resource as unknown as { _Implementations: Record<string, unknown> }; // the same
  _Implementations["loadWithXhr"] = (
    url: string,
    ...[, , , , deferred]: [unknown, unknown, unknown, unknown, Deferred]
  ) => deferred.resolve(readFileSync(new URL(url), "utf8"));
}

/** Loads Cesium's tables of precession and nutation around an instant. */
export async function loadEarthAxis(at: JulianDate): Promise<void> {
  await Transforms.preloadIcrfFixed(new TimeInterval({ start: at, stop: at }));
}
