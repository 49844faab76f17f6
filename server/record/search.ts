// Finds anything in the record by name: in English, Chinese or pinyin, with small typing errors forgiven.
import MiniSearch, { type SearchOptions } from "minisearch";
import type { SearchHit, SearchType } from "../../shared/api/search.ts";
import type { Catalogue } from "../../shared/record/catalogue.ts";
import type { Steps } from "../../shared/steps.ts";
import { type SearchDocument, searchDocuments } from "./search-documents.ts";
import { foldText, indexWords, queryWords } from "./search-words.ts";

/** A search over one state of the record: best hits first. */
export type Search = (query: string, limit: number) => readonly SearchHit[];

/** What people look for most comes first among equals. */
const WEIGHTS: Readonly<Record<SearchType, number>> = {
  constellation: 2,
  programme: 1.8,
  vehicle: 1.5,
  site: 1.5,
  event: 1.2,
  object: 0.6,
  source: 0.5,
};

/** Letters that may be wrong in a word: two swapped ones count as two. Numbers and Chinese must be right. */
function forgivenLetters(word: string): number | false {
  if (!/^[a-z]{4,}$/.test(word)) return false;
  return word.length < 7 ? 1 : 2;
}

function optionsFor(documents: ReadonlyMap<string, SearchDocument>): SearchOptions {
  return {
    tokenize: queryWords,
    boost: { names: 4, aliases: 3, id: 3, pinyin: 2, more: 1 },
    boostDocument: (key) => WEIGHTS[documents.get(String(key))?.type ?? "source"],
    // A short number is itself: 6 is not the beginning of 60379.
    prefix: (word) => !/^\d{1,3}$/.test(word),
    // A forgiven error never outweighs a word that is right.
    weights: { prefix: 0.4, fuzzy: 0.05 },
    fuzzy: forgivenLetters,
  };
}

/** Builds the index; a query needs all its words, or, where nothing has them all, any. */
export function* searchOf(catalogue: Catalogue): Steps<Search> {
  const documents = new Map<string, SearchDocument>();
  const index = new MiniSearch<SearchDocument>({
    idField: "key",
    fields: ["names", "aliases", "id", "pinyin", "more"],
    tokenize: indexWords,
  });
  for (const document of searchDocuments(catalogue)) {
    documents.set(document.key, document);
    index.add(document);
    yield;
  }
  const options = optionsFor(documents);
  return (query, limit) => {
    const all = index.search(query, { ...options, combineWith: "AND" });
    const found = all.length > 0 ? all : index.search(query, { ...options, combineWith: "OR" });
    const hits = found.flatMap(({ id }) => documents.get(String(id)) ?? []);
    const folded = foldText(query.trim());
    const isExact = ({ exact }: SearchDocument) => exact.some((name) => foldText(name) === folded);
    const exact = hits.filter(isExact);
    return [...exact, ...hits.filter((hit) => !exact.includes(hit))].slice(0, limit).map(({ hit }) => hit);
  };
}
