// The whole record as it was read: every kind of record in one value, and the place each one was read from.
// Not here: reading it (files.ts), cross-checks (check.ts), the indexed catalogue that is built of it.
import type { Comparator } from "./comparator.ts";
import type { Constellation } from "./constellation.ts";
import type { Coverage } from "./coverage.ts";
import type { Craft } from "./craft.ts";
import type { EventRecord } from "./event.ts";
import type { Programme } from "./programme.ts";
import type { Site } from "./site.ts";
import type { Source } from "./source.ts";
import type { Subject } from "./subject.ts";
import type { Vehicle } from "./vehicle.ts";

/** A file of the record: its path below `data/`, and its text. */
export interface RecordFile {
  readonly path: string;
  readonly text: string;
}

/** Where a record was read: the file below `data/`, and the JSON path in it (`[3]`, or empty for the whole file). */
export interface Origin {
  readonly path: string;
  readonly at: string;
}

/** One thing wrong with the record: where, what, and what would be right. */
export interface Problem extends Origin {
  readonly wrong: string;
  readonly right?: string;
}

export interface RecordBundle {
  readonly subject: Subject;
  readonly programmes: readonly Programme[];
  readonly vehicles: readonly Vehicle[];
  readonly sites: readonly Site[];
  readonly sources: readonly Source[];
  readonly constellations: readonly Constellation[];
  readonly craft: readonly Craft[];
  /** Constellations outside the subject, for comparison. */
  readonly comparators: readonly Comparator[];
  /** Launches, other events and plans alike, in file order. */
  readonly events: readonly EventRecord[];
  /** How the founding documents are accounted for; only where the files were read. */
  readonly coverage?: readonly Coverage[];
  /** Where each record object above was read; records that came another way have no entry. */
  readonly origins: ReadonlyMap<object, Origin>;
}

/** The records themselves, wherever they were read. */
export type RecordContent = Omit<RecordBundle, "origins" | "coverage">;

/** What belongs to the subject itself: comparators are loaded only when somebody asks for them. */
export type SubjectContent = Omit<RecordContent, "comparators">;

/** The kinds of record that come in numbers, by their key in the bundle. */
export type RecordKind = Exclude<keyof RecordBundle, "subject" | "origins" | "coverage">;

/** A problem in one line: `data/events/2024-q4.json → [3].when.edtf: not_edtf: "soon"; right: …`. */
export function formatProblem(problem: Problem): string {
  const place = problem.at === "" ? problem.path : `${problem.path} → ${problem.at}`;
  return `data/${place}: ${problem.wrong}${problem.right === undefined ? "" : `; right: ${problem.right}`}`;
}
