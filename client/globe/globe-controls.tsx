// The buttons beside the globe: layers, passes over a place, nearer, farther, north up, home. They change the view; the
// globe follows.
import compass from "lucide-static/icons/compass.svg?raw";
import house from "lucide-static/icons/house.svg?raw";
import minus from "lucide-static/icons/minus.svg?raw";
import plus from "lucide-static/icons/plus.svg?raw";
import telescope from "lucide-static/icons/telescope.svg?raw";
import { LayersControl } from "../panels/layers-control.tsx";
import type { AppState } from "../state/app-state.ts";
import type { FrameState } from "../state/frame-state.ts";
import { HOME_CAMERA, northUpCamera, ZOOM_STEP, zoomedCamera } from "./home-camera.ts";
import "./globe-controls.css";

export interface GlobeControlsProps {
  readonly state: AppState;
  readonly onPasses: () => void;
  readonly frame: FrameState;
}

export function GlobeControls(props: GlobeControlsProps) {
  const camera = () => props.state.camera() ?? HOME_CAMERA;
  const { setCamera, releaseCamera } = props.state.actions;
  return (
    <fieldset class="globe-controls" aria-label="Globe">
      <div class="globe-controls-group opens">
        <LayersControl state={props.state} frame={props.frame} buttonClass="globe-control" />
      </div>
      <div class="globe-controls-group">
        <Control label="Passes over a place (O)" icon={telescope} onPress={props.onPasses} />
      </div>
      <div class="globe-controls-group">
        <Control label="Zoom in" icon={plus} onPress={() => setCamera(zoomedCamera(camera(), 1 / ZOOM_STEP))} />
        <Control label="Zoom out" icon={minus} onPress={() => setCamera(zoomedCamera(camera(), ZOOM_STEP))} />
      </div>
      <div class="globe-controls-group">
        <Control label="North up" icon={compass} onPress={() => setCamera(northUpCamera(camera()))} />
        <Control label="Home view" icon={house} onPress={releaseCamera} />
      </div>
    </fieldset>
  );
}

interface ControlProps {
  readonly label: string;
  readonly icon: string;
  readonly onPress: () => void;
}

function Control(props: ControlProps) {
  return (
    <button
      type="button"
      class="globe-control"
      aria-label={props.label}
      title={props.label}
      onClick={() => props.onPress()}
    >
      {/* The markup comes from the icon package at build time, never from the record. */}
      <span class="icon" aria-hidden="true" innerHTML={props.icon} />
    </button>
  );
}
