// Works out the record as known at the end of a day, and keeps the days last asked for.
// Fetched when past knowledge is first asked for: nothing of it is needed for the record as it stands.
import type { SubjectContent } from "../../shared/record/bundle.ts";
import { createCatalogue } from "../../shared/record/catalogue.ts";
import { indexClaims } from "../../shared/record/claims/index-claims.ts";
import { recordKnownOn } from "../../shared/record/known-on/record-known-on.ts";
import { rememberDays } from "../../shared/record/known-on/remember-days.ts";
import type { CatalogueOn } from "../state/knowledge.ts";

/** Makes the function from a day to the record as known at its end; one day's catalogue is always the same object. */
export function createCatalogueOn(content: SubjectContent, revision: number): CatalogueOn {
  // What is outside the subject travels apart, and is cut off at the day where it is drawn.
  const record = { ...content, comparators: [] };
  const claims = indexClaims(record);
  return rememberDays((dayUtcMs) => createCatalogue(recordKnownOn(record, claims, dayUtcMs).record, revision));
}
