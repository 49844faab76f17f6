// The actions that set how things are shown: camera, layers, scale, rate, knowledge, colours, what is compared.
import type { UtcMs } from "../../shared/time/instant.ts";
import { type GlobeLayerId, type LayerState, withLayer } from "../../shared/view/globe-layers.ts";
import type { GroundPlace } from "../../shared/view/place.ts";
import {
  type CameraView,
  type ChartScale,
  type PlayRate,
  type SceneQuality,
  type Theme,
  viewWithout,
} from "../../shared/view/view.ts";
import type { Desk } from "./app-state.ts";

/** All of them replace the present entry of the history. */
export function settingActions({ view, change, replaceView }: Desk) {
  const toggleComparator = (comparator: string) => {
    const { comparators, ...rest } = view();
    const chosen = new Set(comparators);
    if (!chosen.delete(comparator)) chosen.add(comparator);
    replaceView(chosen.size === 0 ? rest : { ...rest, comparators: chosen }, "replace");
  };
  return {
    toggleComparator,
    setCamera: (camera: CameraView) => change({ camera }, "replace"),
    releaseCamera: () => replaceView(viewWithout(view(), "camera"), "replace"),
    setLayer: (layer: GlobeLayerId, to: Partial<LayerState>) =>
      change({ layers: withLayer(view().layers, layer, to) }, "replace"),
    setScale: (scale: ChartScale) => change({ scale }, "replace"),
    setRate: (rate: PlayRate) => change({ rate }, "replace"),
    setKnownOn: (dayUtcMs: UtcMs | undefined) =>
      dayUtcMs === undefined
        ? replaceView(viewWithout(view(), "knownOnUtcMs"), "replace")
        : change({ knownOnUtcMs: dayUtcMs }, "replace"),
    setPlace: (place: GroundPlace | undefined) =>
      place === undefined ? replaceView(viewWithout(view(), "place"), "replace") : change({ place }, "replace"),
    setTheme: (theme: Theme) => change({ theme }, "replace"),
    setQuality: (quality: SceneQuality) => change({ quality }, "replace"),
  };
}
