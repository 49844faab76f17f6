// Places that can be picked by name: cities and launch sites, found by the start of any of their names.
import type { Catalogue } from "../../shared/record/catalogue.ts";
import { ok, type Result } from "../../shared/result.ts";
import { coordinateWords, type GroundPlace, parseTypedPlace } from "../../shared/view/place.ts";

/** A place with its names in English and Chinese, and how the Chinese one is written in Latin letters. */
export interface NamedPlace {
  readonly id: string;
  readonly kind: "city" | "site";
  readonly en: string;
  readonly zh?: string;
  readonly pinyin?: string;
  /** Country, or what a launch site is. */
  readonly where: string;
  readonly latitudeDeg: number;
  readonly longitudeDeg: number;
  /** IANA time zone, where it is known. */
  readonly zone?: string;
}

const MOST_MATCHES = 8;

/** Lower case without accents, apostrophes and spaces: `Xi'an` and `xian`, `São Paulo` and `saopaulo` are one. */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}|[\s'’ʼ-]/gu, "")
    .toLowerCase();
}

/** The letters that a place can be found by; whole names first. */
function keysOf({ en, zh = "", pinyin = "", where }: NamedPlace): readonly string[] {
  return [en, zh, pinyin, ...en.split(/[\s-]/).slice(1), where].map(plain).filter((key) => key !== "");
}

/** 0 where the whole name was typed, then by how early the name that starts so stands; nothing without one. */
function rankOf(place: NamedPlace, typed: string): number | undefined {
  const keys = keysOf(place);
  const index = keys.findIndex((key) => key.startsWith(typed));
  if (index < 0) return undefined;
  return keys[index] === typed && index < 3 ? 0 : index + 1;
}

/** The places that a text may mean, the likeliest first; the order of the list decides between equals. */
export function matchPlaces(places: readonly NamedPlace[], text: string): readonly NamedPlace[] {
  const typed = plain(text);
  if (typed === "") return [];
  return places
    .flatMap((place) => {
      const rank = rankOf(place, typed);
      return rank === undefined ? [] : [{ place, rank }];
    })
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, MOST_MATCHES)
    .map(({ place }) => place);
}

/** The launch sites of the record, as places to look up from. */
export function sitePlaces(catalogue: Catalogue): readonly NamedPlace[] {
  return [...catalogue.sites.values()].map(({ id, shortName, names, latitudeDeg, longitudeDeg }) => ({
    ...{ id: `site:${id}`, kind: "site" as const, en: shortName.en, where: names.en, latitudeDeg, longitudeDeg },
    ...(shortName.zh && { zh: shortName.zh }),
  }));
}

export function groundPlaceOf({ en, latitudeDeg, longitudeDeg }: NamedPlace): GroundPlace {
  return { latitudeDeg, longitudeDeg: longitudeDeg === 180 ? -180 : longitudeDeg, heightM: 0, name: en };
}

/** How far a place may lie from its entry in the list: links round to 0.0001°. */
const SAME_WITHIN_DEG = 0.001;

/** The entry of a place that was picked from the list, by which its time zone is known. */
export function entryOf(places: readonly NamedPlace[], place: GroundPlace): NamedPlace | undefined {
  return places.find(
    ({ en, latitudeDeg, longitudeDeg }) =>
      en === place.name &&
      Math.abs(latitudeDeg - place.latitudeDeg) < SAME_WITHIN_DEG &&
      Math.abs(longitudeDeg - place.longitudeDeg) < SAME_WITHIN_DEG,
  );
}

/** What a typed text that has digits and no name for it is meant as. */
export function typedCoordinates(text: string): Result<GroundPlace, string> | undefined {
  if (!/\d/.test(text)) return undefined;
  const typed = parseTypedPlace(text);
  return typed.ok ? ok({ ...typed.value }) : typed;
}

/** The name of a place, else its coordinates. */
export function placeName(place: GroundPlace): string {
  return place.name ?? coordinateWords(place);
}
