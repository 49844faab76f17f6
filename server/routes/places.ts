// GET /places: the cities from which a place on the ground can be picked by name.
import { z } from "zod";
import { readParameters } from "../../shared/api/parameters.ts";
import { type PlaceResponse, placeListResponse } from "../../shared/api/place.ts";
import type { City } from "../../shared/record/city.ts";
import { ok } from "../../shared/result.ts";
import { readRoute } from "../http/read-route.ts";
import { pinyinOf } from "../record/search-words.ts";

function toResponse(city: City): PlaceResponse {
  return { ...city, names: { ...city.names }, pinyin: pinyinOf(city.names.zh) };
}

export const placesRoute = readRoute({
  path: "/places",
  tag: "Catalogue",
  summary: "Cities, to pick a place on the ground by its name in English, Chinese or pinyin",
  query: readParameters,
  params: z.object({}),
  response: placeListResponse,
  read: ({ snapshot: { cities, revision } }) => ok({ items: cities.map(toResponse), revision }),
});
