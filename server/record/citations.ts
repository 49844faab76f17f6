// Which claims follow from the citations of one record: a property, its value, and the sources behind it.
import type { ClaimResponse } from "../../shared/api/claim.ts";
import type { Source } from "../../shared/record/source.ts";

/** A record with its citations: every kind of record but sources themselves. */
export interface Cited {
  readonly cited: Readonly<Record<string, readonly string[]>>;
  readonly unverified?: readonly string[] | undefined;
  readonly notes?: readonly { readonly property: string; readonly text: { readonly en: string } }[] | undefined;
}

/** Our own words and book-keeping: nobody claims them. */
const NO_CLAIMS = new Set([
  ...["id", "title", "summary", "aliases", "programme", "links", "cited", "unverified", "notes"],
  ...["shortName", "group", "shape", "colour", "counts", "followed", "fate", "note", "preferred"],
]);
/** Parts of a record that are told property by property, or record by record. */
const OPENED = new Set(["launch", "shells", "targets", "batches"]);

interface Property {
  readonly path: string;
  readonly value: unknown;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function isCited(value: unknown): value is Cited & { readonly id?: string; readonly event?: string } {
  return isObject(value) && "cited" in value;
}

function propertiesOf(record: object): readonly Property[] {
  return Object.entries(record).flatMap(([key, value]: [string, unknown]) => {
    if (NO_CLAIMS.has(key) || value === undefined) return [];
    if (!OPENED.has(key)) return [{ path: key, value }];
    if (!isObject(value) || Array.isArray(value)) return [];
    return Object.entries(value).map(([part, inner]: [string, unknown]) => ({ path: `${key}.${part}`, value: inner }));
  });
}

/** The value at a path like `payloads[1].ended`. */
function valueAt(record: unknown, path: string): unknown {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== "");
  return steps.reduce<unknown>((value, step) => {
    if (!isObject(value)) return undefined;
    return Object.entries(value).find(([key]) => key === step)?.[1];
  }, record);
}

/** The citation that stands behind a path: its own, else that of the part that holds it, else `*`. */
function sourcesOf({ cited }: Cited, path: string): readonly string[] {
  for (let at = path; at !== ""; at = at.replace(/(^|[.[])[^.[]*$/, "")) {
    const own = cited[at];
    if (own) return own;
  }
  return cited["*"] ?? [];
}

function isWithin(path: string, outer: string): boolean {
  return path === outer || outer === "*" || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);
}

function isUnread({ unverified }: Cited, path: string): boolean {
  return unverified?.some((property) => isWithin(path, property)) ?? false;
}

function noteOf(record: Cited, path: string): string | undefined {
  const notes = (record.notes ?? []).filter(({ property }) => isWithin(path, property)).map(({ text }) => text.en);
  const all = [...notes, ...(isUnread(record, path) ? ["No source that was read backs this."] : [])];
  return all.length === 0 ? undefined : all.join(" ");
}

/** A catalogue or a tracker notes what happened on its day; every other source speaks on the day it appears. */
function assertedOn(source: Source | undefined, happenedOn: string | undefined): string | undefined {
  if (!source) return undefined;
  const follows = source.kind === "catalogue" || source.kind === "tracker";
  return (follows ? happenedOn : undefined) ?? source.published ?? source.retrieved;
}

/** A record to draw claims from. */
export interface CitedSubject {
  readonly record: Cited & object;
  /** Leads the path of a record inside another: `targets[2].`. */
  readonly prefix: string;
  /** The UTC day of what has happened. */
  readonly happenedOn?: string | undefined;
}

function claimedProperties(record: Cited & object): readonly Property[] {
  const finer = Object.keys(record.cited).flatMap((path) => {
    const value = path === "*" ? undefined : valueAt(record, path);
    return value === undefined ? [] : [{ path, value }];
  });
  return [...new Map([...propertiesOf(record), ...finer].map((property) => [property.path, property])).values()];
}

/** The claims about one record: of each property the first source is the preferred one, unless nobody read it. */
export function claimsOf(subject: CitedSubject, sources: ReadonlyMap<string, Source>): readonly ClaimResponse[] {
  const { record, prefix, happenedOn } = subject;
  return claimedProperties(record).flatMap(({ path, value }) => {
    const note = noteOf(record, path);
    const unread = isUnread(record, path);
    return sourcesOf(record, path).map((source, index): ClaimResponse => {
      const asserted = assertedOn(sources.get(source), happenedOn);
      return {
        property: `${prefix}${path}`,
        value,
        source,
        ...(asserted !== undefined && { asserted }),
        rank: index === 0 && !unread ? "preferred" : "normal",
        ...(note !== undefined && { note }),
      };
    });
  });
}

/** The records inside a record that carry citations of their own: a constellation's shells, targets and batches. */
export function innerSubjects(record: object): readonly CitedSubject[] {
  return Object.entries(record).flatMap(([key, value]: [string, unknown]) => {
    if (!OPENED.has(key) || !Array.isArray(value)) return [];
    return value.flatMap((inner: unknown, index) =>
      isCited(inner) ? [{ record: inner, prefix: `${key}[${index}].` }] : [],
    );
  });
}
