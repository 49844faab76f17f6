// Fetches the record and makes the catalogue that the whole interface reads.
import { catalogueResponse } from "../../shared/api/catalogue.ts";
import { type Catalogue, createCatalogue } from "../../shared/record/catalogue.ts";
import { ok, type Result } from "../../shared/result.ts";
import { type FetchFailure, fetchChecked } from "../api/fetch-checked.ts";

/** Loads and checks the whole record; a server that is away or answers nonsense is a failure, not an exception. */
export async function loadRecord(): Promise<Result<Catalogue, FetchFailure>> {
  const fetched = await fetchChecked("/api/v1/catalogue.json", catalogueResponse);
  return fetched.ok ? ok(createCatalogue(fetched.value.record, fetched.value.revision)) : fetched;
}
