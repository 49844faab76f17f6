// Imported element sets as the store keeps them: one entry for each object, epoch and source, and back.
// Not here: which objects they belong to (imported-objects.ts), reading files of them (shared/orbit/formats).
import { z } from "zod";
import type { ElementMessage } from "../../shared/orbit/elements.ts";
import { formatOmm, type OmmJson, parseOmm } from "../../shared/orbit/omm.ts";
import { formatEpochUtc } from "../../shared/orbit/omm-epoch.ts";
import { atOnce, type Steps } from "../../shared/steps.ts";
import { canonicalJson, type Entry } from "./entries.ts";

export const ELEMENT_SET_KIND = "element-set";

/** A set with the source that it came from. */
export interface ImportedSet {
  readonly message: ElementMessage;
  readonly source: string;
}

/** The source of sets of which the import named none is the import itself, by its day. */
const UNNAMED = "imported-elements";
const UNNAMED_SOURCE = /^imported-elements-(\d{4}-\d{2}-\d{2})$/;

/** The source of sets imported on a UTC day without naming one. */
export function unnamedSource(day: string): string {
  return `${UNNAMED}-${day}`;
}

/** The day on which sets of this source were imported without naming one; nothing for a named source. */
export function importDayOf(source: string): string | undefined {
  return UNNAMED_SOURCE.exec(source)?.[1];
}

const StoredSet = z.object({ omm: z.record(z.string(), z.unknown()), source: z.string() });

/** The entry of a set. Of unnamed sources the day is no part of the id: the same file again tomorrow is the same. */
export function elementSetEntry({ message, source }: ImportedSet): Entry {
  const object = message.noradId === undefined ? message.objectId : `norad:${message.noradId}`;
  const from = importDayOf(source) === undefined ? source : UNNAMED;
  const id = `${object} ${formatEpochUtc(message.epochUtcMs)} ${from}`;
  return { kind: ELEMENT_SET_KIND, id, json: canonicalJson({ omm: formatOmm(message), source }) };
}

function ommOf({ json }: Entry): z.infer<typeof StoredSet> & { readonly omm: Partial<OmmJson> } {
  return StoredSet.parse(JSON.parse(json));
}

/** Whether a set that is to be imported tells nothing new: it differs in the day of its import, or lacks the name. */
export function isKnownSet(known: Entry, imported: Entry): boolean {
  const [was, now] = [ommOf(known).omm, ommOf(imported).omm];
  const name = now.OBJECT_NAME === "" ? was.OBJECT_NAME : now.OBJECT_NAME;
  return canonicalJson(was) === canonicalJson({ ...now, OBJECT_NAME: name });
}

export interface StoredSets {
  readonly sets: readonly ImportedSet[];
  /** The same by the text of their entries. */
  readonly byJson: ReadonlyMap<string, ImportedSet>;
  /** Entries that no set can be read from, by id: an older version let in what this one does not. */
  readonly unreadable: readonly string[];
}

function parseSet({ json }: Entry): ImportedSet | undefined {
  const stored = StoredSet.safeParse(JSON.parse(json));
  const message = stored.success ? parseOmm(stored.data.omm) : undefined;
  return stored.success && message?.ok ? { message: message.value, source: stored.data.source } : undefined;
}

/** The sets that entries hold; those of an earlier state are the same objects again. */
export function* setsOfEntries(entries: readonly Entry[], earlier?: StoredSets): Steps<StoredSets> {
  const byJson = new Map<string, ImportedSet>();
  const unreadable: string[] = [];
  for (const entry of entries) {
    if (entry.kind !== ELEMENT_SET_KIND) continue;
    const set = earlier?.byJson.get(entry.json) ?? parseSet(entry);
    if (set) byJson.set(entry.json, set);
    else unreadable.push(entry.id);
    yield;
  }
  return { sets: [...byJson.values()], byJson, unreadable };
}

/** The same without a pause. */
export function entriesToSets(entries: readonly Entry[]): StoredSets {
  return atOnce(setsOfEntries(entries));
}
