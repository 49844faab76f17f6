// The catalogue's records as the API tells them: programmes, vehicles, sites, sources and constellations.
// Not here: a constellation at an instant (constellation.ts).
import { z } from "zod";
import { Batch, Constellation, Shell, Target } from "../record/constellation.ts";
import { Programme } from "../record/programme.ts";
import { Site } from "../record/site.ts";
import { Source } from "../record/source.ts";
import { Vehicle } from "../record/vehicle.ts";
import { claimResponse, differencesShape, sourceClaimResponse } from "./claim.ts";
import { listResponse } from "./list.ts";

const told = { claims: z.array(claimResponse), ...differencesShape, revision: z.int() };
/** The record's own book-keeping of sources; the API tells it as claims. */
const bookKeeping = { cited: true, claims: true, unverified: true, notes: true } as const;

export const shellResponse = z.strictObject(Shell.omit(bookKeeping).shape).meta({ id: "Shell" });
export type ShellResponse = z.infer<typeof shellResponse>;

export const programmeResponse = z
  .strictObject({ ...Programme.omit(bookKeeping).shape, ...told })
  .meta({ id: "Programme" });
export const programmeListResponse = listResponse(programmeResponse, "ProgrammeList");

export const vehicleResponse = z.strictObject({ ...Vehicle.omit(bookKeeping).shape, ...told }).meta({ id: "Vehicle" });
export const vehicleListResponse = listResponse(vehicleResponse, "VehicleList");

export const siteResponse = z.strictObject({ ...Site.omit(bookKeeping).shape, ...told }).meta({ id: "Site" });
export const siteListResponse = listResponse(siteResponse, "SiteList");

export const sourceSummaryResponse = z
  .strictObject({ ...Source.shape, claimCount: z.int().min(0), revision: z.int() })
  .meta({ id: "SourceSummary" });
export const sourceListResponse = listResponse(sourceSummaryResponse, "SourceList");

export const sourceResponse = z
  .strictObject({ ...sourceSummaryResponse.shape, claims: z.array(sourceClaimResponse) })
  .meta({ id: "Source", description: "A source with every claim that it makes." });

const { cited, claims, unverified, notes, plane, raising, ...batchFacts } = Batch.shape;

export const constellationSummaryResponse = z
  .strictObject({
    ...Constellation.omit({ ...bookKeeping, shells: true, targets: true, batches: true }).shape,
    shells: z.array(shellResponse),
    targets: z.array(z.strictObject({ ...Target.omit(bookKeeping).shape, source: z.string() })),
    batches: z.array(z.strictObject(batchFacts)),
    ...told,
  })
  .meta({ id: "Constellation" });
export type ConstellationSummaryResponse = z.infer<typeof constellationSummaryResponse>;
export const constellationListResponse = listResponse(constellationSummaryResponse, "ConstellationList");
