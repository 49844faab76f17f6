// The satellite that is selected, in a line under the chart, with the way to its page.
import { type JSX, Show } from "solid-js";
import type { PicturedSatellite, PlanePicture } from "./plane-picture.ts";
import { degrees, satelliteFacts, satelliteName } from "./plane-words.ts";

export interface PlaneDetailProps {
  readonly picture: PlanePicture;
  readonly selected: string | undefined;
  readonly onOpen: () => void;
}

function nodeWords({ raanDeg, inclinationDeg, argumentOfLatitudeDeg }: PicturedSatellite): string {
  return `RAAN ${degrees(raanDeg)}, inclination ${degrees(inclinationDeg, 2)}, argument of latitude ${degrees(argumentOfLatitudeDeg, 0)}`;
}

export function PlaneDetail(props: PlaneDetailProps): JSX.Element {
  const satellite = () => props.picture.satellites.find(({ objectId }) => objectId === props.selected);
  return (
    <div class="plane-detail num">
      <Show when={satellite()} fallback={<span class="quiet">Choose a satellite to keep its facts here.</span>}>
        {(found) => (
          <>
            <span>
              <b>{satelliteName(found())}</b> {satelliteFacts(found()).join(", ")}{" "}
              <span class="quiet">{nodeWords(found())}</span>
            </span>
            <button type="button" class="button" onClick={() => props.onOpen()}>
              Open its page
            </button>
          </>
        )}
      </Show>
    </div>
  );
}
