// The index of packed element sets: which blobs there are, and the objects whose sets they hold.
import { z } from "zod";
import type { LibraryObject } from "../orbit/element-library.ts";

const instant = z.iso.datetime();

export const elementBlobResponse = z
  .strictObject({
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({ description: "Of the blob's bytes, and its address; other sets have another." }),
    url: z.string(),
    bytes: z.int().min(0).meta({ description: "Before compression." }),
    sets: z.int().min(1),
    kind: z.enum(["observed", "illustrative"]),
    sources: z.array(z.string()),
    fromUtc: instant.nullable().meta({ description: "None of its sets holds before; null where that is open." }),
    toUtc: instant.nullable().meta({ description: "None of its sets holds from then on; null where that is open." }),
  })
  .meta({ id: "ElementBlob" });
export type ElementBlobResponse = z.infer<typeof elementBlobResponse>;

export const elementIndexResponse = z
  .strictObject({
    revision: z.int(),
    blobs: z.array(elementBlobResponse),
    objects: z.array(
      z.strictObject({
        id: z.string(),
        knownAs: z
          .string()
          .optional()
          .meta({ description: "The id under which blobs know it, where that is another." }),
        launchedUtc: instant,
        endedUtc: instant.optional(),
      }),
    ),
  })
  .meta({ id: "ElementIndex" });
export type ElementIndexResponse = z.infer<typeof elementIndexResponse>;

/** The objects of an index, with their lives as instants. */
export function indexToObjects({ objects }: ElementIndexResponse): readonly LibraryObject[] {
  return objects.map(({ id, knownAs, launchedUtc, endedUtc }) => ({
    id,
    knownAs,
    lifetime: {
      fromUtcMs: Date.parse(launchedUtc),
      ...(endedUtc !== undefined && { toUtcMs: Date.parse(endedUtc) }),
    },
  }));
}

export const elementBlobParams = z.object({ sha: elementBlobResponse.shape.sha256 });
