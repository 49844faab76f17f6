// The browser's propagation worker: loads the element sets once, then answers each asked instant.
import { loadBulkRuntime } from "../../shared/orbit/bulk.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { FetchFailure } from "../api/fetch-checked.ts";
import { createGhostBook } from "./ghost-book.ts";
import { loadElements } from "./load-elements.ts";
import { createOrbitBook, type OrbitBook } from "./orbit-book.ts";
import type { PlaneSubject } from "./planes-protocol.ts";
import type { FromWorker, LoadMessage, OrbitFrame, ToWorker } from "./protocol.ts";

let book: OrbitBook | undefined;
const ghostBook = createGhostBook();
/** Whose planes are watched, by the number of the watch. */
const subjects = new Map<number, PlaneSubject>();

function answer(message: FromWorker, transfer: Transferable[] = []): void {
  postMessage(message, { transfer });
}

async function loadBook({ knownOnUtcMs, planeGroups }: LoadMessage): Promise<Result<OrbitBook, FetchFailure>> {
  const library = await loadElements(knownOnUtcMs);
  return library.ok ? ok(createOrbitBook(library.value, planeGroups)) : library;
}

/** Without WebAssembly the book works too, at half the speed, so nobody waits for it. */
async function quicken(opened: OrbitBook): Promise<void> {
  const runtime = await loadBulkRuntime();
  if (!runtime.ok) return;
  opened.useRuntime(runtime.value);
  ghostBook.useRuntime(runtime.value);
}

function buffersOf({ from, to, focus, track, ghosts, ...frame }: OrbitFrame): Transferable[] {
  const arrays = [
    ...[from, to, ...(ghosts ? [ghosts.from, ghosts.to] : [])].flatMap((key) => [
      key.positionsTemeKm,
      key.velocitiesTemeKmPerS,
    ]),
    ...focus.map(({ statesTeme }) => statesTeme),
    ...(track ? [track.arrows, ...track.pieces.flatMap((piece) => [piece.sinceBaseS, piece.placesPefKm])] : []),
    frame.setOf,
    frame.ringOf,
    frame.ringsTemeKm,
    frame.ringIllustrative,
    frame.ringLead,
  ];
  // One instant is both ends of its frame, and what is empty is shared: a buffer may cross only once.
  return [...new Set(arrays.filter(({ byteLength }) => byteLength > 0).map(({ buffer }) => buffer))];
}

async function handle(data: ToWorker): Promise<void> {
  if (data.type === "load") {
    const loaded = await loadBook(data);
    if (loaded.ok) {
      book = loaded.value;
      void quicken(book);
    }
    answer(loaded.ok ? { type: "loaded", table: loaded.value.table } : { type: "failed", failure: loaded.failure });
    return;
  }
  if (!book) throw new Error("asked for a frame before the element sets were loaded");
  if (data.type === "watch") {
    if (data.subject) subjects.set(data.watch, data.subject);
    else subjects.delete(data.watch);
    return;
  }
  if (data.type === "planes") {
    const subject = subjects.get(data.watch);
    if (subject) answer({ type: "planes", watch: data.watch, frame: book.planesAt(subject, data) });
    return;
  }
  const ghosts = data.ghosts && ghostBook.ghostsAt(data.ghosts, data);
  const frame = { ...book.frameAt(data), ...(ghosts && { ghosts }) };
  answer({ type: "frame", frame }, buffersOf(frame));
}

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  // What a promise throws reaches no listener of the page by itself, and the globe would wait for ever.
  handle(data).catch((error: unknown) => {
    console.error(error);
    answer({ type: "failed", failure: { code: "not_understood", detail: String(error) } });
  });
});
