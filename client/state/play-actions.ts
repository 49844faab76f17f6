// Starting and stopping the clock, and how fast it runs.
// Not here: its ticks (playback.ts).
import { PLAY_RATES } from "../../shared/view/view.ts";
import type { Actions, Desk } from "./app-state.ts";

/** The actions of the transport's play button and speed. */
export function playActions({
  options,
  view,
  playing,
  setPlaying,
  change,
}: Desk): Pick<Actions, "play" | "pause" | "changeRate" | "togglePlay"> {
  const play = () => {
    if (view().atUtcMs >= options.nowUtcMs) change({ atUtcMs: view().window.fromUtcMs }, "replace");
    setPlaying(true);
  };
  const pause = () => {
    if (!playing()) return;
    setPlaying(false);
    change({}, "replace");
  };
  const changeRate = (steps: number) => {
    const index = PLAY_RATES.indexOf(view().rate) + steps;
    change({ rate: PLAY_RATES[index] ?? view().rate }, "replace");
  };
  return { play, pause, changeRate, togglePlay: () => (playing() ? pause() : play()) };
}
