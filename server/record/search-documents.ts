// What can be found by name: every programme, constellation, event, object, vehicle, site and source.
import type { SearchHit, SearchType } from "../../shared/api/search.ts";
import { whenToResponse } from "../../shared/api/when.ts";
import type { Catalogue, CatalogueEvent } from "../../shared/record/catalogue.ts";
import type { SpaceObject } from "../../shared/record/objects.ts";
import type { Names, Text } from "../../shared/record/values.ts";
import { pinyinWords } from "./search-words.ts";

/** A thing that can be found: its names by how much they count, and the hit it is shown as. */
export interface SearchDocument {
  readonly key: string;
  readonly type: SearchType;
  readonly names: string;
  readonly aliases: string;
  readonly id: string;
  readonly pinyin: string;
  readonly more: string;
  /** Names, aliases and ids as they are: a query equal to one of them comes first. */
  readonly exact: readonly string[];
  readonly hit: SearchHit;
}

interface Named {
  readonly type: SearchType;
  readonly id: string;
  readonly names: Names;
  readonly subtitle: Text;
  /** Words that lead here without being a name. */
  readonly more?: readonly string[];
  readonly when?: SearchHit["when"];
}

function textsOf(text: Text | undefined): readonly string[] {
  return text ? [text.en, ...(text.zh === undefined ? [] : [text.zh])] : [];
}

function toDocument({ type, id, names, subtitle, more = [], when }: Named): SearchDocument {
  const { aliases = [], ...title } = names;
  const own = textsOf(title);
  return {
    key: `${type} ${id}`,
    type,
    names: own.join(" "),
    aliases: aliases.join(" "),
    id,
    pinyin: pinyinWords([...own, ...aliases].join(" ")),
    more: more.join(" "),
    exact: [id, ...own, ...aliases],
    hit: { type, id, title, subtitle, ...(when && { when }) },
  };
}

function eventDocument(catalogue: Catalogue, { record }: CatalogueEvent): SearchDocument {
  const { launch, payloads = [], aliases = [], programme, constellation } = record;
  const vehicle = launch?.vehicle ? catalogue.vehicles.get(launch.vehicle) : undefined;
  const more = [
    ...payloads.flatMap(({ name, cospar, norad }) => [name.en, name.zh ?? "", cospar ?? "", String(norad ?? "")]),
    ...(launch
      ? [launch.cospar ?? "", launch.vehicleSerial ?? "", vehicle?.names.en ?? "", vehicle?.names.zh ?? ""]
      : []),
    constellation ?? "",
  ];
  return toDocument({
    type: "event",
    id: record.id,
    names: { ...record.title, aliases },
    subtitle: catalogue.programmes.get(programme)?.shortName ?? { en: programme },
    more,
    when: whenToResponse(record.when),
  });
}

function objectDocument(catalogue: Catalogue, object: SpaceObject): SearchDocument {
  const { id, names, cospar, norad, programme, constellation } = object;
  const of = constellation === undefined ? undefined : catalogue.constellations.get(constellation);
  const more = [cospar ?? "", norad === undefined ? "" : String(norad)];
  const subtitle = of ? nameOf(of.names) : (catalogue.programmes.get(programme)?.shortName ?? { en: programme });
  return toDocument({ type: "object", id, names, subtitle, more });
}

function nameOf({ en, zh }: Names): Text {
  return { en, ...(zh !== undefined && { zh }) };
}

const PROGRAMME: Text = { en: "Programme", zh: "计划" };

/** Everything that a search can find, made one by one. */
export function* searchDocuments(catalogue: Catalogue): Iterable<SearchDocument> {
  const { programmes, constellations, vehicles, sites, sources } = catalogue;
  const named: Named[] = [];
  for (const { id, names } of programmes.values()) named.push({ type: "programme", id, names, subtitle: PROGRAMME });
  for (const { id, names, operator } of constellations.values()) {
    named.push({ type: "constellation", id, names, subtitle: { en: operator } });
  }
  for (const { id, names, family } of vehicles.values()) {
    named.push({ type: "vehicle", id, names, subtitle: { en: family } });
  }
  for (const { id, names, shortName, pads } of sites.values()) {
    const more = pads.flatMap((pad) => [pad.names.en, pad.names.zh ?? "", ...(pad.names.aliases ?? [])]);
    named.push({ type: "site", id, names, subtitle: shortName, more });
  }
  for (const { id, title, publisher } of sources.values()) {
    named.push({ type: "source", id, names: title, subtitle: { en: publisher } });
  }
  for (const one of named) yield toDocument(one);
  for (const event of catalogue.events) yield eventDocument(catalogue, event);
  for (const object of catalogue.objects) yield objectDocument(catalogue, object);
}
