// What stands where the globe would be when it cannot be drawn: what happened, what still works, one next step.
import { Match, Switch } from "solid-js";
import "./globe-notice.css";

export type GlobeTrouble = "no-webgl" | "context-lost" | "no-orbits" | "no-map";

export interface GlobeNoticeProps {
  readonly trouble: GlobeTrouble;
  readonly onRetry: () => void;
}

export function GlobeNotice(props: GlobeNoticeProps) {
  return (
    <div
      class="globe-notice"
      classList={{ small: props.trouble === "no-orbits" || props.trouble === "no-map" }}
      role="status"
    >
      <Switch>
        <Match when={props.trouble === "no-webgl"}>
          <h2>This browser cannot draw the globe</h2>
          <p>WebGL is off or blocked. The timeline, the counts and every source work without it.</p>
        </Match>
        <Match when={props.trouble === "context-lost"}>
          <h2>The graphics card stopped drawing the globe</h2>
          <p>The timeline, the counts and every source still work.</p>
        </Match>
        <Match when={props.trouble === "no-orbits"}>
          <h2>The orbits did not arrive</h2>
          <p>The globe shows no satellites. The timeline, the counts and every source still work.</p>
        </Match>
        <Match when={props.trouble === "no-map"}>
          <h2>The coastlines did not arrive</h2>
          <p>The globe is all sea. Satellites, timeline and counts still work.</p>
        </Match>
      </Switch>
      <button type="button" class="button" onClick={() => props.onRetry()}>
        Try again
      </button>
    </div>
  );
}
