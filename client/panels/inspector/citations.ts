// Which source stands behind which fact, and the numbers by which a page of the inspector cites them.
import { type Accessor, createSignal } from "solid-js";
import { citedSources } from "../../../shared/record/claims/property-path.ts";
import type { Cited } from "../../../shared/record/sourced.ts";

/** The sources of a page in the order of first use, and which of them is lit by the pointer. */
export interface Citations {
  readonly numberOf: (source: string) => number;
  readonly ordered: readonly string[];
  readonly lit: Accessor<string | undefined>;
  readonly light: (source: string | undefined) => void;
}

/** Numbers the sources of one or more records: first those of the properties in reading order, then the rest. */
export function createCitations(records: readonly Cited[], properties: readonly string[]): Citations {
  const read = records.flatMap((cited) => properties.flatMap((property) => citedSources(cited, property)));
  const rest = records.flatMap((cited) => Object.values(cited).flat());
  const ordered = [...new Set([...read, ...rest])];
  const [lit, light] = createSignal<string | undefined>();
  return { ordered, numberOf: (source) => ordered.indexOf(source) + 1, lit, light };
}
