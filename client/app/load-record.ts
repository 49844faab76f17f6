// Fetches the record and makes the catalogue that the whole interface reads, with the way to what was known on past days.
import { catalogueResponse } from "../../shared/api/catalogue.ts";
import { type Catalogue, createCatalogue } from "../../shared/record/catalogue.ts";
import { ok, type Result } from "../../shared/result.ts";
import { type FetchFailure, fetchChecked } from "../api/fetch-checked.ts";
import type { PastKnowledge } from "../state/knowledge.ts";
import { fetchPastKnowledge } from "./later.ts";

export interface LoadedRecord {
  readonly catalogue: Catalogue;
  readonly past: PastKnowledge;
}

/**
 * Loads and checks the whole record; a server that is away or answers nonsense is a failure, not an exception. Where
 * the link names a day of knowledge, the record waits for what works that out: no other number may stand there first.
 */
export async function loadRecord(): Promise<Result<LoadedRecord, FetchFailure>> {
  const isPastAsked = new URLSearchParams(location.search).has("known");
  const code = isPastAsked ? fetchPastKnowledge() : undefined;
  const fetched = await fetchChecked("/api/v1/catalogue.json", catalogueResponse);
  if (!fetched.ok) return fetched;
  const { record, revision } = fetched.value;
  const ready = (await code)?.createCatalogueOn(record, revision);
  const load = async () => (await fetchPastKnowledge())?.createCatalogueOn(record, revision);
  return ok({ catalogue: createCatalogue(record, revision), past: { ready, load } });
}
