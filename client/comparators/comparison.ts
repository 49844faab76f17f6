// What is compared with the subject: which curves are asked for, and what fetches and draws them, loaded when first needed.
// Not here: the curves themselves (curves.ts), the control (compare-control.tsx).
import { type Accessor, batch, createEffect, createMemo, createSignal, on } from "solid-js";
import type { Result } from "../../shared/result.ts";
import type { UtcMs } from "../../shared/time/instant.ts";
import type { FetchFailure } from "../api/fetch-checked.ts";
import type { Curves } from "./curves.ts";

export interface Comparison {
  /** The ids of the curves that the view asks for. */
  readonly chosen: Accessor<ReadonlySet<string>>;
  readonly phase: Accessor<"idle" | "loading" | "ready" | "failed">;
  /** The curves of all comparators, chosen or not, as far as they were known; absent until they have come. */
  readonly curves: Accessor<Curves | undefined>;
  /** Fetches the curves unless they are here or on their way. */
  readonly load: () => void;
}

/** Fetches all curves, and what draws them; whatever goes wrong comes back as data. */
export type FetchCurves = () => Promise<Result<Curves, FetchFailure>>;

const NONE: ReadonlySet<string> = new Set();

/** Follows what the view compares and fetches it at its first use; call inside a Solid root. */
export function createComparison(
  asked: Accessor<ReadonlySet<string> | undefined>,
  knownUntilUtcMs: Accessor<UtcMs | undefined>,
  fetchCurves: FetchCurves | undefined,
): Comparison {
  const chosen = () => asked() ?? NONE;
  const [phase, setPhase] = createSignal<ReturnType<Comparison["phase"]>>("idle");
  const [whole, setCurves] = createSignal<Curves | undefined>();
  const curves = createMemo(() => {
    const untilUtcMs = knownUntilUtcMs();
    return untilUtcMs === undefined ? whole() : whole()?.until(untilUtcMs);
  });
  const load = async () => {
    if (!fetchCurves || phase() === "loading" || phase() === "ready") return;
    setPhase("loading");
    const loaded = await fetchCurves();
    batch(() => {
      if (loaded.ok) setCurves(loaded.value);
      setPhase(loaded.ok ? "ready" : "failed");
    });
  };
  createEffect(on(chosen, (ids) => ids.size > 0 && void load()));
  return { chosen, phase, curves, load: () => void load() };
}
