// The browser's propagation worker: loads the element sets once, then answers each asked instant.
import { elementHistoryResponse, elementHistoryToSpans } from "../../shared/api/element-history.ts";
import { ok, type Result } from "../../shared/result.ts";
import { type FetchFailure, fetchChecked } from "../api/fetch-checked.ts";
import { spansToLibrary } from "./history-library.ts";
import { createOrbitBook, type OrbitBook } from "./orbit-book.ts";
import type { FromWorker, LoadMessage, OrbitFrame, ToWorker } from "./protocol.ts";

let book: OrbitBook | undefined;

function answer(message: FromWorker, transfer: Transferable[] = []): void {
  postMessage(message, { transfer });
}

async function loadBook({ historyUrl, planeGroups }: LoadMessage): Promise<Result<OrbitBook, FetchFailure>> {
  const fetched = await fetchChecked(historyUrl, elementHistoryResponse);
  return fetched.ok ? ok(createOrbitBook(spansToLibrary(elementHistoryToSpans(fetched.value)), planeGroups)) : fetched;
}

function buffersOf({ from, to, focus, ...frame }: OrbitFrame): Transferable[] {
  const arrays = [
    ...[from, to].flatMap((key) => [key.positionsTemeKm, key.velocitiesTemeKmPerS]),
    ...focus.map(({ statesTeme }) => statesTeme),
    frame.setOf,
    frame.ringOf,
    frame.ringsTemeKm,
    frame.ringIllustrative,
    frame.ringLead,
  ];
  // One instant is both ends of its frame, and what is empty is shared: a buffer may cross only once.
  return [...new Set(arrays.filter(({ byteLength }) => byteLength > 0).map(({ buffer }) => buffer))];
}

addEventListener("message", async ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === "load") {
    const loaded = await loadBook(data);
    if (loaded.ok) book = loaded.value;
    answer(loaded.ok ? { type: "loaded", table: loaded.value.table } : { type: "failed", failure: loaded.failure });
    return;
  }
  if (!book) throw new Error("asked for a frame before the element sets were loaded");
  const frame = book.frameAt(data);
  answer({ type: "frame", frame }, buffersOf(frame));
});
