// Fetches the cities that can be picked by name; the language of the page names their countries.
import { type PlaceResponse, placeListResponse } from "../../shared/api/place.ts";
import { ok, type Result } from "../../shared/result.ts";
import { type FetchFailure, fetchChecked } from "../api/fetch-checked.ts";
import type { NamedPlace } from "./place-list.ts";

function createNamer(): (country: string) => string {
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "code" });
  return (country) => names.of(country) ?? country;
}

function placeOf({ id, names, pinyin, country, latitudeDeg, longitudeDeg, timeZone }: PlaceResponse): NamedPlace {
  return { id, kind: "city", ...names, pinyin, where: country, latitudeDeg, longitudeDeg, zone: timeZone };
}

/** All of them, in the record's order. */
export async function fetchPlaces(): Promise<Result<readonly NamedPlace[], FetchFailure>> {
  const fetched = await fetchChecked("/api/v1/places", placeListResponse);
  if (!fetched.ok) return fetched;
  const countryName = createNamer();
  return ok(fetched.value.items.map(placeOf).map((place) => ({ ...place, where: countryName(place.where) })));
}
