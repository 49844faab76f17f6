// The words for what a source claims: a value of any property, how the date of an event moved, when it was said.
// Not here: which claims there are and how they are weighed (shared/record/claims).
import type { Catalogue } from "../../shared/record/catalogue.ts";
import type { Claim } from "../../shared/record/claims/claim.ts";
import type { MoveKind } from "../../shared/record/claims/moves.ts";
import { ClaimedWhen } from "../../shared/record/sourced.ts";
import { formatEdtf, formatWhen } from "../../shared/time/format.ts";
import { boundsOf } from "../../shared/time/when.ts";
import { formatCount } from "./count-words.ts";

/** A date as the source gives it; a day of Beijing says so. */
function whenWords(value: unknown): string | undefined {
  const when = ClaimedWhen.safeParse(value);
  if (!when.success) return undefined;
  const { zone, utc, edtf } = when.data;
  if (zone !== undefined && utc === undefined) return `${formatEdtf(edtf)} in Beijing`;
  return formatWhen(boundsOf(when.data));
}

/** `Long March 6A` for an id that names another record. */
function nameOfId(catalogue: Catalogue, property: string, id: string): string {
  if (property === "launch.vehicle") return catalogue.vehicles.get(id)?.names.en ?? id;
  if (property === "launch.site" || property === "site") return catalogue.sites.get(id)?.names.en ?? id;
  return id;
}

function namesIn(value: object): string | undefined {
  if ("en" in value && typeof value.en === "string") return value.en;
  if ("name" in value && typeof value.name === "object" && value.name !== null) return namesIn(value.name);
  return undefined;
}

/** What a claim says, in words; what has none is shown as it is written. */
export function claimWords(catalogue: Catalogue, { property, value }: Pick<Claim, "property" | "value">): string {
  if (typeof value === "number") return formatCount(value);
  if (typeof value === "string") return nameOfId(catalogue, property, value);
  if (Array.isArray(value))
    return value.map((part: unknown) => claimWords(catalogue, { property, value: part })).join(", ");
  if (typeof value !== "object" || value === null) return String(value);
  return whenWords(value) ?? namesIn(value) ?? JSON.stringify(value);
}

export const MOVE_WORDS: Readonly<Record<MoveKind, string>> = {
  slip: "Later",
  "pull-in": "Earlier",
  adjust: "Moved by a day at most",
  firmed: "Narrowed down",
  loosened: "Left more open",
  placeholder: "Put off without a date",
};
