// The way of a pass through the sky, drawn as somebody sees it who lies on the ground with the head to the north.
import { createMemo, For, Show } from "solid-js";
import { groundSite, pefToLookAngles } from "../../shared/orbit/look-angles.ts";
import type { Pass } from "../../shared/orbit/passes/pass.ts";
import { sunDirectionPef } from "../../shared/orbit/sun.ts";
import type { Vec3 } from "../../shared/orbit/vector.ts";
import { formatTimeOfDay } from "../../shared/time/format.ts";
import type { GroundPlace } from "../../shared/view/place.ts";
import { passSentence } from "./pass-words.ts";
import type { TrackPoint } from "./protocol.ts";
import {
  arrowTransform,
  pathOf,
  pathParts,
  skyPlace,
  tickLines,
  tickMinutes,
  timeLabels,
  WIND_APART,
} from "./sky-geometry.ts";
import "./sky-chart.css";

/** Radius of the horizon in the units of the drawing. */
const RADIUS = 130;
const MARGIN = 26;
/** One astronomical unit, km: the Sun is far enough for its direction from the ground to be that from the centre. */
const SUN_KM = 149_597_870;

const WINDS = [
  { name: "N", azimuthDeg: 0 },
  { name: "E", azimuthDeg: 90 },
  { name: "S", azimuthDeg: 180 },
  { name: "W", azimuthDeg: 270 },
] as const;

export interface SkyChartProps {
  readonly pass: Pass;
  readonly points: readonly TrackPoint[];
  readonly place: GroundPlace;
  readonly minElevationDeg: number;
}

function Ground(props: { readonly minElevationDeg: number }) {
  const radiusAt = (elevationDeg: number) => (RADIUS * (90 - elevationDeg)) / 90;
  return (
    <g>
      <circle class="sky-disc" r={RADIUS} />
      <For each={[30, 60]}>{(elevationDeg) => <circle class="sky-grid" r={radiusAt(elevationDeg)} />}</For>
      <path class="sky-grid" d={`M0,${-RADIUS}V${RADIUS}M${-RADIUS},0H${RADIUS}`} />
      <For each={[30, 60]}>
        {(elevationDeg) => (
          <text class="sky-height" x={3} y={-radiusAt(elevationDeg) - 2}>
            {elevationDeg}°
          </text>
        )}
      </For>
      <Show when={props.minElevationDeg > 0}>
        <circle class="sky-mask" r={radiusAt(props.minElevationDeg)} />
      </Show>
      <For each={WINDS}>
        {({ name, azimuthDeg }) => {
          const { x, y } = skyPlace({ azimuthDeg, elevationDeg: 0 }, RADIUS + WIND_APART);
          return (
            <text class="sky-wind" x={x} y={y + 4} text-anchor="middle">
              {name}
            </text>
          );
        }}
      </For>
    </g>
  );
}

function Sun(props: Pick<SkyChartProps, "pass" | "place">) {
  const sun = createMemo(() => {
    const [x, y, z] = sunDirectionPef(props.pass.culmination.atUtcMs);
    const far: Vec3 = [x * SUN_KM, y * SUN_KM, z * SUN_KM];
    return pefToLookAngles(groundSite(props.place), far);
  });
  return (
    <Show when={sun().elevationDeg > 0 && skyPlace(sun(), RADIUS)}>
      {(at) => (
        <g transform={`translate(${at().x} ${at().y})`}>
          <circle class="sky-sun" r={5} />
          <path
            class="sky-sun-rays"
            d="M0,-9V-7M0,9V7M-9,0H-7M9,0H7M-6.4,-6.4L-5,-5M6.4,6.4L5,5M-6.4,6.4L-5,5M6.4,-6.4L5,-5"
          />
          <text class="sky-height" x={11} y={3.5}>
            Sun
          </text>
        </g>
      )}
    </Show>
  );
}

/** The times of rise, highest point and set, each where the path leaves room for it. */
function Times(props: SkyChartProps) {
  return (
    <For each={timeLabels(props.pass, RADIUS)}>
      {({ at, label, atUtcMs }) => (
        <>
          <circle class="sky-end" cx={at.x} cy={at.y} r={2.6} />
          <text class="sky-time" x={label.x} y={label.y + 3.5} text-anchor={label.anchor}>
            {formatTimeOfDay(atUtcMs)}
          </text>
        </>
      )}
    </For>
  );
}

export function SkyChart(props: SkyChartProps) {
  const parts = createMemo(() => pathParts(props.points, props.pass.light.sunlit));
  const ticks = createMemo(() => tickLines(props.points, RADIUS));
  const minutes = () => tickMinutes(props.pass.set.atUtcMs - props.pass.rise.atUtcMs);
  const size = 2 * (RADIUS + MARGIN);
  return (
    <figure class="sky-chart">
      <svg viewBox={`${-size / 2} ${-size / 2} ${size} ${size}`} role="img" aria-label={passSentence(props.pass)}>
        <Ground minElevationDeg={props.minElevationDeg} />
        <Sun pass={props.pass} place={props.place} />
        <For each={parts()}>
          {(part) => <path class="sky-path" classList={{ dark: !part.isLit }} d={pathOf(part.points, RADIUS)} />}
        </For>
        <For each={ticks()}>{([from, to]) => <path class="sky-tick" d={`M${from.x},${from.y}L${to.x},${to.y}`} />}</For>
        <path class="sky-arrow" d="M-4,-4.5L4.5,0L-4,4.5Z" transform={arrowTransform(props.points, RADIUS)} />
        <Times {...props} />
      </svg>
      <figcaption>
        As seen looking up: north at the top, <b>east on the left</b>. Solid where the Sun shines on the satellite,
        dashed in the Earth's shadow; a tick {minutes() === 1 ? "each minute" : `every ${minutes()} min`}, times UTC.
        <Show when={props.minElevationDeg > 0}> The dotted ring is {props.minElevationDeg}° up.</Show>
      </figcaption>
    </figure>
  );
}
