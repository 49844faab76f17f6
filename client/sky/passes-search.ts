// One search for passes as signals: what was found so far, how far it got, and how it ended.
import { type Accessor, batch, createSignal, onCleanup } from "solid-js";
import type { Pass } from "../../shared/orbit/passes/pass.ts";
import type { ObjectPresence, PassesAsk, PassesPart, SearchProgress, SkyFailure } from "./protocol.ts";
import type { SkyClient } from "./sky-client.ts";

/** `stopped`: a person ended it; what was found by then stays. */
export type SearchPhase = "idle" | "searching" | "done" | "stopped" | "failed";

export interface PassesSearch {
  readonly phase: Accessor<SearchPhase>;
  /** In order of culmination. */
  readonly passes: Accessor<readonly Pass[]>;
  readonly progress: Accessor<SearchProgress | undefined>;
  /** Once all is searched: of every object. */
  readonly presences: Accessor<readonly ObjectPresence[]>;
  readonly failure: Accessor<SkyFailure | undefined>;
  /** What is searched or was searched last. */
  readonly asked: Accessor<PassesAsk | undefined>;
  /** Starts a search; one that is under way ends. */
  readonly start: (ask: PassesAsk) => void;
  readonly stop: () => void;
}

/** Parts come hundreds a second; what is drawn of them is drawn anew no more often than this. */
const SHOW_EVERY_MS = 200;

/** Hands parts on in bundles; `flush` hands on what waits at once. */
function createBundles(show: (parts: readonly PassesPart[]) => void) {
  let waiting: PassesPart[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const parts = waiting;
    waiting = [];
    if (parts.length > 0) show(parts);
  };
  return {
    flush,
    add: (part: PassesPart) => {
      waiting.push(part);
      timer ??= setTimeout(flush, SHOW_EVERY_MS);
    },
    drop: () => {
      waiting = [];
      clearTimeout(timer);
      timer = undefined;
    },
  };
}

/** Makes a search that waits to be started; call inside a Solid root. */
export function createPassesSearch(client: SkyClient): PassesSearch {
  const [phase, setPhase] = createSignal<SearchPhase>("idle");
  const [passes, setPasses] = createSignal<readonly Pass[]>([]);
  const [progress, setProgress] = createSignal<SearchProgress>();
  const [presences, setPresences] = createSignal<readonly ObjectPresence[]>([]);
  const [failure, setFailure] = createSignal<SkyFailure>();
  const [asked, setAsked] = createSignal<PassesAsk>();
  let takeBack: (() => void) | undefined;
  const bundles = createBundles((parts) =>
    batch(() => {
      const found = parts.flatMap((part) => part.passes);
      if (found.length > 0) setPasses((before) => [...before, ...found]);
      const last = parts.at(-1);
      if (last?.presences) setPresences(last.presences);
      if (last) setProgress(last.progress);
    }),
  );
  const end = () => {
    takeBack?.();
    takeBack = undefined;
  };
  const start = (ask: PassesAsk) => {
    end();
    bundles.drop();
    batch(() => {
      setAsked(ask);
      setPhase("searching");
      setPasses([]);
      setProgress(undefined);
      setPresences([]);
      setFailure(undefined);
    });
    takeBack = client.ask<"passes">(ask, {
      onPart: bundles.add,
      onDone: () =>
        batch(() => {
          bundles.flush();
          setPhase("done");
        }),
      onFailed: (why) =>
        batch(() => {
          bundles.flush();
          setFailure(why);
          setPhase("failed");
        }),
    });
  };
  onCleanup(() => {
    end();
    bundles.drop();
  });
  return {
    ...{ phase, passes, progress, presences, failure, asked, start },
    stop: () => {
      if (phase() !== "searching") return;
      end();
      bundles.flush();
      setPhase("stopped");
    },
  };
}
