// GET /sites and /sites/{id}: where craft leave from and come back to.
import { siteListResponse, siteResponse } from "../../shared/api/records.ts";
import { catalogueRoutes } from "./catalogue-routes.ts";

export const siteRoutes = catalogueRoutes({
  kind: "site",
  plural: "sites",
  recordsOf: ({ catalogue }) => catalogue.sites,
  one: siteResponse,
  list: siteListResponse,
  write: ({ cited, claims, unverified, notes, ...facts }, told) => ({ ...facts, ...told }),
});
