// What is wrong with the sets of a file that only the record can tell, each problem in its place.
// Not here: what a format tells by itself (shared/orbit/formats).
import { formatLineProblem, type LineProblem, type PlacedMessage } from "../../shared/orbit/formats/element-format.ts";
import { formatEpochUtc } from "../../shared/orbit/omm-epoch.ts";
import { meanElementsInColumns } from "../../shared/orbit/tle.ts";
import type { RecordContent } from "../../shared/record/bundle.ts";
import { createCatalogue } from "../../shared/record/catalogue.ts";
import { objectsOf } from "../../shared/record/objects.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { createElementCatalogue } from "../orbits/element-catalogue.ts";
import type { ObservedSet } from "../orbits/observed-files.ts";
import { elementSetEntry, type ImportedSet } from "../record/element-entries.ts";
import { adoptSets, finderOf, pieceOf } from "../record/imported-objects.ts";

/** A set of a file, and where its message begins. */
export type PlacedSet = ImportedSet & Omit<PlacedMessage, "message">;

/** The record before the import, and the element sets that came with it and that were imported before. */
export interface Known {
  readonly record: RecordContent;
  readonly imported: readonly ImportedSet[];
  readonly observed: readonly ObservedSet[];
}

type Problem = LineProblem<"unknown_object" | "ids_contradict" | "sets_differ" | "illustrative">;

function problemAt({ line, column }: PlacedSet, problem: Omit<Problem, "line" | "column">): Problem {
  return { line, column, ...problem };
}

/** A set as people know it: its object and its epoch. */
function nameOf({ message: { objectId, epochUtcMs } }: ImportedSet): string {
  return `${objectId} at ${formatEpochUtc(epochUtcMs)}`;
}

/** A set whose object nobody can know. */
function namelessProblem(set: PlacedSet): Problem {
  const expected = "a COSPAR piece, a catalogue number, or an id of the record";
  return problemAt(set, { code: "unknown_object", found: set.message.objectId, expected });
}

/** A set whose piece, or other id, and whose number are of two objects that are known. */
function strangeNumberProblems(sets: readonly PlacedSet[], { record, imported }: Known): readonly Problem[] {
  const objects = objectsOf(adoptSets(record, imported, []).record);
  const byId = new Map(objects.map((one) => [one.id, one]));
  const byNumber = new Map(objects.flatMap((one) => (one.norad === undefined ? [] : [[one.norad, one] as const])));
  return sets.flatMap((set) => {
    const { objectId, noradId } = set.message;
    const [named, numbered] = [byId.get(objectId), noradId === undefined ? undefined : byNumber.get(noradId)];
    if (!named || !numbered || named === numbered) return [];
    const own = named.norad === undefined ? `${named.id} without a number` : `${named.id} with ${named.norad}`;
    return contradiction(set, `${own}, or ${numbered.id} with ${noradId}`);
  });
}

function contradiction(set: PlacedSet, expected: string): Problem {
  const { objectId, noradId } = set.message;
  return problemAt(set, { code: "ids_contradict", found: `${objectId} with ${noradId}`, expected });
}

/** Sets whose piece or number an earlier set of the file gave to another. */
function swappedProblems(sets: readonly PlacedSet[]): readonly Problem[] {
  const firstOf = new Map<string | number, PlacedSet>();
  return sets.flatMap((set) => {
    const { objectId, noradId } = set.message;
    if (noradId === undefined || pieceOf(set) === undefined) return [];
    for (const key of [objectId, noradId]) {
      const first = firstOf.get(key) ?? set;
      firstOf.set(key, first);
      const was = first.message;
      if (was.objectId === objectId && was.noradId === noradId) continue;
      return contradiction(set, `${was.objectId} with ${was.noradId}, as in line ${first.line}`);
    }
    return [];
  });
}

/** Sets whose piece and number are of two objects: each set is told once, those against what is known first. */
function identityProblems(sets: readonly PlacedSet[], known: Known): readonly Problem[] {
  const strange = strangeNumberProblems(sets, known);
  const told = new Set(strange.map(({ line, column }) => `${line}:${column}`));
  return [...strange, ...swappedProblems(sets.filter(({ line, column }) => !told.has(`${line}:${column}`)))];
}

/** Sets of one object and epoch that differ. */
function differingProblems(sets: readonly PlacedSet[]): readonly Problem[] {
  const firstById = new Map<string, { readonly json: string; readonly line: number }>();
  return sets.flatMap((set) => {
    const { id, json } = elementSetEntry(set);
    const first = firstById.get(id);
    if (!first) firstById.set(id, { json, line: set.line });
    if (!first || first.json === json) return [];
    const expected = `what line ${first.line} says of that epoch`;
    return problemAt(set, { code: "sets_differ", found: nameOf(set), expected });
  });
}

/**
 * Tells the sets that we made up ourselves. Coming back they would be taken for observed ones; most formats have no
 * place for the mark that we put on them, so they are known by their elements as well.
 */
function madeUpBy({ record, observed }: Known): (set: ImportedSet) => boolean {
  const { objects } = createElementCatalogue(createCatalogue(record, 0), observed);
  const ours = new Set(
    objects.flatMap(({ object, sets }) =>
      sets.filter(({ kind }) => kind === "illustrative").map((set) => `${object.id} ${meanElementsInColumns(set)}`),
    ),
  );
  const find = finderOf(objects.map(({ object }) => object));
  return (set) => ours.has(`${find(set)} ${meanElementsInColumns(set.message)}`);
}

function illustrativeProblems(sets: readonly PlacedSet[], known: Known): readonly Problem[] {
  const isMadeUp = madeUpBy(known);
  const expected = "an orbit that somebody tracked; this one Orbitline made up from the record";
  return sets
    .filter((set) => set.message.isIllustrative || isMadeUp(set))
    .map((set) => problemAt(set, { code: "illustrative", found: nameOf(set), expected }));
}

/** The sets that did not come with the record already; fails with every problem of all, in the order of their places. */
export function freshSets(sets: readonly PlacedSet[], known: Known): Result<readonly PlacedSet[], readonly string[]> {
  const adopted = adoptSets(known.record, sets, known.observed);
  const [nameless, bundled] = [new Set(adopted.nameless), new Set(adopted.bundled)];
  const fresh = sets.filter((set) => !bundled.has(set));
  const problems = [
    ...sets.filter((set) => nameless.has(set)).map(namelessProblem),
    ...identityProblems(sets, known),
    ...differingProblems(sets),
    ...illustrativeProblems(fresh, known),
  ];
  if (problems.length === 0) return ok(fresh);
  return fail(problems.sort((a, b) => a.line - b.line || a.column - b.column).map(formatLineProblem));
}
