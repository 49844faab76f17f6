// The facts of an event, each as a line: date, vehicle, site, payload, orbit, outcome, and who was aboard.
import { For } from "solid-js";
import type { CatalogueEvent } from "../../../shared/record/catalogue.ts";
import { isPlan, type Launch } from "../../../shared/record/event.ts";
import { formatBeijing, formatWhen, precisionNote } from "../../../shared/time/format.ts";
import { boundsOf } from "../../../shared/time/when.ts";
import type { AppState } from "../../state/app-state.ts";
import { formatCount } from "../count-words.ts";
import { orbitFigures, outcomeOf, REGIME_WORDS, satellitesWords } from "../event-words.ts";
import { QUALIFIER_WORDS } from "../plan-words.ts";
import { Bilingual, type Fact } from "./facts.tsx";

function dateFact({ when }: CatalogueEvent): Fact {
  const { utcMs } = when;
  return {
    property: "when",
    label: "Date",
    value: () => formatWhen(when),
    ...(utcMs !== undefined && { below: () => `${formatBeijing(utcMs)}, ${precisionNote(when.precision)}` }),
  };
}

function untilFacts({ record: { until } }: CatalogueEvent): readonly Fact[] {
  return until ? [{ property: "until", label: "Until", value: () => formatWhen(boundsOf(until)) }] : [];
}

function vehicleFact(state: AppState, launch: Launch): Fact {
  const vehicle = launch.vehicle === undefined ? undefined : state.catalogue.vehicles.get(launch.vehicle);
  const more = [launch.vehicleVariant, launch.vehicleSerial, launch.upperStage].filter(Boolean).join(", ");
  return {
    property: "launch.vehicle",
    label: "Vehicle",
    value: () => (
      <>
        <Bilingual text={vehicle?.names ?? { en: launch.vehicle ?? "Unknown" }} /> <small>{more}</small>
      </>
    ),
  };
}

interface SiteOf {
  readonly site?: string | undefined;
  readonly pad?: string | undefined;
  readonly property: string;
}

function siteFact(state: AppState, of: SiteOf): Fact {
  const site = of.site === undefined ? undefined : state.catalogue.sites.get(of.site);
  const pad = site?.pads.find(({ id }) => id === of.pad);
  return {
    property: of.property,
    label: "Site",
    value: () => (
      <>
        <Bilingual text={site?.names ?? { en: of.site ?? "Unknown" }} /> <small>{pad?.names.en}</small>
      </>
    ),
  };
}

function orbitFact(launch: Launch): Fact {
  const figures = launch.orbit ? orbitFigures(launch.orbit) : "";
  const regime = launch.regime ? REGIME_WORDS[launch.regime] : "";
  return {
    property: "launch.orbit",
    label: "Orbit",
    value: () => (
      <>
        {figures || regime} <small>{figures && regime}</small>
      </>
    ),
  };
}

function outcomeFact({ record }: CatalogueEvent): Fact {
  const { words, tone } = outcomeOf(record);
  return {
    property: record.launch ? "launch.outcome" : "status",
    label: record.launch ? "Outcome" : "State",
    value: () => <span classList={{ "tone-ok": tone === "ok", "tone-bad": tone === "bad" }}>{words}</span>,
  };
}

function designationFact(launch: Launch): Fact {
  return {
    property: "launch.cospar",
    label: "Designation",
    value: () => (
      <>
        {launch.cospar} <small>{launch.cosparCertain === false ? "worked out, not read" : ""}</small>
      </>
    ),
  };
}

function crewFact({ record: { crew = [] } }: CatalogueEvent): Fact {
  return {
    property: "crew",
    label: "Crew",
    value: () => (
      <For each={crew}>
        {(person) => (
          <span class="fact-line">
            <Bilingual text={person} />
          </span>
        )}
      </For>
    ),
  };
}

/** Figures and names that a source gives, each under its label. */
function figureFacts({ record: { facts = {} } }: CatalogueEvent): readonly Fact[] {
  return Object.entries(facts).map(([id, { label, value, qualifier, unit }]) => ({
    property: `facts.${id}`,
    label: label.en,
    value: () => (
      <>
        {qualifier ? QUALIFIER_WORDS[qualifier] : ""}
        {typeof value === "number" ? formatCount(value) : <Bilingual text={value} />} <small>{unit}</small>
      </>
    ),
  }));
}

function textFact(property: "name" | "destination", label: string, { record }: CatalogueEvent): readonly Fact[] {
  const text = record[property];
  return text ? [{ property, label, value: () => <Bilingual text={text} /> }] : [];
}

/** The lines of an event in reading order; what the record does not know has no line. */
export function eventFacts(state: AppState, event: CatalogueEvent): readonly Fact[] {
  const { launch, site, place, crew } = event.record;
  const payload = launch ? satellitesWords(launch) : "";
  return [
    ...textFact("name", "Name", event),
    dateFact(event),
    ...untilFacts(event),
    ...textFact("destination", "Bound for", event),
    ...(launch ? [vehicleFact(state, launch), siteFact(state, { ...launch, property: "launch.site" })] : []),
    ...(site && !launch ? [siteFact(state, { site, property: "site" })] : []),
    ...(place ? [{ property: "place", label: "Place", value: () => <Bilingual text={place.name} /> }] : []),
    ...(payload ? [{ property: "launch.satellites", label: "Payload", value: () => payload }] : []),
    ...(launch && (launch.orbit || launch.regime) ? [orbitFact(launch)] : []),
    ...(isPlan(event.record) ? [] : [outcomeFact(event)]),
    ...figureFacts(event),
    ...(crew && crew.length > 0 ? [crewFact(event)] : []),
    ...(launch?.cospar ? [designationFact(launch)] : []),
  ];
}
