// Which source stands behind which fact, and the numbers by which a page of the inspector cites them.
import { type Accessor, createSignal } from "solid-js";
import type { Cited } from "../../../shared/record/sourced.ts";

/** `payloads[0].ended` and `payloads.0.ended` name the same property. */
function pathOf(property: string): string {
  return property.replace(/\[(\d+)\]/g, ".$1");
}

/** The sources behind a property: its own entry, else that of the nearest property around it, else those of the rest. */
export function sourcesOf(cited: Cited, property: string): readonly string[] {
  const steps = pathOf(property).split(".");
  for (let length = steps.length; length > 0; length--) {
    const path = steps.slice(0, length).join(".");
    const sources = Object.entries(cited).find(([key]) => pathOf(key) === path)?.[1];
    if (sources) return sources;
  }
  return cited["*"] ?? [];
}

/** The sources of a page in the order of first use, and which of them is lit by the pointer. */
export interface Citations {
  readonly numberOf: (source: string) => number;
  readonly ordered: readonly string[];
  readonly lit: Accessor<string | undefined>;
  readonly light: (source: string | undefined) => void;
}

/** Numbers the sources of one or more records: first those of the properties in reading order, then the rest. */
export function createCitations(records: readonly Cited[], properties: readonly string[]): Citations {
  const read = records.flatMap((cited) => properties.flatMap((property) => sourcesOf(cited, property)));
  const rest = records.flatMap((cited) => Object.values(cited).flat());
  const ordered = [...new Set([...read, ...rest])];
  const [lit, light] = createSignal<string | undefined>();
  return { ordered, numberOf: (source) => ordered.indexOf(source) + 1, lit, light };
}
