// Crosses, rings, labels and the tooltip over the globe, drawn as SVG so that their letters are the page's own.
import { type Accessor, Index, Show } from "solid-js";
import type { LabelMark, Marks } from "./marks.ts";
import type { Stage } from "./stage.ts";
import "./globe-overlay.css";

/** What is told about the dot under the pointer. */
export interface Tip {
  readonly xPx: number;
  readonly yPx: number;
  readonly name: string;
  readonly nameZh?: string;
  readonly facts: string;
}

export interface GlobeOverlayProps {
  readonly stage: Stage;
  readonly marks: Marks;
  readonly tip: Tip | undefined;
}

function Label(props: { readonly mark: Accessor<LabelMark> }) {
  return (
    <>
      <Show when={props.mark().leader}>{(path) => <path class="globe-leader" d={path()} />}</Show>
      <text
        class="globe-label"
        classList={{ strong: props.mark().isStrong }}
        x={props.mark().xPx}
        y={props.mark().yPx}
        text-anchor={props.mark().anchor}
      >
        {props.mark().name}
        <Show when={props.mark().nameZh}>
          {(zh) => (
            <tspan class="globe-label-zh" lang="zh-Hans">
              {` ${zh()}`}
            </tspan>
          )}
        </Show>
      </text>
      <Show when={props.mark().below}>
        {(below) => (
          <text
            class="globe-label below"
            x={props.mark().xPx}
            y={props.mark().yPx + 13.5}
            text-anchor={props.mark().anchor}
          >
            {below()}
          </text>
        )}
      </Show>
    </>
  );
}

function Crosses(props: { readonly marks: Marks }) {
  return (
    <Index each={props.marks.crosses}>
      {(cross) => (
        <>
          <path
            class="globe-cross"
            classList={{ selected: cross().isSelected }}
            d={`M${cross().xPx - 3.5},${cross().yPx}h7M${cross().xPx},${cross().yPx - 3.5}v7`}
          />
          <Show when={cross().isPlace}>
            <circle class="globe-place" cx={cross().xPx} cy={cross().yPx} r={6.5} />
          </Show>
        </>
      )}
    </Index>
  );
}

function Rings(props: { readonly marks: Marks }) {
  return (
    <Index each={props.marks.rings}>
      {(ring) => (
        <g class="globe-ring" transform={`translate(${ring().xPx} ${ring().yPx})`}>
          <circle r={9} />
          <Show when={ring().isSite}>
            <circle class="outer" r={16} />
          </Show>
        </g>
      )}
    </Index>
  );
}

function Tooltip(props: { readonly tip: Tip }) {
  return (
    <div class="globe-tip" style={{ transform: `translate(${props.tip.xPx + 12}px, ${props.tip.yPx + 14}px)` }}>
      <b>{props.tip.name}</b>
      <Show when={props.tip.nameZh}>
        {(zh) => (
          <span class="zh" lang="zh-Hans">
            {zh()}
          </span>
        )}
      </Show>
      <span class="globe-tip-facts num">{props.tip.facts}</span>
    </div>
  );
}

export function GlobeOverlay(props: GlobeOverlayProps) {
  const place = () => ({
    left: `${props.stage.leftPx}px`,
    top: `${props.stage.topPx}px`,
    width: `${props.stage.widthPx}px`,
    height: `${props.stage.heightPx}px`,
  });
  return (
    <div class="globe-overlay" style={place()} aria-hidden="true">
      <svg width="100%" height="100%" aria-hidden="true">
        <Crosses marks={props.marks} />
        <Rings marks={props.marks} />
        <Index each={props.marks.labels}>{(mark) => <Label mark={mark} />}</Index>
      </svg>
      <Show when={props.tip}>{(tip) => <Tooltip tip={tip()} />}</Show>
    </div>
  );
}
