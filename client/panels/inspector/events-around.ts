// The events nearest to an instant, on either side of it.
import type { Catalogue, CatalogueEvent } from "../../../shared/record/catalogue.ts";
import type { UtcMs } from "../../../shared/time/instant.ts";
import { middleUtcMs } from "../../../shared/time/when.ts";

export interface EventsAround {
  /** Oldest first, both. */
  readonly before: readonly CatalogueEvent[];
  readonly after: readonly CatalogueEvent[];
}

export interface AroundOptions {
  readonly each: number;
  readonly of: (event: CatalogueEvent) => boolean;
}

/** Up to `each` events up to the instant and as many after it, by the place in time where each is drawn. */
export function eventsAround(catalogue: Catalogue, atUtcMs: UtcMs, { each, of }: AroundOptions): EventsAround {
  const dated = catalogue.events
    .filter((event) => of(event) && Number.isFinite(middleUtcMs(event.when)))
    .sort((a, b) => middleUtcMs(a.when) - middleUtcMs(b.when));
  const before = dated.filter(({ when }) => middleUtcMs(when) <= atUtcMs);
  return { before: before.slice(-each), after: dated.slice(before.length, before.length + each) };
}
