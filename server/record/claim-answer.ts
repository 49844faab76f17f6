// A claim as the API tells it: with what the source's own note and the record's say of it in one.
import type { ClaimResponse } from "../../shared/api/claim.ts";
import type { Claim } from "../../shared/record/claims/claim.ts";
import { joinNotes } from "../../shared/record/claims/derive.ts";

export function claimToResponse<C extends Claim>({ recordNote, ...claim }: C): Omit<C, "recordNote"> & ClaimResponse {
  return { ...claim, ...joinNotes(recordNote, claim.note) };
}
