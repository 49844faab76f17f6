// GET /vehicles and /vehicles/{id}: the launch vehicles.
import { vehicleListResponse, vehicleResponse } from "../../shared/api/records.ts";
import { catalogueRoutes } from "./catalogue-routes.ts";

export const vehicleRoutes = catalogueRoutes({
  kind: "vehicle",
  plural: "vehicles",
  recordsOf: ({ catalogue }) => catalogue.vehicles,
  one: vehicleResponse,
  list: vehicleListResponse,
  write: ({ cited, claims, unverified, notes, ...facts }, told) => ({ ...facts, ...told }),
});
