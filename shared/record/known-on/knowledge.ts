// Which claims had been made by the end of a day, and what that leaves of the sources and words of one record.
import type { UtcMs } from "../../time/instant.ts";
import { type Claim, knownFromUtcMs } from "../claims/claim.ts";
import { citedSources, isWithin } from "../claims/property-path.ts";
import { type Settlement, settle } from "../claims/settle.ts";
import type { Source } from "../source.ts";
import type { ClaimRecord, SourcedRecord, Sources } from "../sourced.ts";

/** What there was to know at the end of a day. */
export interface Knowledge {
  /** The first instant after that day. */
  readonly untilUtcMs: UtcMs;
  readonly sources: ReadonlyMap<string, Source>;
  readonly isKnown: (claim: Pick<Claim, "asserted">) => boolean;
}

/** Knowledge at the end of a day; dates of assertions recur, so each is read once. */
export function knowledgeAt(untilUtcMs: UtcMs, sources: ReadonlyMap<string, Source>): Knowledge {
  const known = new Map<string, boolean>();
  const isKnown = ({ asserted }: Pick<Claim, "asserted">) => {
    const before = known.get(asserted);
    if (before !== undefined) return before;
    const now = knownFromUtcMs({ asserted }) <= untilUtcMs;
    known.set(asserted, now);
    return now;
  };
  return { untilUtcMs, sources, isKnown };
}

/** The claims about one subject: all of them, and those that had been made. */
export interface KnownClaims {
  readonly all: readonly Claim[];
  readonly known: readonly Claim[];
  readonly knowledge: Knowledge;
}

export function knownOf(all: readonly Claim[], knowledge: Knowledge): KnownClaims {
  return { all, known: all.filter(knowledge.isKnown), knowledge };
}

/** What was said of a property by then, beforehand or afterwards. */
export function settled({ known }: KnownClaims, property: string): Settlement {
  return settle(
    property,
    known.filter((claim) => claim.property === property),
  );
}

/** Whether nothing was said of a property, or of a part of it, that was not known yet. */
function isWholeKnown({ all, knowledge }: KnownClaims, property: string, prefix = ""): boolean {
  return all.every((claim) => knowledge.isKnown(claim) || !isWithin(claim.property, prefix + property));
}

/** Whether our own words on something had all their sources. */
export function areWordsKnown({ known, knowledge }: KnownClaims, { cited }: SourcedRecord, property: string): boolean {
  return citedSources(cited, property).every((id) => {
    const { published } = knowledge.sources.get(id) ?? {};
    const isPublished = published !== undefined && knowledge.isKnown({ asserted: published });
    return isPublished || known.some(({ source }) => source === id);
  });
}

function isWrittenKnown({ known }: KnownClaims, claim: ClaimRecord, prefix: string): boolean {
  const property = prefix + claim.property;
  return known.some((one) => one.property === property && one.source === claim.source && one.planned === claim.planned);
}

/** The sources, claims and notes of a record that there were; `prefix` leads the paths of a part of a record. */
export function knownSources(claims: KnownClaims, record: SourcedRecord, prefix = ""): Sources {
  const own = prefix === "" ? claims.known : claims.known.filter(({ property }) => property.startsWith(prefix));
  const heard = new Set(own.map(({ source }) => source));
  const cited = Object.entries(record.cited).flatMap(([path, sources]) => {
    const known = sources.filter((source) => heard.has(source));
    return known.length > 0 ? [{ path, known }] : [];
  });
  if (!cited.some(({ path }) => path === "*")) cited.push({ path: "*", known: [...heard] });
  const written = record.claims?.filter((claim) => isWrittenKnown(claims, claim, prefix)) ?? [];
  const notes =
    record.notes?.filter(({ property }) => isWholeKnown(claims, property === "*" ? "" : property, prefix)) ?? [];
  return {
    cited: Object.fromEntries(cited.map(({ path, known }) => [path, known])),
    ...(written.length > 0 && { claims: written }),
    ...(record.unverified && { unverified: [...record.unverified] }),
    ...(notes.length > 0 && { notes }),
  };
}

/** A record, or a part of one, with the sources, claims and notes that there were in the place of all it has. */
export function withKnownSources<T extends SourcedRecord>(claims: KnownClaims, record: T, prefix = ""): T {
  const { cited: _cited, claims: _claims, unverified: _unverified, notes: _notes, ...facts } = record;
  // The facts are the record's own; what was taken away comes back as far as it was known.
  return { ...facts, ...knownSources(claims, record, prefix) } as unknown as T;
}
