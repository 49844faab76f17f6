// Fetches all element sets of the objects known today, or on a past day, and brings them together.
// Not here: what is propagated from them (orbit-book.ts).
import { elementIndexResponse, indexToObjects } from "../../shared/api/element-blobs.ts";
import type { ElementColumns } from "../../shared/orbit/element-columns.ts";
import { type ElementLibrary, joinElements } from "../../shared/orbit/element-library.ts";
import { unpackElements } from "../../shared/orbit/packed/unpack.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { formatUtcDay, type UtcMs } from "../../shared/time/instant.ts";
import { type FetchFailure, fetchChecked } from "../api/fetch-checked.ts";

const ELEMENTS_URL = "/api/v1/elements";

async function fetchBlob(sha256: string): Promise<Result<ElementColumns, FetchFailure>> {
  let bytes: Uint8Array;
  try {
    const response = await fetch(`${ELEMENTS_URL}/${sha256}.bin`);
    if (!response.ok) return fail({ code: "refused", detail: `HTTP ${response.status}` });
    bytes = new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    return fail({ code: "unreachable", detail: String(cause) });
  }
  const unpacked = unpackElements(bytes);
  if (unpacked.ok) return unpacked;
  const { code, atByte, found, expected } = unpacked.failure;
  return fail({ code: "not_understood", detail: `${code} at byte ${atByte}: ${found}; right: ${expected}` });
}

/** All sets, as known today or at the end of a day whose first instant is given; the first failure, where one happens. */
export async function loadElements(knownOnUtcMs: UtcMs | undefined): Promise<Result<ElementLibrary, FetchFailure>> {
  const known = knownOnUtcMs === undefined ? "" : `?asKnownOn=${formatUtcDay(knownOnUtcMs)}`;
  const index = await fetchChecked(`${ELEMENTS_URL}/index.json${known}`, elementIndexResponse);
  if (!index.ok) return index;
  const columns: ElementColumns[] = [];
  for (const blob of await Promise.all(index.value.blobs.map(({ sha256 }) => fetchBlob(sha256)))) {
    if (!blob.ok) return blob;
    columns.push(blob.value);
  }
  return ok(joinElements(columns, indexToObjects(index.value)));
}
