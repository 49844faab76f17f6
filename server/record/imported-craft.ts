// The records that imported element sets bring along: a craft for each object that nobody knew, the programme that
// holds them all, and a source for each import that named none.
import { OBSERVED_REACH_DAYS } from "../../shared/orbit/choose.ts";
import type { MeanElements } from "../../shared/orbit/elements.ts";
import { EARTH_RADIUS_WGS84_KM } from "../../shared/orbit/frames.ts";
import { meanMotionToSemiMajorAxisKm } from "../../shared/orbit/mean-motion.ts";
import type { RecordContent } from "../../shared/record/bundle.ts";
import { type Craft, type OrbitRegime, RecordedOrbit } from "../../shared/record/craft.ts";
import type { Programme } from "../../shared/record/programme.ts";
import type { Source } from "../../shared/record/source.ts";
import type { Names } from "../../shared/record/values.ts";
import { must } from "../../shared/result.ts";
import { DAY_MS, formatUtcDay } from "../../shared/time/instant.ts";
import { type ImportedSet, importDayOf } from "./element-entries.ts";

/** An object of which only element sets are known: its number, its piece, or both, and at least one set. */
export interface Stranger {
  readonly norad?: number;
  readonly cospar?: string;
  readonly sets: readonly ImportedSet[];
}

/** The programme of all objects that the record itself does not know; grey, and counted nowhere else. */
export const IMPORTED_PROGRAMME = "imported-objects";

const HAN = /\p{Script=Han}/u;

function namesOf({ norad, cospar }: Stranger, newestFirst: readonly ImportedSet[]): Names {
  const label = cospar ?? `Object ${norad}`;
  const names = [...new Set(newestFirst.map(({ message }) => message.objectName).filter((name) => name !== ""))];
  const en = names.find((name) => !HAN.test(name)) ?? label;
  const zh = names.find((name) => HAN.test(name));
  const aliases = names.filter((name) => name !== en && name !== zh);
  return { en, ...(zh !== undefined && { zh }), ...(aliases.length > 0 && { aliases }) };
}

/** The year of the designation where that was over by all the sets tell; else that it was up by the first of them. */
function launchedBy({ cospar, sets }: Stranger): { readonly edtf: string; readonly note: string } {
  const firstUtcMs = Math.min(...sets.map(({ message }) => message.epochUtcMs));
  const year = Number(cospar?.slice(0, 4));
  if (Date.UTC(year + 1, 0, 1) <= firstUtcMs - OBSERVED_REACH_DAYS * DAY_MS) {
    return { edtf: cospar?.slice(0, 4) ?? "", note: "The year comes from the designation; the day is not on record." };
  }
  const day = formatUtcDay(firstUtcMs);
  return { edtf: `../${day}`, note: "The launch is not on record; it was in orbit by the first imported element set." };
}

function heightsOf({ meanMotionRevPerDay, eccentricity }: MeanElements) {
  const semiMajorAxisKm = meanMotionToSemiMajorAxisKm(meanMotionRevPerDay);
  const heightKm = (radiusKm: number) => Math.round((radiusKm - EARTH_RADIUS_WGS84_KM) * 10) / 10;
  return {
    perigeeKm: heightKm(semiMajorAxisKm * (1 - eccentricity)),
    apogeeKm: heightKm(semiMajorAxisKm * (1 + eccentricity)),
  };
}

/** The usual names for heights: low up to 2,000 km; geostationary within 500 km of its ring, 35,786 km up. */
function regimeOf({ perigeeKm, apogeeKm }: ReturnType<typeof heightsOf>): OrbitRegime {
  if (apogeeKm <= 2_000) return "LEO";
  if (Math.abs(perigeeKm - 35_786) < 500 && Math.abs(apogeeKm - 35_786) < 500) return "GEO";
  if (perigeeKm >= 2_000 && apogeeKm < 35_000) return "MEO";
  return perigeeKm < 2_000 && apogeeKm > 30_000 ? "HEO" : "unknown";
}

/** The craft of an object that only element sets tell of. */
export function craftOf(stranger: Stranger): Craft {
  const { norad, cospar } = stranger;
  const newestFirst = stranger.sets.toSorted((a, b) => b.message.epochUtcMs - a.message.epochUtcMs);
  const { message, source } = must(newestFirst[0], "a set of an imported object");
  const launched = launchedBy(stranger);
  const heights = heightsOf(message);
  const orbit = RecordedOrbit.safeParse({ ...heights, inclinationDeg: message.inclinationDeg }).data;
  const sources = [...new Set(newestFirst.map((set) => set.source))];
  const seen = `As of ${formatUtcDay(message.epochUtcMs)}, from the newest imported element set.`;
  return {
    id: cospar?.toLowerCase() ?? `norad-${norad}`,
    names: namesOf(stranger, newestFirst),
    programme: IMPORTED_PROGRAMME,
    launched: { edtf: launched.edtf },
    regime: regimeOf(heights),
    ...(orbit && { orbit }),
    ...(cospar !== undefined && { cospar }),
    ...(norad !== undefined && { norad }),
    cited: { "*": sources, ...(orbit && { orbit: [source] }) },
    notes: [
      { property: "launched", text: { en: launched.note } },
      ...(orbit ? [{ property: "orbit", text: { en: seen } }] : []),
    ],
  };
}

function programmeOf(sources: readonly string[]): Programme {
  return {
    id: IMPORTED_PROGRAMME,
    names: { en: "Imported objects", zh: "导入目标" },
    shortName: { en: "Imported", zh: "导入" },
    group: "other",
    shape: "dot",
    colour: { dark: "#a6a6a6", light: "#696969" },
    counts: "objects",
    summary: { en: "Objects of imported element sets that the record itself says nothing of." },
    cited: { "*": [...sources] },
  };
}

/** The source of an import that named none; nothing for a named one, which is the record's own. */
function sourceOf(id: string): readonly Source[] {
  const day = importDayOf(id);
  if (day === undefined) return [];
  return [
    {
      id,
      title: { en: `Element sets imported here on ${day}`, zh: `${day} 导入的轨道根数` },
      publisher: "Whoever keeps this copy of Orbitline",
      kind: "catalogue",
      language: "en",
      retrieved: day,
      licence: "That of their origin, which the import did not name",
    },
  ];
}

/** The record with craft for strangers, their programme, and those of the imported sets' sources that it lacks. */
export function withStrangers(
  record: RecordContent,
  craft: readonly Craft[],
  sourceIds: ReadonlySet<string>,
): RecordContent {
  const sources = [...sourceIds].toSorted().flatMap(sourceOf);
  const cited = [...new Set(craft.flatMap((one) => one.cited["*"] ?? []))].toSorted();
  return {
    ...record,
    sources: [...record.sources, ...sources.filter(({ id }) => record.sources.every((own) => own.id !== id))],
    craft: [...record.craft, ...craft],
    programmes: craft.length === 0 ? record.programmes : [...record.programmes, programmeOf(cited)],
  };
}
