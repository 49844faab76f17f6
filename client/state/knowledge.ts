// Which record is on screen: all that is known today, or what was known at the end of a chosen day.
// Not here: working out the latter (client/known-on/known-catalogues.ts), which is fetched when it is first asked for.
import { type Accessor, createEffect, createMemo, createSignal, untrack } from "solid-js";
import type { Catalogue } from "../../shared/record/catalogue.ts";
import { endOfUtcDay, type UtcMs } from "../../shared/time/instant.ts";

/** The record as known at the end of a UTC day, its first instant given. */
export type CatalogueOn = (dayUtcMs: UtcMs) => Catalogue;

/** How past knowledge is come by. */
export interface PastKnowledge {
  /** What works it out, where that came with the page, as for a link that names a day. */
  readonly ready?: CatalogueOn | undefined;
  /** Fetches what works it out; undefined where that failed, of which the page is told. */
  readonly load: () => Promise<CatalogueOn | undefined>;
}

/** The record on screen. */
export interface KnownRecord {
  /** The record as known on the chosen day, else the whole record; reading it tracks. */
  readonly catalogue: Catalogue;
  /** All that is known today, whatever day is chosen: for labels, which no day changes. */
  readonly wholeCatalogue: Catalogue;
  /** The day as known on whose end the record is shown, its first instant; undefined while that is today's record. */
  readonly knownOn: Accessor<UtcMs | undefined>;
  /** The first instant after the last day of the record, or after the chosen day, if that is earlier; reading it tracks. */
  readonly recordEndUtcMs: UtcMs;
}

export interface KnowledgeOptions {
  readonly catalogue: Catalogue;
  readonly recordEndUtcMs: UtcMs;
  readonly past?: PastKnowledge | undefined;
}

/** The same as signals, for the state to hand on. */
export interface Knowledge {
  readonly catalogue: Accessor<Catalogue>;
  readonly knownOn: Accessor<UtcMs | undefined>;
  /** The end of the chosen day. */
  readonly untilUtcMs: Accessor<UtcMs | undefined>;
  readonly recordEndUtcMs: Accessor<UtcMs>;
  /** Works a day out ahead of its choice, since the first one takes longest. */
  readonly prepare: (dayUtcMs: UtcMs) => void;
}

/** A record, and the day of knowledge that it is of; without one it holds all that is known. */
interface Shown {
  readonly catalogue: Catalogue;
  readonly dayUtcMs?: UtcMs;
}

/**
 * Follows the day that the view asks for; call inside a Solid root. Record and day change together: until a day can be
 * worked out, what was shown before stays, so that no number of one day stands under the name of another.
 */
export function createKnowledge(
  { catalogue: whole, recordEndUtcMs: wholeEndUtcMs, past }: KnowledgeOptions,
  wantedDay: Accessor<UtcMs | undefined>,
): Knowledge {
  const [catalogueOn, setCatalogueOn] = createSignal(past?.ready);
  let loading: Promise<CatalogueOn | undefined> | undefined;
  const load = async () => {
    loading ??= past?.load();
    const loaded = await loading;
    loading = undefined;
    setCatalogueOn(() => loaded);
    return loaded;
  };
  createEffect(() => {
    if (wantedDay() !== undefined && !catalogueOn()) void load();
  });
  const shown = createMemo<Shown>(
    (last) => {
      const dayUtcMs = wantedDay();
      const on = catalogueOn();
      if (dayUtcMs === undefined) return { catalogue: whole };
      return on ? { catalogue: on(dayUtcMs), dayUtcMs } : last;
    },
    { catalogue: whole },
    { equals: (a, b) => a.catalogue === b.catalogue && a.dayUtcMs === b.dayUtcMs },
  );
  const untilUtcMs = () => {
    const { dayUtcMs } = shown();
    return dayUtcMs === undefined ? undefined : endOfUtcDay(dayUtcMs);
  };
  const prepare = async (dayUtcMs: UtcMs) => {
    const on = untrack(catalogueOn) ?? (await load());
    on?.(dayUtcMs);
  };
  return {
    catalogue: () => shown().catalogue,
    knownOn: () => shown().dayUtcMs,
    untilUtcMs,
    recordEndUtcMs: () => Math.min(wholeEndUtcMs, untilUtcMs() ?? wholeEndUtcMs),
    prepare: (dayUtcMs) => void prepare(dayUtcMs),
  };
}
