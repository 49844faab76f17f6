// The pass that is looked at: its way through the sky, what there is to know of it, and the way to its moment.
import { createEffect, on, Show } from "solid-js";
import type { Pass } from "../../shared/orbit/passes/pass.ts";
import { formatDay } from "../../shared/time/format.ts";
import type { GroundPlace } from "../../shared/view/place.ts";
import { Icon } from "../panels/icon.tsx";
import { isOldDays } from "../panels/orbit-words.ts";
import {
  clockWords,
  durationWords,
  heightWords,
  LIGHT_WORDS,
  lengthOf,
  lightOf,
  orbitWordsOf,
  UNKNOWN_PLACE_WORDS,
  visibleWords,
} from "./pass-words.ts";
import type { TrackPoint } from "./protocol.ts";
import { SkyChart } from "./sky-chart.tsx";

export interface PassDetailProps {
  readonly pass: Pass;
  readonly points: readonly TrackPoint[];
  readonly place: GroundPlace;
  readonly minElevationDeg: number;
  readonly name: string;
  /** Moves the playhead to the highest point. */
  readonly onGo: () => void;
}

function Facts(props: Pick<PassDetailProps, "pass">) {
  const sunWords = () => {
    const elevationDeg = Math.round(props.pass.light.sunElevationDeg);
    return elevationDeg >= 0 ? `${elevationDeg}° up` : `${-elevationDeg}° below the horizon`;
  };
  return (
    <dl class="facts num">
      <dt>Highest</dt>
      <dd>
        {clockWords(props.pass, props.pass.culmination.atUtcMs)} UTC, {heightWords(props.pass.culmination)}
        <small class="fact-line">{Math.round(props.pass.culmination.rangeKm).toLocaleString("en-GB")} km away</small>
      </dd>
      <dt>Lasts</dt>
      <dd>{durationWords(lengthOf(props.pass))}</dd>
      <dt>Light</dt>
      <dd>
        {LIGHT_WORDS[lightOf(props.pass)]}
        <small class="fact-line">
          {visibleWords(props.pass) ||
            `Sun ${sunWords()}, ${props.pass.light.illumination === "umbra" ? "satellite in the shadow" : "satellite sunlit"} at the highest point`}
        </small>
      </dd>
      <dt>Orbit</dt>
      <dd classList={{ "warn-text": props.pass.kind === "observed" && isOldDays(props.pass.elementAgeDays) }}>
        {orbitWordsOf(props.pass)}
        <Show when={props.pass.kind === "illustrative"}>
          <small class="fact-line">{UNKNOWN_PLACE_WORDS}</small>
        </Show>
      </dd>
    </dl>
  );
}

/** Here the chart stands above the list, out of sight of whoever chose a pass further down. */
const STACKED = "(max-width: 1239px)";

export function PassDetail(props: PassDetailProps) {
  let section!: HTMLElement;
  createEffect(
    on(
      () => props.pass,
      () => {
        if (matchMedia(STACKED).matches) section.scrollIntoView({ block: "start" });
      },
    ),
  );
  return (
    <section ref={section} class="pass-detail" aria-label="The chosen pass">
      <h3>
        {props.name} <span class="quiet num">{formatDay(props.pass.culmination.atUtcMs)}</span>
      </h3>
      <SkyChart pass={props.pass} points={props.points} place={props.place} minElevationDeg={props.minElevationDeg} />
      <Facts pass={props.pass} />
      <button type="button" class="button" onClick={() => props.onGo()}>
        <Icon name="locate" small />
        Go to this moment
      </button>
    </section>
  );
}
