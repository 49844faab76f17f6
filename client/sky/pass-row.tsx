// The lines of the table of passes: one pass, and the satellites of a launch that follow each other.
import { type JSX, Show } from "solid-js";
import type { Pass, SkyPoint } from "../../shared/orbit/passes/pass.ts";
import { formatTimeOfDay } from "../../shared/time/format.ts";
import { ageWords, isOldDays } from "../panels/orbit-words.ts";
import { azimuthWords } from "./compass.ts";
import type { LocalClock } from "./local-clock.ts";
import {
  clockWords,
  durationWords,
  edgeWords,
  LIGHT_WORDS,
  type LightKind,
  lengthOf,
  lightOf,
  UNKNOWN_PLACE_WORDS,
} from "./pass-words.ts";

export interface PassRowProps {
  readonly pass: Pass;
  /** Whether the table is of many satellites, each named. */
  readonly isMany: boolean;
  readonly nameOf: (objectId: string) => string;
  readonly clock: LocalClock | undefined;
  readonly selected: Pass | undefined;
  readonly onSelect: (pass: Pass) => void;
  readonly isInTrain?: boolean;
}

/** A disc for the satellite: full where it can be seen, ringed where the sky is too bright, empty in the shadow. */
export function LightMark(props: { readonly kind: LightKind }) {
  return (
    <svg class={`light-mark ${props.kind}`} width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
      <Show when={props.kind !== "shadow"} fallback={<circle r="3.6" stroke-dasharray="2 1.8" />}>
        <circle r={props.kind === "seen" ? 4 : 3.6} />
      </Show>
      <Show when={props.kind === "bright"}>
        <circle class="core" r="1.4" />
      </Show>
    </svg>
  );
}

interface PointProps extends Pick<PassRowProps, "pass" | "clock"> {
  readonly point: SkyPoint;
  readonly children: JSX.Element;
}

/** The time with what is to be told of that instant, and the time by the place's own clock below. */
function Point(props: PointProps) {
  return (
    <>
      {clockWords(props.pass, props.point.atUtcMs)} <span class="pass-azimuth">{props.children}</span>
      <Show when={props.clock}>
        {(clock) => <small>{clock().words(props.point.atUtcMs, props.pass.kind === "observed")}</small>}
      </Show>
    </>
  );
}

function Edge(props: PassRowProps & { readonly side: "rise" | "set" }) {
  const edge = () => props.pass[props.side];
  return (
    <Point {...props} point={edge()}>
      {azimuthWords(edge().azimuthDeg)}
      <Show when={edgeWords(edge())}>{(why) => <small>{why()}</small>}</Show>
    </Point>
  );
}

function Highest(props: PassRowProps) {
  return (
    <Point {...props} point={props.pass.culmination}>
      <b>{Math.round(props.pass.culmination.elevationDeg)}°</b> {azimuthWords(props.pass.culmination.azimuthDeg)}
    </Point>
  );
}

export function OrbitCell(props: { readonly pass: Pass }) {
  return (
    <Show
      when={props.pass.kind === "observed"}
      fallback={
        <span class="pass-orbit illustrative" title={`Illustrative: ${UNKNOWN_PLACE_WORDS}`}>
          {"Illustrative"}
        </span>
      }
    >
      <span class="pass-orbit">
        Tracked
        <small classList={{ "warn-text": isOldDays(props.pass.elementAgeDays) }}>
          {ageWords(props.pass.elementAgeDays)} old
        </small>
      </span>
    </Show>
  );
}

function Light(props: { readonly pass: Pass }) {
  return (
    <span class="pass-light">
      <LightMark kind={lightOf(props.pass)} />
      {LIGHT_WORDS[lightOf(props.pass)]}
    </span>
  );
}

function SelectButton(props: PassRowProps & { readonly children: JSX.Element }) {
  return (
    <button
      type="button"
      class="pass-open"
      data-row="pass"
      aria-pressed={props.selected === props.pass}
      onClick={(event) => {
        event.stopPropagation();
        props.onSelect(props.pass);
      }}
    >
      {props.children}
    </button>
  );
}

/** One pass; pressing anywhere on the line selects it, the button in its first cell is for the keyboard. */
export function PassRow(props: PassRowProps) {
  return (
    <tr
      class="pass-row"
      classList={{ on: props.selected === props.pass, inside: props.isInTrain ?? false }}
      onClick={() => props.onSelect(props.pass)}
    >
      <Show when={props.isMany}>
        <th scope="row" class="pass-name" data-label="Satellite">
          <SelectButton {...props}>{props.nameOf(props.pass.objectId)}</SelectButton>
        </th>
      </Show>
      <td data-label="Rises">
        <Show
          when={props.isMany}
          fallback={
            <SelectButton {...props}>
              <Edge {...props} side="rise" />
            </SelectButton>
          }
        >
          <Edge {...props} side="rise" />
        </Show>
      </td>
      <td data-label="Highest">
        <Highest {...props} />
      </td>
      <td data-label="Sets">
        <Edge {...props} side="set" />
      </td>
      <td data-label="Lasts">{durationWords(lengthOf(props.pass))}</td>
      <td data-label="Light">
        <Light pass={props.pass} />
      </td>
      <td data-label="Orbit">
        <OrbitCell pass={props.pass} />
      </td>
    </tr>
  );
}

export interface TrainRowProps {
  readonly passes: readonly [Pass, ...Pass[]];
  readonly name: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** The satellites of a launch that follow each other, in one line. */
export function TrainRow(props: TrainRowProps) {
  const first = () => props.passes[0];
  const last = () => props.passes.at(-1) ?? first();
  const highest = () => Math.max(...props.passes.map(({ culmination }) => Math.round(culmination.elevationDeg)));
  const seen = () => props.passes.filter((pass) => lightOf(pass) === "seen").length;
  const tracked = () => props.passes.filter(({ kind }) => kind === "observed").length;
  return (
    <tr class="pass-row train" onClick={() => props.onToggle()}>
      <th scope="row" class="pass-name" data-label="Satellite">
        <button
          type="button"
          class="pass-open"
          data-row="train"
          aria-expanded={props.isOpen}
          onClick={(event) => {
            event.stopPropagation();
            props.onToggle();
          }}
        >
          {props.passes.length} satellites in a row <small>{props.name}</small>
        </button>
      </th>
      <td data-label="Rises">
        {formatTimeOfDay(first().rise.atUtcMs)} <small>the first, {azimuthWords(first().rise.azimuthDeg)}</small>
      </td>
      <td data-label="Highest">
        up to <b>{highest()}°</b>
      </td>
      <td data-label="Sets">
        {formatTimeOfDay(last().set.atUtcMs)} <small>the last, {azimuthWords(last().set.azimuthDeg)}</small>
      </td>
      <td data-label="Lasts">{durationWords(last().set.atUtcMs - first().rise.atUtcMs)}</td>
      <td data-label="Light">
        <span class="pass-light">
          <LightMark kind={seen() > 0 ? "seen" : lightOf(first())} />
          {seen() > 0 ? `${seen()} can be seen` : LIGHT_WORDS[lightOf(first())]}
        </span>
      </td>
      <td data-label="Orbit">
        {tracked() === props.passes.length ? "Tracked" : tracked() === 0 ? "Illustrative" : `${tracked()} tracked`}
      </td>
    </tr>
  );
}
