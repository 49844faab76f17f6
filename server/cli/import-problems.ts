// What is wrong with the sets of a file that only the record can tell, each problem in its place.
// Not here: what a format tells by itself (shared/orbit/formats).
import { formatLineProblem, type LineProblem, type PlacedMessage } from "../../shared/orbit/formats/element-format.ts";
import { formatEpochUtc } from "../../shared/orbit/omm-epoch.ts";
import type { RecordContent } from "../../shared/record/bundle.ts";
import { elementSetEntry, type ImportedSet } from "../record/element-entries.ts";
import { adoptSets } from "../record/imported-objects.ts";

/** A set of a file, and where its message begins. */
export type PlacedSet = ImportedSet & Omit<PlacedMessage, "message">;

type Problem = LineProblem<"unknown_object" | "sets_differ">;

function problemAt({ line, column }: PlacedSet, problem: Omit<Problem, "line" | "column">): Problem {
  return { line, column, ...problem };
}

/** Sets whose object nobody can know. */
function namelessProblems(sets: readonly PlacedSet[], record: RecordContent): readonly Problem[] {
  const nameless = new Set(adoptSets(record, sets, []).nameless);
  const expected = "a COSPAR piece, a catalogue number, or an id of the record";
  return sets
    .filter((set) => nameless.has(set))
    .map((set) => problemAt(set, { code: "unknown_object", found: set.message.objectId, expected }));
}

/** Sets of one object and epoch that differ. */
function differingProblems(sets: readonly PlacedSet[]): readonly Problem[] {
  const firstById = new Map<string, { readonly json: string; readonly line: number }>();
  return sets.flatMap((set) => {
    const { id, json } = elementSetEntry(set);
    const first = firstById.get(id);
    if (!first) firstById.set(id, { json, line: set.line });
    if (!first || first.json === json) return [];
    const found = `${set.message.objectId} at ${formatEpochUtc(set.message.epochUtcMs)}`;
    return problemAt(set, { code: "sets_differ", found, expected: `what line ${first.line} says of that epoch` });
  });
}

/** Every problem of the sets, in the order of their places, as people read it. */
export function setProblems(sets: readonly PlacedSet[], record: RecordContent): readonly string[] {
  return [...namelessProblems(sets, record), ...differingProblems(sets)]
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .map(formatLineProblem);
}
