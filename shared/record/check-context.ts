// What every cross-check works on: the record, what of it could not be read, and how a problem is placed.
// Not here: the checks themselves (check-*.ts).

import type { z } from "zod";
import type { Origin, Problem, RecordBundle, RecordKind } from "./bundle.ts";
import { Comparator, Tally } from "./comparator.ts";
import { Batch, Constellation, Shell, Target } from "./constellation.ts";
import { Craft } from "./craft.ts";
import { EventRecord } from "./event.ts";
import { Programme } from "./programme.ts";
import { Site } from "./site.ts";
import type { ClaimRecord, SourcedRecord } from "./sourced.ts";
import { Vehicle } from "./vehicle.ts";

/** A record to be checked; its subject may be what could not be read. */
export type CheckedBundle = Omit<RecordBundle, "subject"> & Partial<Pick<RecordBundle, "subject">>;

export interface CheckContext {
  readonly bundle: CheckedBundle;
  /** Kinds of which some record could not be read: of these, nobody can say that an id is missing. */
  readonly unread: ReadonlySet<RecordKind>;
}

/** One rule of the record: everything that breaks it. */
export type RecordCheck = (context: CheckContext) => Iterable<Problem>;

/** A record, a part of one, or both: what is complained about, where, and what would be right. */
export interface Complaint {
  readonly at: string;
  readonly wrong: string;
  readonly right?: string;
}

/** The path of something within a part; an empty base or path adds no dot. */
export function joinPath(base: string, at: string): string {
  if (base === "" || at === "" || at.startsWith("[")) return base + at;
  return `${base}.${at}`;
}

/** A problem at a path within a record; a record that was not read from a file is named by its id. */
export function problemIn(context: CheckContext, record: object, complaint: Complaint): Problem {
  const id = "id" in record ? String(record.id) : "record";
  const origin: Origin = context.bundle.origins.get(record) ?? { path: id, at: "" };
  const { at, wrong, right } = complaint;
  return { path: origin.path, at: joinPath(origin.at, at), wrong, ...(right !== undefined && { right }) };
}

/** The part of a record that carries its own citations. */
export interface SourcedPart {
  readonly record: object;
  /** Path of the part within the record; empty for the record itself. */
  readonly at: string;
  readonly part: SourcedRecord;
  /** What the part may hold. */
  readonly schema: z.ZodType;
}

const PARTS = { shells: Shell, targets: Target, batches: Batch } as const;

/** Everything that cites sources: records, the parts of constellations, and the tallies of comparators. */
export function* sourcedParts(bundle: CheckedBundle): Iterable<SourcedPart> {
  const { programmes, vehicles, sites, constellations, craft, comparators, events } = bundle;
  const kinds: readonly (readonly [z.ZodType, readonly SourcedRecord[]])[] = [
    [Programme, programmes],
    [Vehicle, vehicles],
    [Site, sites],
    [Constellation, constellations],
    [Craft, craft],
    [Comparator, comparators],
    [EventRecord, events],
  ];
  for (const [schema, records] of kinds) for (const record of records) yield { record, at: "", part: record, schema };
  for (const record of constellations) {
    for (const list of ["shells", "targets", "batches"] as const) {
      for (const [index, part] of record[list].entries()) {
        yield { record, at: `${list}[${index}]`, part, schema: PARTS[list] };
      }
    }
  }
  for (const record of comparators) {
    for (const [index, part] of record.tallies.entries())
      yield { record, at: `tallies[${index}]`, part, schema: Tally };
  }
}

/** Holds every claim that the record writes out to a rule, and tells where it stands. */
export function* problemsOfClaims(
  context: CheckContext,
  complaintsOf: (claim: ClaimRecord, part: SourcedPart) => Iterable<Complaint>,
): Iterable<Problem> {
  for (const part of sourcedParts(context.bundle)) {
    for (const [index, claim] of (part.part.claims ?? []).entries()) {
      const base = joinPath(part.at, `claims[${index}]`);
      for (const { at, ...complaint } of complaintsOf(claim, part)) {
        yield problemIn(context, part.record, { at: joinPath(base, at), ...complaint });
      }
    }
  }
}
