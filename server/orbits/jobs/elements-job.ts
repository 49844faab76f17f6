// Element sets written in one of the formats of element sets.

import type { ElementMessage } from "../../../shared/orbit/elements.ts";
import { ELEMENT_FORMATS } from "../../../shared/orbit/formats/all.ts";
import { countIllustrative } from "../../../shared/orbit/formats/illustrative-mark.ts";
import { must } from "../../../shared/result.ts";
import type { OrbitJob } from "../orbit-job.ts";

export interface ElementsRequest {
  readonly messages: readonly ElementMessage[];
  /** Ending of the format. */
  readonly format: string;
}

/** The header that counts the sets which the format cannot hold. */
export const OMITTED = "Orbitline-Omitted";
/** The header that counts the illustrative ones among the sets of the file. */
export const ILLUSTRATIVE = "Orbitline-Illustrative";

/** Writing a set takes some 10 µs. */
const MANY_SETS = 2_000;

/** Answers with the file. */
export const elementsJob: OrbitJob<ElementsRequest> = {
  isLong: ({ messages }) => messages.length > MANY_SETS,
  *run(_shelf, { messages, format: ending }) {
    const { format } = must(
      ELEMENT_FORMATS.find((one) => one.ending === ending),
      `the format ${ending}`,
    );
    yield;
    const written = format(messages);
    const headers = {
      [OMITTED]: String(written.omitted.length),
      [ILLUSTRATIVE]: String(countIllustrative(messages, written)),
    };
    return { body: new TextEncoder().encode(written.text), headers };
  },
};
