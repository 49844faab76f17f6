// GET /elements/index.json and /elements/{sha}.bin: all element sets over time, packed.
// Not here: the set that holds at one instant (elements.ts).
import { z } from "zod";
import {
  type ElementBlobResponse,
  type ElementIndexResponse,
  elementBlobParams,
  elementIndexResponse,
} from "../../shared/api/element-blobs.ts";
import { readParameters, recordReadParameters } from "../../shared/api/parameters.ts";
import { findObject } from "../../shared/record/catalogue.ts";
import { ok } from "../../shared/result.ts";
import { formatUtc, type UtcMs } from "../../shared/time/instant.ts";
import { API_BASE } from "../http/openapi.ts";
import { BYTES_TYPE, bytesResponse, contentRoute, findById, readRoute } from "../http/read-route.ts";
import type { ElementBlob } from "../orbits/element-blobs.ts";
import type { Snapshot } from "../snapshot.ts";

function formatOpen(utcMs: UtcMs | undefined): string | null {
  return utcMs === undefined ? null : formatUtc(utcMs);
}

function toBlobResponse({ sha256, bytes, sets, kind, sources, fromUtcMs, toUtcMs }: ElementBlob): ElementBlobResponse {
  return {
    sha256,
    url: `${API_BASE}/elements/${sha256}.bin`,
    bytes: bytes.length,
    sets,
    kind,
    sources: [...sources],
    fromUtc: formatOpen(fromUtcMs),
    toUtc: formatOpen(toUtcMs),
  };
}

function objectsOf({ catalogue, wholeCatalogue }: Snapshot): ElementIndexResponse["objects"] {
  return catalogue.objects.map(({ id, launchedUtcMs, endedUtcMs }) => {
    const whole = findObject(wholeCatalogue, id)?.id;
    return {
      id,
      ...(whole !== undefined && whole !== id && { knownAs: whole }),
      launchedUtc: formatUtc(launchedUtcMs),
      ...(endedUtcMs !== undefined && { endedUtc: formatUtc(endedUtcMs) }),
    };
  });
}

/** Blobs of sets that had been published: an observed blob has one source, and illustrative sets are no publications. */
function isKnown({ knowsSource }: Snapshot, { kind, sources }: ElementBlob): boolean {
  return kind === "illustrative" || sources.every(knowsSource);
}

const indexRoute = readRoute({
  path: "/elements/index.json",
  tag: "Orbits",
  summary: "All element sets over time: the packed blobs that hold them, and the objects they are of",
  description:
    "Each blob is named for its bytes and never changes; a new source adds one and leaves the others. An object's sets are those of its id in all blobs listed here; of two with one epoch that of the later blob comes later.",
  query: recordReadParameters,
  params: z.object({}),
  response: elementIndexResponse,
  read: async ({ snapshot }) => {
    const { all } = await snapshot.blobs();
    const blobs = all.filter((blob) => isKnown(snapshot, blob));
    return ok({ revision: snapshot.revision, blobs: blobs.map(toBlobResponse), objects: objectsOf(snapshot) });
  },
});

const LAYOUT = "its layout is described in shared/orbit/packed/layout.ts";

const blobRoute = contentRoute({
  path: "/elements/{sha}.bin",
  tag: "Orbits",
  summary: "Packed element sets, by the SHA-256 of their bytes",
  description: `Columns of mean elements, exact and made to be compressed; ${LAYOUT}. The answer can be kept for ever.`,
  query: readParameters,
  params: elementBlobParams,
  response: bytesResponse,
  mediaType: BYTES_TYPE,
  read: async ({ params: { sha }, snapshot }) => {
    const { bySha256 } = await snapshot.blobs();
    const blob = findById(bySha256, sha, "blob of element sets");
    if (!blob.ok) return blob;
    const { bytes, encoded, sha256 } = blob.value;
    const lasting = { tag: `sha256-${sha256}`, encoded };
    return ok({ body: bytes, contentType: BYTES_TYPE, lasting });
  },
});

export const elementBlobRoutes = [indexRoute, blobRoute];
