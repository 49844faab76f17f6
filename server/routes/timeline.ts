// GET /timeline: how many events fall into each bin of a span.
import { z } from "zod";
import { type TimelineResponse, timelineParameters, timelineResponse } from "../../shared/api/timeline.ts";
import type { CatalogueEvent } from "../../shared/record/catalogue.ts";
import { ok } from "../../shared/result.ts";
import { DAY_MS, formatUtc, SECOND_MS } from "../../shared/time/instant.ts";
import { boundsOf, middleUtcMs } from "../../shared/time/when.ts";
import { readRoute } from "../http/read-route.ts";
import { filterEvents } from "../record/event-filter.ts";
import type { Snapshot } from "../snapshot.ts";

interface Bins {
  readonly fromUtcMs: number;
  readonly toUtcMs: number;
  readonly count: number;
}

/** The bin of an event: that of its middle; one whose middle lies outside the span counts in the nearest bin. */
function binOf(event: CatalogueEvent, { fromUtcMs, toUtcMs, count }: Bins): number {
  const share = (middleUtcMs(event.when) - fromUtcMs) / (toUtcMs - fromUtcMs);
  return Math.min(count - 1, Math.max(0, Math.floor(share * count)));
}

function lanesOf(events: readonly CatalogueEvent[], bins: Bins): TimelineResponse["lanes"] {
  const lanes = new Map<string, TimelineResponse["lanes"][number]>();
  for (const event of events) {
    const { programme, status } = event.record;
    const key = `${programme} ${status}`;
    const lane = lanes.get(key) ?? { programme, status, counts: Array.from({ length: bins.count }, () => 0) };
    lanes.set(key, lane);
    const bin = binOf(event, bins);
    lane.counts[bin] = (lane.counts[bin] ?? 0) + 1;
  }
  return [...lanes].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, lane]) => lane);
}

function spanOf(query: { readonly from?: number | undefined; readonly to?: number | undefined }, snapshot: Snapshot) {
  const { from, to } = snapshot.catalogue.subject.coverage;
  const fromUtcMs = query.from ?? boundsOf({ edtf: from }).earliestUtcMs;
  const toUtcMs = query.to ?? boundsOf({ edtf: to }).latestUtcMs;
  // A span of no length still has a bin: that day.
  return { fromUtcMs, toUtcMs: toUtcMs > fromUtcMs ? toUtcMs : fromUtcMs + DAY_MS };
}

export const timelineRoute = readRoute({
  path: "/timeline",
  tag: "Record",
  summary: "Counts of events per bin, programme and status",
  description:
    "Without `from` and `to` the span is that of the record. The sums equal the total of /events for the same span and filters.",
  query: timelineParameters,
  params: z.object({}),
  response: timelineResponse,
  read: ({ query, snapshot }) => {
    const span = spanOf(query, snapshot);
    const asked = { from: query.from ?? span.fromUtcMs, to: query.to ?? span.toUtcMs };
    const found = filterEvents(snapshot, { ...query, ...asked });
    if (!found.ok) return found;
    return ok({
      from: formatUtc(span.fromUtcMs),
      to: formatUtc(span.toUtcMs),
      binS: (span.toUtcMs - span.fromUtcMs) / SECOND_MS / query.bins,
      lanes: lanesOf(found.value, { ...span, count: query.bins }),
      total: found.value.length,
      revision: snapshot.revision,
    });
  },
});
