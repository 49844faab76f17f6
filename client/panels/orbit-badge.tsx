// The orbit badge: how many orbits are tracked and how old their elements are, how many are only illustrative.
import { Match, Show, Switch } from "solid-js";
import type { Motion } from "../propagation/motion.ts";
import type { FrameState } from "../state/frame-state.ts";
import type { OrbitState, OrbitStatus } from "../state/orbit-status.ts";
import { formatCount, plural } from "./count-words.ts";
import { Icon } from "./icon.tsx";
import { MOTION_WORDS } from "./motion-words.ts";
import { ageWords, isOldDays } from "./orbit-words.ts";
import { Popover } from "./popover.tsx";
import "./orbit-badge.css";

function TrackedMark() {
  return (
    <svg class="tracked-mark" width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
      <circle r="2.4" fill="currentColor" />
      <circle r="5.6" fill="none" stroke="currentColor" />
    </svg>
  );
}

function IllustrativeMark() {
  return (
    <svg width="22" height="14" viewBox="0 0 22 14" aria-hidden="true">
      <path d="M1,7H21" stroke="currentColor" stroke-width="1.4" stroke-dasharray="1 3.2" stroke-linecap="round" />
      <circle cx="11" cy="7" r="2.4" fill="currentColor" />
    </svg>
  );
}

function MotionMark() {
  return (
    <svg width="22" height="14" viewBox="0 0 22 14" aria-hidden="true">
      <path d="M2,11Q11,1 20,5" stroke="currentColor" stroke-width="1.3" fill="none" opacity="0.55" />
      <circle cx="13" cy="4.3" r="2.6" fill="currentColor" />
    </svg>
  );
}

function Explanation(props: { readonly status: OrbitStatus; readonly motion: Motion }) {
  return (
    <>
      <h2>How these orbits are known</h2>
      <p class="orbit-explained">
        <TrackedMark />
        <span>
          <b>Tracked</b>: from element sets that were published for the satellite. They hold for about two weeks around
          their epoch.{" "}
          <Show when={props.status.tracked > 0} fallback="There are none for this moment.">
            {plural(props.status.tracked, "object")} at this moment
            <Show when={props.status.oldestTrackedAgeDays !== undefined}>
              , the oldest {ageWords(props.status.oldestTrackedAgeDays ?? 0)} away
            </Show>
            .
          </Show>
        </span>
      </p>
      <p class="orbit-explained">
        <IllustrativeMark />
        <span>
          <b>Illustrative</b>: worked out from the recorded batch, which climbs to its shell in steps, or from launch
          time, site and inclination. Plane and height are plausible; where on its orbit a satellite stands is not
          known. {plural(props.status.illustrative, "object")} at this moment.
        </span>
      </p>
      <p class="orbit-explained">
        <MotionMark />
        <span>
          <b>{MOTION_WORDS[props.motion].name}</b>: {MOTION_WORDS[props.motion].words}
        </span>
      </p>
      <p class="quiet">
        Places are those of SGP4, turned with the Earth by sidereal time: UT1 is taken as UTC and polar motion as none,
        at most 450 m off at a low orbit.
      </p>
    </>
  );
}

function LoadingLine(props: { readonly status: OrbitStatus }) {
  return (
    <div class="orbit-badge loading" role="status">
      <span>{props.status.note}</span>{" "}
      <span class="num quiet">
        {props.status.step} of {props.status.steps}
      </span>
      <progress max={props.status.steps} value={props.status.step} aria-label={props.status.note} />
      <span class="orbit-loading-note quiet">The timeline is ready to use.</span>
    </div>
  );
}

export interface OrbitBadgeProps {
  readonly orbits: OrbitState;
  readonly frame: FrameState;
  readonly phone: boolean;
  /** How objects move now. */
  readonly motion: Motion;
}

function Counts(props: { readonly status: OrbitStatus; readonly phone: boolean }) {
  const ageDays = () => props.status.oldestTrackedAgeDays;
  const tracked = () => {
    const age = ageDays();
    return props.status.tracked > 0 && age !== undefined ? `tracked, elements ${ageWords(age)} old` : "tracked";
  };
  return (
    <Show
      when={!props.phone}
      fallback={
        <span classList={{ old: isOldDays(ageDays()) }}>
          <IllustrativeMark />
          <b>{formatCount(props.status.illustrative)}</b> illustrative, <b>{formatCount(props.status.tracked)}</b>{" "}
          tracked
        </span>
      }
    >
      <span classList={{ old: isOldDays(ageDays()) }}>
        <TrackedMark />
        <b>{formatCount(props.status.tracked)}</b> {tracked()}
      </span>{" "}
      <span>
        <IllustrativeMark />
        <b>{formatCount(props.status.illustrative)}</b>{" "}
        {props.status.illustrative === 1 ? "illustrative orbit" : "illustrative orbits"}
      </span>
    </Show>
  );
}

export function OrbitBadge(props: OrbitBadgeProps) {
  let button: HTMLButtonElement | undefined;
  const status = () => props.orbits.status();
  const isOpen = () => props.frame.overlay() === "orbits";
  return (
    <div class="orbit-badge-place">
      <Switch>
        <Match when={status().phase === "loading"}>
          <LoadingLine status={status()} />
        </Match>
        <Match when={status().phase === "ready"}>
          <button
            ref={button}
            type="button"
            class="orbit-badge num"
            aria-expanded={isOpen()}
            title="How these orbits are known"
            onClick={() => (isOpen() ? props.frame.close() : props.frame.open("orbits"))}
          >
            <Counts status={status()} phone={props.phone} />
          </button>
          <Show when={isOpen()}>
            <Popover label="How these orbits are known" anchor={() => button} onClose={props.frame.close}>
              <Explanation status={status()} motion={props.motion} />
            </Popover>
          </Show>
        </Match>
        <Match when={true}>
          <div class="orbit-badge" role="status">
            <span class="old">
              <Icon name="alert" small />
              No globe: orbits are not drawn
            </span>
          </div>
        </Match>
      </Switch>
    </div>
  );
}
