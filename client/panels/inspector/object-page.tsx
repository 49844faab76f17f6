// The page of one satellite or craft: its names and numbers, its life, and how its orbit is known at the playhead.
import { Show } from "solid-js";
import { OBSERVED_REACH_DAYS } from "../../../shared/orbit/choose.ts";
import { isAlive, type SpaceObject, UNKNOWN_END_AFTER_DAYS } from "../../../shared/record/objects.ts";
import type { SourcedRecord } from "../../../shared/record/sourced.ts";
import { formatDay, formatWhen } from "../../../shared/time/format.ts";
import { heightWords } from "../../globe/height-words.ts";
import { reachOf } from "../../globe/visibility.ts";
import type { AppState } from "../../state/app-state.ts";
import type { OrbitState } from "../../state/orbit-status.ts";
import { orbitFigures, REGIME_WORDS } from "../event-words.ts";
import { isOldDays, orbitWords } from "../orbit-words.ts";
import { createCitations } from "./citations.ts";
import { EventRow } from "./event-rows.tsx";
import { type Fact, Facts, remainingNotes } from "./facts.tsx";
import { Notes, PageHead, type PageProps, Section, SourceList } from "./page.tsx";

const END_WORDS: Readonly<Record<NonNullable<SpaceObject["endHow"]>, string>> = {
  landed: "Landed",
  "re-entered": "Re-entered",
  impacted: "Impacted",
  "docked-for-good": "Docked for good",
  lost: "Lost",
  other: "Ended",
};

const WHY_NOT_DRAWN = {
  none: "no orbit around the Earth on record",
  stale: `no element set within ${OBSERVED_REACH_DAYS} days of the playhead`,
};

/** How and when it ended, or that nobody told; a known end and an assumed one are never said alike. */
function lifeWords(object: SpaceObject, atUtcMs: number): string {
  const { endedUtcMs, endBasis, endHow } = object;
  if (endBasis === "assumed" && endedUtcMs !== undefined) {
    const day = formatDay(endedUtcMs);
    return `Unknown: this kind of craft comes back, so it is assumed gone ${UNKNOWN_END_AFTER_DAYS} days after the last thing known of it, on ${day}`;
  }
  if (endedUtcMs !== undefined) return `${END_WORDS[endHow ?? "other"]} ${formatDay(endedUtcMs - 1)}`;
  return isAlive(object, atUtcMs) ? "No end on record" : "Not launched yet at the playhead";
}

function orbitFacts(state: AppState, orbits: OrbitState, object: SpaceObject): readonly Fact[] {
  const known = () => orbits.orbitOf()(object.id);
  const figures = object.orbit ? orbitFigures(object.orbit) : "";
  return [
    {
      property: "launch.orbit",
      label: "Orbit",
      value: () => (
        <>
          {figures || REGIME_WORDS[object.regime]} <small>{figures && REGIME_WORDS[object.regime]}</small>
        </>
      ),
    },
    {
      property: "orbit-now",
      label: "At playhead",
      value: () => (
        <Show
          when={known()}
          fallback={
            isAlive(object, state.atUtcMs())
              ? `Not drawn: ${WHY_NOT_DRAWN[object.orbit ? "stale" : "none"]}`
              : "Not in space"
          }
        >
          {(orbit) => (
            <span classList={{ "warn-text": orbit().kind === "observed" && isOldDays(orbit().ageDays) }}>
              {orbitWords(orbit())}{" "}
              <small class="fact-line">{state.catalogue.sources.get(orbit().source)?.title.en ?? orbit().source}</small>
            </span>
          )}
        </Show>
      ),
    },
  ];
}

/** From how far around the point below it, it stands as high as the footprint's choice asks. */
function reachFact(state: AppState, orbits: OrbitState, object: SpaceObject): Fact {
  const leastHeightDeg = () => state.layers().states.footprint.value ?? 0;
  const reach = () => {
    const orbit = orbits.orbitOf()(object.id);
    return orbit && reachOf(orbit.radiusKm, leastHeightDeg());
  };
  return {
    property: "reach-now",
    label: "Seen from",
    value: () => (
      <Show when={reach()} fallback="Nowhere: it has no place at the playhead">
        {(now) => (
          <>
            {now().arcDeg.toFixed(1)}° around, radius {heightWords(now().groundKm)}{" "}
            <small class="fact-line">Where it stands {leastHeightDeg()}° or more above the horizon</small>
          </>
        )}
      </Show>
    ),
  };
}

function objectFacts(state: AppState, orbits: OrbitState, object: SpaceObject): readonly Fact[] {
  const constellation = state.catalogue.constellations.get(object.constellation ?? "");
  return [
    { property: "when", label: "Launched", value: () => formatWhen(object.launched) },
    { property: "ended", label: "Ended", value: () => lifeWords(object, state.atUtcMs()) },
    ...orbitFacts(state, orbits, object),
    reachFact(state, orbits, object),
    ...(object.cospar ? [{ property: "payloads", label: "Designation", value: () => object.cospar }] : []),
    ...(object.norad === undefined
      ? []
      : [{ property: "payloads", label: "Catalogue no.", value: () => String(object.norad) }]),
    ...(constellation
      ? [
          {
            property: "constellation",
            label: "Part of",
            value: () => (
              <button
                type="button"
                class="text-button"
                onClick={() => state.actions.select({ key: "c", id: constellation.id })}
              >
                {constellation.names.en}
                {object.counted ? "" : ", not counted"}
              </button>
            ),
          },
        ]
      : []),
  ];
}

/** The record in which the object stands: its launch, or its own entry for a craft launched before the record. */
function recordOf(state: AppState, object: SpaceObject): SourcedRecord {
  const launch = state.catalogue.eventById.get(object.event ?? "");
  return launch?.record ?? state.catalogue.craftById.get(object.id) ?? { cited: {} };
}

/** The orbit at the playhead comes from element sets or the model, and an end that nobody told from no source. */
function withoutUnsourced(record: SourcedRecord, { endBasis }: SpaceObject): SourcedRecord {
  const ended = endBasis === "known" ? {} : { ended: [] };
  return { ...record, cited: { ...record.cited, ...ended, "orbit-now": [], "reach-now": [] } };
}

export function ObjectPage(props: PageProps & { readonly object: SpaceObject }) {
  const record = withoutUnsourced(recordOf(props.state, props.object), props.object);
  const facts = objectFacts(props.state, props.orbits, props.object);
  const citations = createCitations(
    [record.cited],
    facts.map(({ property }) => property),
  );
  const aliases = () => props.object.names.aliases ?? [];
  const launch = () => props.state.catalogue.eventById.get(props.object.event ?? "");
  return (
    <>
      <PageHead
        {...props}
        programme={props.state.catalogue.programmes.get(props.object.programme)}
        kind={props.object.id}
        title={props.object.names}
        canFlyTo={true}
      />
      <div class="page-body">
        <section class="page-section">
          <Facts state={props.state} record={record} citations={citations} facts={facts} />
          <Show when={aliases().length > 0}>
            <p class="page-words quiet">Also {aliases().join(", ")}</p>
          </Show>
        </section>
        <Show when={launch()}>
          {(event) => (
            <Section title="Launch">
              <div class="page-list">
                <EventRow state={props.state} event={event()} />
              </div>
            </Section>
          )}
        </Show>
        <Notes notes={launch() ? [] : remainingNotes(record, facts)} />
        <SourceList state={props.state} citations={citations} />
      </div>
    </>
  );
}
