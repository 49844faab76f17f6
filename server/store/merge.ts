// What a new bundled record changes in a store: a three-way merge, record by record, that never overwrites an edit.
import type { Entry } from "../record/entries.ts";

/** A record's change; without `before` it is new, without `after` it is gone. */
export interface EntryChange {
  readonly kind: string;
  readonly id: string;
  readonly before?: string;
  readonly after?: string;
}

/** A record changed both here and in the bundle; without `upstream` the bundle removed it. */
export interface Conflict {
  readonly kind: string;
  readonly id: string;
  readonly upstream?: string;
}

export interface Merge {
  readonly changes: readonly EntryChange[];
  readonly conflicts: readonly Conflict[];
}

/** The entries by kind and id. */
function byKey(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [`${entry.kind} ${entry.id}`, entry]));
}

/**
 * Merges `upstream` (the bundle of this version) into `current`, given `base` (the bundle of the last import): a record
 * that was not edited here follows the bundle; an edited one stays, and is a conflict where the bundle changed it too.
 */
export function mergeBundle(base: readonly Entry[], current: readonly Entry[], upstream: readonly Entry[]): Merge {
  const [baseBy, currentBy, upstreamBy] = [byKey(base), byKey(current), byKey(upstream)];
  const changes: EntryChange[] = [];
  const conflicts: Conflict[] = [];
  for (const [key, { kind, id }] of new Map([...baseBy, ...upstreamBy])) {
    const [was, here, now] = [baseBy, currentBy, upstreamBy].map((entries) => entries.get(key)?.json);
    if (now === was || now === here) continue;
    if (here === was) {
      changes.push({ kind, id, ...(here !== undefined && { before: here }), ...(now !== undefined && { after: now }) });
    } else conflicts.push({ kind, id, ...(now !== undefined && { upstream: now }) });
  }
  return { changes, conflicts };
}
