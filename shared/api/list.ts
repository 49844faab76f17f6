// The shape of every list: one page of items, how many there are in all, and how to go on.
import { z } from "zod";

/** The schema of a page of items. */
export function listResponse<T extends z.ZodType>(item: T, id: string) {
  return z
    .strictObject({
      items: z.array(item),
      total: z.int().min(0).meta({ description: "How many there are on all pages together." }),
      next: z.string().optional().meta({ description: "The cursor of the next page; absent on the last." }),
      revision: z.int(),
    })
    .meta({ id });
}
