// What the page looks for in the sky: whose passes, and the one worker that is asked.
// Not here: from where (the place is part of the view), what is found (client/sky).
import { type Accessor, createSignal, onCleanup } from "solid-js";
import type { Selection } from "../../shared/view/view.ts";
import type { KnownCoverage } from "../sky/coverage-now.ts";
import { createSkyClient, type SkyClient } from "../sky/sky-client.ts";
import type { AppState } from "./app-state.ts";
import type { FrameState } from "./frame-state.ts";

export interface SkyState {
  /** Whose passes were asked for last. */
  readonly subject: Accessor<Selection | undefined>;
  readonly setSubject: (subject: Selection | undefined) => void;
  /** Opens the passes: of something, else of what is selected, else of what they were of last. */
  readonly openPasses: (subject?: Selection) => void;
  /** Looks at the satellite of a pass; the passes themselves stay those of what they were of. */
  readonly visit: (objectId: string) => void;
  /** Whether the next press on the globe chooses the place. */
  readonly isChoosing: Accessor<boolean>;
  readonly client: SkyClient;
  /** The coverage that the globe is tinted by now. */
  readonly tint: Accessor<KnownCoverage | undefined>;
  readonly setTint: (coverage: KnownCoverage | undefined) => void;
}

/** What may have satellites of its own. */
const HAS_SATELLITES: ReadonlySet<Selection["key"]> = new Set(["obj", "ev", "c"]);

/** Makes the state; call inside a Solid root, whose end ends the worker. */
export function createSkyState(frame: FrameState, { selection, knownOn, actions }: AppState): SkyState {
  const [subject, setSubject] = createSignal<Selection | undefined>();
  const [tint, setTint] = createSignal<KnownCoverage | undefined>();
  const client = createSkyClient(knownOn);
  onCleanup(client.destroy);
  let visited: string | undefined;
  const selected = () => {
    const now = selection();
    const isVisited = now?.key === "obj" && now.id === visited && subject() !== undefined;
    return now && !isVisited && HAS_SATELLITES.has(now.key) ? now : undefined;
  };
  return {
    subject,
    setSubject,
    openPasses: (of = selected()) => {
      if (of) setSubject(of);
      frame.open("passes");
    },
    visit: (objectId) => {
      visited = objectId;
      actions.select({ key: "obj", id: objectId });
    },
    isChoosing: () => frame.overlay() === "globe-place",
    ...{ client, tint, setTint },
  };
}
