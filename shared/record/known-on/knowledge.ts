// Which claims had been made by the end of a day, and what that leaves of the sources and words of one record.
import type { UtcMs } from "../../time/instant.ts";
import { type Claim, knownFromUtcMs } from "../claims/claim.ts";
import { citedSources, isWithin } from "../claims/property-path.ts";
import { type Settlement, settle } from "../claims/settle.ts";
import type { Source } from "../source.ts";
import type { ClaimRecord, SourcedRecord, Sources } from "../sourced.ts";

/** What there was to know at the end of a day. */
export interface Knowledge {
  readonly sources: ReadonlyMap<string, Source>;
  /** Whether an EDTF date was over by then. */
  readonly isOver: (edtf: string) => boolean;
}

/** Knowledge up to the first instant after a day; dates recur, so each is read once. */
export function knowledgeAt(untilUtcMs: UtcMs, sources: ReadonlyMap<string, Source>): Knowledge {
  const over = new Map<string, boolean>();
  const isOver = (edtf: string) => {
    const before = over.get(edtf);
    if (before !== undefined) return before;
    const now = knownFromUtcMs({ asserted: edtf }) <= untilUtcMs;
    over.set(edtf, now);
    return now;
  };
  return { sources, isOver };
}

/** The claims about one subject: all of them, and those that had been made, as they stood. */
export interface KnownClaims {
  readonly all: readonly Claim[];
  readonly known: readonly Claim[];
  readonly knowledge: Knowledge;
}

/** Whether a claim that was set aside still stood, since its reason was not known yet. */
function stoodThen({ settledOn }: Pick<ClaimRecord, "settledOn">, { isOver }: Knowledge): boolean {
  return settledOn !== undefined && !isOver(settledOn);
}

/** A claim as it stood: without a reason that came later, nor what the record notes of it in hindsight. */
function asItStood(claim: Claim, isWhole: boolean, knowledge: Knowledge): Claim {
  const { recordNote, ...known } = claim;
  const shown = isWhole || recordNote === undefined ? claim : known;
  if (!stoodThen(claim, knowledge)) return shown;
  const { note: _reason, settledOn: _later, ...standing } = shown;
  return { ...standing, rank: "normal" };
}

/** The claims about a subject that had been made. */
export function knownOf(all: readonly Claim[], knowledge: Knowledge): KnownClaims {
  const made = all.filter(({ asserted }) => knowledge.isOver(asserted));
  const isWhole = made.length === all.length;
  return { all, known: made.map((claim) => asItStood(claim, isWhole, knowledge)), knowledge };
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
  const whole = property === "*" ? prefix : prefix + property;
  return all.every(({ asserted, property: path }) => knowledge.isOver(asserted) || !isPart(path, whole));
}

function isPart(path: string, whole: string): boolean {
  return whole === "" || whole.endsWith(".") ? path.startsWith(whole) : isWithin(path, whole);
}

/**
 * Whether our own words on something had all their sources: each published by then, or read by then where nobody knows
 * when it was published. What a catalogue noted of the day itself is no measure of words that may look back.
 */
export function areWordsKnown({ known, knowledge }: KnownClaims, { cited }: SourcedRecord, property: string): boolean {
  return citedSources(cited, property).every((id) => {
    const { published, retrieved } = knowledge.sources.get(id) ?? {};
    const date = published?.replace(/\/(\.\.)?$/, "") ?? retrieved;
    return date === undefined ? known.some(({ source }) => source === id) : knowledge.isOver(date);
  });
}

/** The claims that a record writes out, as far as they were made, and as they stood. */
function knownWritten({ known, knowledge }: KnownClaims, record: SourcedRecord, prefix: string): ClaimRecord[] {
  const isMade = ({ property, source, planned }: ClaimRecord) =>
    known.some((one) => one.property === prefix + property && one.source === source && one.planned === planned);
  return (record.claims ?? []).filter(isMade).map((claim) => {
    if (!stoodThen(claim, knowledge)) return claim;
    const { rank: _rank, note: _reason, settledOn: _later, ...standing } = claim;
    return standing;
  });
}

/** The citations of a record by sources that had spoken; a label that nobody had spoken of keeps its own. */
function knownCited({ known }: KnownClaims, { cited }: SourcedRecord, prefix: string): SourcedRecord["cited"] {
  const heard = new Set(known.filter(({ property }) => property.startsWith(prefix)).map(({ source }) => source));
  if (heard.size === 0) return { "*": [...(cited["*"] ?? [])] };
  const kept = Object.entries(cited).flatMap(([path, sources]): [string, string[]][] => {
    const speaking = sources.filter((source) => heard.has(source));
    return speaking.length > 0 ? [[path, speaking]] : [];
  });
  return { ...(kept.some(([path]) => path === "*") ? {} : { "*": [...heard] }), ...Object.fromEntries(kept) };
}

function knownSources(claims: KnownClaims, record: SourcedRecord, prefix: string): Sources {
  const written = knownWritten(claims, record, prefix);
  const notes = record.notes?.filter(({ property }) => isWholeKnown(claims, property, prefix)) ?? [];
  return {
    cited: knownCited(claims, record, prefix),
    ...(written.length > 0 && { claims: written }),
    ...(record.unverified && { unverified: [...record.unverified] }),
    ...(notes.length > 0 && { notes }),
  };
}

/**
 * A record, or a part of one, with the sources, claims and notes that there were in the place of all it has; `prefix`
 * leads the paths of a part.
 */
export function withKnownSources<T extends SourcedRecord>(claims: KnownClaims, record: T, prefix = ""): T {
  const { cited: _cited, claims: _claims, unverified: _unverified, notes: _notes, ...facts } = record;
  // The facts are the record's own; what was taken away comes back as far as it was known.
  return { ...facts, ...knownSources(claims, record, prefix) } as unknown as T;
}
