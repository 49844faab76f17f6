// GET /catalogue.json: the whole record in one file, with whom to credit.
import { z } from "zod";
import { type CatalogueResponse, catalogueResponse } from "../../shared/api/catalogue.ts";
import { recordReadParameters } from "../../shared/api/parameters.ts";
import { ok } from "../../shared/result.ts";
import { readRoute } from "../http/read-route.ts";
import type { Snapshot } from "../snapshot.ts";

function catalogueOf({ revision, version, record }: Snapshot): CatalogueResponse {
  const { subject, programmes, vehicles, sites, sources, constellations, craft, events } = record;
  return {
    revision,
    version,
    credits: subject.credits,
    record: {
      subject,
      programmes: [...programmes],
      vehicles: [...vehicles],
      sites: [...sites],
      sources: [...sources],
      constellations: [...constellations],
      craft: [...craft],
      events: [...events],
    },
  };
}

export const catalogueRoute = readRoute({
  path: "/catalogue.json",
  tag: "Record",
  summary: "The whole record in one file, with credits and licences",
  query: recordReadParameters,
  params: z.object({}),
  response: catalogueResponse,
  read: ({ snapshot }) => ok(catalogueOf(snapshot)),
});
