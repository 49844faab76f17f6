// Coverage drawn small: by latitude, and over the build-out. The words and the tables beside them say the same.
import { createMemo, For, Show } from "solid-js";
import type { Programme } from "../../shared/record/programme.ts";
import { formatDay, formatMonth } from "../../shared/time/format.ts";
import type { UtcMs } from "../../shared/time/instant.ts";
import { programmeColours } from "../panels/programme-glyph.tsx";
import { BAND_WIDTH_DEG, bandFromDeg, latitudeWords } from "./latitude-bands.ts";
import type { CoverageAt } from "./protocol.ts";
import { shareWords } from "./share-words.ts";

const WIDTH = 348;
const LEFT = 34;
const RIGHT = 6;

function latitudeX(latitudeDeg: number): number {
  return LEFT + ((latitudeDeg + 90) / 180) * (WIDTH - LEFT - RIGHT);
}

interface BarsProps {
  readonly values: ArrayLike<number>;
  readonly most: number;
  readonly topPx: number;
  readonly heightPx: number;
  readonly words: (value: number) => string;
}

function Bars(props: BarsProps) {
  const bars = () => Array.from(props.values, (value, band) => ({ value, band }));
  const baseY = () => props.topPx + props.heightPx;
  return (
    <>
      <path class="coverage-axis" d={`M${LEFT},${baseY()}H${WIDTH - RIGHT}M${LEFT},${props.topPx}H${WIDTH - RIGHT}`} />
      <text class="coverage-label" x={LEFT - 5} y={props.topPx + 4} text-anchor="end">
        {props.words(props.most)}
      </text>
      <text class="coverage-label" x={LEFT - 5} y={baseY() + 3} text-anchor="end">
        {props.words(0)}
      </text>
      <For each={bars()}>
        {({ value, band }) => {
          const height = () => (props.heightPx * Math.min(1, value / props.most)).toFixed(2);
          const x = latitudeX(bandFromDeg(band)) + 0.75;
          const width = latitudeX(bandFromDeg(band + 1)) - x - 0.75;
          return <rect class="coverage-bar" {...{ x, width }} y={baseY() - Number(height())} height={height()} />;
        }}
      </For>
    </>
  );
}

/** Share of each band with a satellite in view, and below it how many are in view half of the time. */
export function LatitudeChart(props: { readonly coverage: CoverageAt; readonly programme: Programme | undefined }) {
  const most = () => Math.max(1, ...props.coverage.bandMedians);
  const label = createMemo(() => {
    const shares = [...props.coverage.bandShares];
    const best = shares.indexOf(Math.max(...shares));
    const from = bandFromDeg(best);
    return `Coverage by latitude: highest from ${latitudeWords(from)} to ${latitudeWords(from + BAND_WIDTH_DEG)}, ${shareWords(shares[best] ?? 0)}; at the equator ${shareWords(shares[shares.length / 2] ?? 0)}`;
  });
  return (
    <svg
      class="coverage-chart programme-coloured"
      style={programmeColours(props.programme)}
      viewBox={`0 0 ${WIDTH} 132`}
      role="img"
      aria-label={label()}
    >
      <Bars values={props.coverage.bandShares} most={1} topPx={8} heightPx={56} words={shareWords} />
      <Bars values={props.coverage.bandMedians} most={most()} topPx={78} heightPx={34} words={String} />
      <For each={[-60, -30, 0, 30, 60]}>
        {(latitudeDeg) => (
          <text class="coverage-label" x={latitudeX(latitudeDeg)} y={127} text-anchor="middle">
            {latitudeWords(latitudeDeg)}
          </text>
        )}
      </For>
    </svg>
  );
}

const CURVE_TOP = 8;
const CURVE_HEIGHT = 76;

export interface CurveProps {
  readonly points: readonly CoverageAt[];
  readonly atUtcMs: UtcMs;
  readonly fromUtcMs: UtcMs;
  readonly toUtcMs: UtcMs;
  readonly programme: Programme | undefined;
}

/** The next round share over all points, so that a small one is not a line along the bottom. */
function roundMost(points: readonly CoverageAt[]): number {
  const most = Math.max(0, ...points.map(({ globalShare }) => globalShare));
  return [0.05, 0.1, 0.25, 0.5].find((round) => most <= round) ?? 1;
}

export function CoverageCurve(props: CurveProps) {
  const most = () => roundMost(props.points);
  const x = (utcMs: UtcMs) =>
    LEFT + ((utcMs - props.fromUtcMs) / (props.toUtcMs - props.fromUtcMs)) * (WIDTH - LEFT - RIGHT);
  const y = (share: number) => CURVE_TOP + CURVE_HEIGHT * (1 - share / most());
  const path = () =>
    props.points
      .map(
        ({ atUtcMs, globalShare }, index) =>
          `${index === 0 ? "M" : "L"}${x(atUtcMs).toFixed(1)},${y(globalShare).toFixed(1)}`,
      )
      .join("");
  const label = () => {
    const last = props.points.at(-1);
    return last
      ? `Share of the globe over the build-out: ${shareWords(last.globalShare)} on ${formatDay(last.atUtcMs)}`
      : "";
  };
  const isInside = () => props.atUtcMs >= props.fromUtcMs && props.atUtcMs <= props.toUtcMs;
  const base = CURVE_TOP + CURVE_HEIGHT;
  return (
    <svg
      class="coverage-chart programme-coloured"
      style={programmeColours(props.programme)}
      viewBox={`0 0 ${WIDTH} ${base + 18}`}
      role="img"
      aria-label={label()}
    >
      <path class="coverage-axis" d={`M${LEFT},${base}H${WIDTH - RIGHT}M${LEFT},${CURVE_TOP}H${WIDTH - RIGHT}`} />
      <For each={[0, 1]}>
        {(share) => (
          <text class="coverage-label" x={LEFT - 5} y={y(share * most()) + (share === 1 ? 4 : 3)} text-anchor="end">
            {shareWords(share * most())}
          </text>
        )}
      </For>
      <text class="coverage-label" x={LEFT} y={base + 14}>
        {formatMonth(props.fromUtcMs)}
      </text>
      <text class="coverage-label" x={WIDTH - RIGHT} y={base + 14} text-anchor="end">
        {formatMonth(props.toUtcMs)}
      </text>
      <path class="coverage-line" d={path()} />
      <Show when={isInside()}>
        <path class="coverage-playhead" d={`M${x(props.atUtcMs).toFixed(1)},${CURVE_TOP - 4}V${base}`} />
      </Show>
    </svg>
  );
}
