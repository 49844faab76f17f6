// Coverage on a constellation's page: how much of the Earth has a satellite in view at the playhead, where, and how that
// came about.
import { createSignal, For, type JSX, onCleanup, onMount, Show } from "solid-js";
import { AT_ALTITUDE_WITHIN_KM } from "../../shared/orbit/shells.ts";
import type { Constellation } from "../../shared/record/constellation.ts";
import { formatDay, formatTimeOfDay } from "../../shared/time/format.ts";
import { GLOBE_LAYERS } from "../../shared/view/globe-layers.ts";
import { formatCount, plural } from "../panels/count-words.ts";
import { Section } from "../panels/inspector/page.tsx";
import type { AppState } from "../state/app-state.ts";
import type { SkyState } from "../state/sky-state.ts";
import { CoverageCurve, LatitudeChart } from "./coverage-charts.tsx";
import { type CoverageModel, createCoverageModel } from "./coverage-model.ts";
import { coverageMaskDeg } from "./coverage-now.ts";
import { BAND_WIDTH_DEG, bandFromDeg, INHABITED, latitudeWords } from "./latitude-bands.ts";
import type { CoverageAt } from "./protocol.ts";
import { shareWords } from "./share-words.ts";
import "./coverage-section.css";

export interface CoverageSectionProps {
  readonly state: AppState;
  readonly sky: SkyState;
  readonly constellation: Constellation;
}

/** The same height as on the globe, whose layer can be turned on here. */
function Mask(props: { readonly state: AppState }) {
  const { setLayer } = props.state.actions;
  const isTinted = () => props.state.layers().states.coverage.on;
  return (
    <>
      <fieldset class="coverage-mask">
        <legend>Satellite at least this high in the sky</legend>
        <div class="segments num">
          <For each={GLOBE_LAYERS.coverage.choice?.values ?? []}>
            {(value) => (
              <button
                type="button"
                aria-pressed={value === coverageMaskDeg(props.state)}
                onClick={() => setLayer("coverage", { value })}
              >
                {value}°
              </button>
            )}
          </For>
        </div>
      </fieldset>
      <div class="coverage-mask">
        <span id="coverage-tint" class="quiet">
          Tint the globe by it
        </span>
        <button
          type="button"
          class="switch"
          role="switch"
          aria-checked={isTinted()}
          aria-labelledby="coverage-tint"
          onClick={() => setLayer("coverage", { on: !isTinted() })}
        />
      </div>
    </>
  );
}

function Shares(props: { readonly coverage: CoverageAt }) {
  const { fromLatitudeDeg, toLatitudeDeg } = INHABITED;
  return (
    <dl class="facts num">
      <dt>At</dt>
      <dd>
        {formatDay(props.coverage.atUtcMs)}, {formatTimeOfDay(props.coverage.atUtcMs)} UTC
      </dd>
      <dt>Globe</dt>
      <dd>
        <b>{shareWords(props.coverage.globalShare)}</b> of its surface
      </dd>
      <dt>Inhabited</dt>
      <dd>
        <b>{shareWords(props.coverage.inhabitedShare)}</b>{" "}
        <small>
          of {latitudeWords(fromLatitudeDeg)} to {latitudeWords(toLatitudeDeg)}
        </small>
      </dd>
    </dl>
  );
}

/** Which satellites count, said as numbers. */
function countedWords({ counted }: CoverageAt): string {
  const { tracked, illustrative, notAtOrbit } = counted;
  const serving = tracked + illustrative;
  const left = notAtOrbit > 0 ? ` ${formatCount(notAtOrbit)} elsewhere, as on the way up, do not.` : "";
  if (serving === 0) return `No satellite is within ${AT_ALTITUDE_WITHIN_KM} km of its shell's height.${left}`;
  return `${plural(serving, "satellite")} within ${AT_ALTITUDE_WITHIN_KM} km of the height of their shell count: ${formatCount(tracked)} tracked, ${formatCount(illustrative)} illustrative.${left}`;
}

function Twin(props: { readonly summary: string; readonly children: JSX.Element }) {
  return (
    <details class="coverage-twin">
      <summary>{props.summary}</summary>
      <table class="num">{props.children}</table>
    </details>
  );
}

function LatitudeTwin(props: { readonly coverage: CoverageAt }) {
  const bands = () => [...props.coverage.bandShares].map((share, band) => ({ share, band })).reverse();
  return (
    <Twin summary="By latitude as a table">
      <thead>
        <tr>
          <th scope="col">Latitude</th>
          <th scope="col">Share</th>
          <th scope="col">In view, median</th>
        </tr>
      </thead>
      <tbody>
        <For each={bands()}>
          {({ share, band }) => (
            <tr>
              <th scope="row">
                {latitudeWords(bandFromDeg(band))} to {latitudeWords(bandFromDeg(band) + BAND_WIDTH_DEG)}
              </th>
              <td>{shareWords(share)}</td>
              <td>{props.coverage.bandMedians[band]}</td>
            </tr>
          )}
        </For>
      </tbody>
    </Twin>
  );
}

function CurveTwin(props: { readonly points: readonly CoverageAt[] }) {
  return (
    <Twin summary="Over the build-out as a table">
      <thead>
        <tr>
          <th scope="col">Date</th>
          <th scope="col">Share</th>
          <th scope="col">Satellites</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.points}>
          {({ atUtcMs, globalShare, counted }) => (
            <tr>
              <th scope="row">{formatDay(atUtcMs)}</th>
              <td>{shareWords(globalShare)}</td>
              <td>{counted.tracked + counted.illustrative}</td>
            </tr>
          )}
        </For>
      </tbody>
    </Twin>
  );
}

function Curve(props: CoverageSectionProps & { readonly model: CoverageModel }) {
  const programme = () => props.state.catalogue.programmes.get(props.constellation.programme);
  const fromUtcMs = () => props.state.catalogue.buildouts.get(props.constellation.id)?.steps[0]?.utcMs ?? 0;
  const isWhole = () => props.model.progress() === 1;
  return (
    <>
      <p class="coverage-caption">
        Share of the globe over the build-out{" "}
        <Show when={!isWhole()}>
          <progress max="1" value={props.model.progress()} aria-label="Working out the curve" />
        </Show>
      </p>
      <CoverageCurve
        points={props.model.curve()}
        atUtcMs={props.state.atUtcMs()}
        fromUtcMs={fromUtcMs()}
        toUtcMs={props.state.recordEndUtcMs}
        programme={programme()}
      />
      <p class="coverage-note">
        Near the days of tracked orbits these decide who serves, elsewhere illustrative ones: the curve may jump where
        one gives way to the other.
      </p>
      <Show when={isWhole()}>
        <CurveTwin points={props.model.curve()} />
      </Show>
    </>
  );
}

function Now(props: CoverageSectionProps & { readonly coverage: CoverageAt }) {
  const programme = () => props.state.catalogue.programmes.get(props.constellation.programme);
  return (
    <>
      <Shares coverage={props.coverage} />
      <p class="coverage-caption">By latitude: share with a satellite in view, and below it how many (median)</p>
      <LatitudeChart coverage={props.coverage} programme={programme()} />
      <LatitudeTwin coverage={props.coverage} />
      <p class="coverage-note num">
        {countedWords(props.coverage)} A mean over one revolution. It says where a satellite stands in the sky, not
        where there is service: antennas, ground stations and licences are not reckoned with.
      </p>
    </>
  );
}

function Figures(props: CoverageSectionProps) {
  const model = createCoverageModel(props.state, props.sky.client, props.constellation);
  return (
    <Show
      when={!model.failure()}
      fallback={
        <p class="page-words" role="alert">
          Coverage could not be worked out: the element sets did not arrive.{" "}
          <button type="button" class="text-button" onClick={model.retry}>
            Try again
          </button>
        </p>
      }
    >
      <Mask state={props.state} />
      <Show when={model.now()} fallback={<p class="quiet">Working out coverage</p>}>
        {(coverage) => <Now {...props} coverage={coverage()} />}
      </Show>
      <Curve {...props} model={model} />
    </Show>
  );
}

/** The section begins to work when it is first seen: not everybody scrolls so far. */
export function CoverageSection(props: CoverageSectionProps) {
  let place!: HTMLDivElement;
  const [isSeen, setSeen] = createSignal(false);
  onMount(() => {
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    observer.observe(place);
    onCleanup(() => observer.disconnect());
  });
  return (
    <Section title="Coverage">
      <div ref={place} class="coverage">
        <Show when={isSeen()} fallback={<p class="quiet">Working out coverage</p>}>
          <Figures {...props} />
        </Show>
      </div>
    </Section>
  );
}
