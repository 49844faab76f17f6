// Every read of the API, in the order in which the reference page tells them.
import type { ReadRoute } from "../http/read-route.ts";
import { catalogueRoute } from "./catalogue.ts";
import { comparatorRoutes } from "./comparators.ts";
import { constellationRoutes } from "./constellations.ts";
import { coverageRoute } from "./coverage.ts";
import { disputesRoute } from "./disputes.ts";
import { elementBlobRoutes } from "./element-blobs.ts";
import { elementsRoutes } from "./elements.ts";
import { ephemerisRoutes } from "./ephemeris.ts";
import { eventRoute, eventsRoute } from "./events.ts";
import { objectRoutes } from "./objects.ts";
import { passesRoutes } from "./passes.ts";
import { placesRoute } from "./places.ts";
import { plansRoute } from "./plans.ts";
import { positionsRoutes } from "./positions.ts";
import { programmeRoutes } from "./programmes.ts";
import { searchRoute } from "./search.ts";
import { siteRoutes } from "./sites.ts";
import { sourceRoutes } from "./sources.ts";
import { statusRoute } from "./status.ts";
import { timelineRoute } from "./timeline.ts";
import { vehicleRoutes } from "./vehicles.ts";

export const READ_ROUTES: readonly ReadRoute[] = [
  statusRoute,
  eventsRoute,
  eventRoute,
  timelineRoute,
  plansRoute,
  disputesRoute,
  searchRoute,
  catalogueRoute,
  ...constellationRoutes,
  ...comparatorRoutes,
  ...objectRoutes,
  ...elementsRoutes,
  ...elementBlobRoutes,
  ...positionsRoutes,
  ...ephemerisRoutes,
  ...passesRoutes,
  coverageRoute,
  ...programmeRoutes,
  ...vehicleRoutes,
  ...siteRoutes,
  placesRoute,
  ...sourceRoutes,
];
