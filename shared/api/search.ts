// What a search over all names of the record answers.
import { z } from "zod";
import { Text } from "../record/values.ts";
import { recordReadShape, wholeNumberParameter } from "./parameters.ts";
import { whenResponse } from "./when.ts";

/** The kinds of thing that a search finds. */
export const SEARCH_TYPES = ["programme", "constellation", "event", "object", "vehicle", "site", "source"] as const;
export type SearchType = (typeof SEARCH_TYPES)[number];

export const searchParameters = z.strictObject({
  q: z
    .string("missing; right: what to look for")
    .trim()
    .min(1)
    .max(200)
    .meta({
      description: "Words in English, Chinese or pinyin, or an id; small typing errors are forgiven.",
      examples: ["qianfan"],
    }),
  limit: wholeNumberParameter({ min: 1, max: 100 }, "Most hits to return, 100 at most; 20 without it.").default(20),
  ...recordReadShape,
});

export const searchHit = z
  .strictObject({
    type: z.enum(SEARCH_TYPES),
    id: z.string(),
    title: Text,
    subtitle: Text,
    when: whenResponse.optional(),
  })
  .meta({ id: "SearchHit" });
export type SearchHit = z.infer<typeof searchHit>;

export const searchResponse = z
  .strictObject({ items: z.array(searchHit).meta({ description: "Best first." }), revision: z.int() })
  .meta({ id: "SearchResult" });
