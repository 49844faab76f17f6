// GET /programmes and /programmes/{id}: the lines of work.
import { programmeListResponse, programmeResponse } from "../../shared/api/records.ts";
import { catalogueRoutes } from "./catalogue-routes.ts";

export const programmeRoutes = catalogueRoutes({
  kind: "programme",
  plural: "programmes",
  recordsOf: ({ catalogue }) => catalogue.programmes,
  one: programmeResponse,
  list: programmeListResponse,
  write: ({ cited, claims, unverified, notes, ...facts }, told) => ({ ...facts, ...told }),
});
