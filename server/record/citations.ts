// Which claims follow from the citations of one record: a property, its value, and the sources behind it.
import type { ClaimResponse } from "../../shared/api/claim.ts";
import type { Source } from "../../shared/record/source.ts";
import { type Assertion, assertionOf, lastDayWithin } from "./assertion.ts";

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
const OPENED = new Set(["launch", "shells", "targets", "batches", "tallies"]);

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

/** A record to draw claims from. */
export interface CitedSubject {
  readonly record: Cited & object;
  /** Leads the path of a record inside another: `targets[2].`. */
  readonly prefix: string;
  /** The UTC day of what has happened. */
  readonly happenedOn?: string | undefined;
  /** The date on which the first source said all this, where the record states it. */
  readonly statedOn?: string | undefined;
}

function claimedProperties(record: Cited & object): readonly Property[] {
  const finer = Object.keys(record.cited).flatMap((path) => {
    const value = path === "*" ? undefined : valueAt(record, path);
    return value === undefined ? [] : [{ path, value }];
  });
  return [...new Map([...propertiesOf(record), ...finer].map((property) => [property.path, property])).values()];
}

/** What an element set shows is the state on its own day, long after the launch. */
const STATES = new Set(["orbit", "launch.orbit", "plane"]);

/** Whether a source tells of the launch itself and not only of a state seen later. */
function tellsOfEvent(record: Cited & object, source: string): boolean {
  return ["when", "launched", "event"].some((path) => path in record && sourcesOf(record, path).includes(source));
}

/** The claims about one record: of each property the first source is the preferred one, unless nobody read it. */
export function claimsOf(subject: CitedSubject, sources: ReadonlyMap<string, Source>): readonly ClaimResponse[] {
  const { record, prefix, happenedOn, statedOn } = subject;
  return claimedProperties(record).flatMap(({ path, value }) => {
    const unread = isUnread(record, path);
    const toldOn = statedOn ?? lastDayWithin(value) ?? happenedOn;
    return sourcesOf(record, path).map((id, index): ClaimResponse => {
      const source = sources.get(id);
      const stated: Assertion | undefined = index === 0 && statedOn !== undefined ? { asserted: statedOn } : undefined;
      const isLater = STATES.has(path) && !tellsOfEvent(record, id);
      const { asserted, note: dateNote } = stated ?? (source ? assertionOf(source, isLater ? undefined : toldOn) : {});
      const note = [noteOf(record, path), dateNote].filter((text) => text !== undefined).join(" ");
      return {
        property: `${prefix}${path}`,
        value,
        source: id,
        ...(asserted !== undefined && { asserted }),
        rank: index === 0 && !unread ? "preferred" : "normal",
        ...(note !== "" && { note }),
      };
    });
  });
}

/** A target's own date, where the record within a record is one. */
function statedOnOf(inner: object): Pick<CitedSubject, "statedOn"> {
  return "asserted" in inner && typeof inner.asserted === "string" ? { statedOn: inner.asserted } : {};
}

/**
 * The records inside a record that carry citations of their own: a constellation's shells, targets and batches.
 * `dayOf` tells the day of the launch that a batch names.
 */
export function innerSubjects(record: object, dayOf: (event: string) => string | undefined): readonly CitedSubject[] {
  return Object.entries(record).flatMap(([key, value]: [string, unknown]) => {
    if (!OPENED.has(key) || !Array.isArray(value)) return [];
    return value.flatMap((inner: unknown, index) => {
      if (!isCited(inner)) return [];
      const happenedOn = inner.event === undefined ? undefined : dayOf(inner.event);
      return [{ record: inner, prefix: `${key}[${index}].`, happenedOn, ...statedOnOf(inner) }];
    });
  });
}
