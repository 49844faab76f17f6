// The satellites of filed and announced shells at an instant: made up when they are first asked for, never fetched.
import { type BulkPropagator, type BulkRuntime, createBulkPropagator } from "../../shared/orbit/bulk.ts";
import { setsToColumns } from "../../shared/orbit/element-columns.ts";
import { ghostsOf } from "../../shared/orbit/ghosts.ts";
import { type SpanColumns, spanColumns } from "../../shared/orbit/span-columns.ts";
import { keyFrames } from "./key-frames.ts";
import type { FrameRequest, GhostFrame, GhostWish } from "./protocol.ts";

interface Ghosts {
  readonly key: string;
  readonly counts: readonly number[];
  readonly bulk: BulkPropagator;
  readonly spans: SpanColumns;
}

export interface GhostBook {
  /** The satellites of the shells at an instant; none before they come into being. */
  readonly ghostsAt: (wish: GhostWish, request: FrameRequest) => GhostFrame | undefined;
  /** From now on propagates by WebAssembly. */
  readonly useRuntime: (runtime: BulkRuntime) => void;
}

function makeUp(wish: GhostWish, key: string, runtime: BulkRuntime | undefined): Ghosts {
  const sets = wish.shells.map((shell) => {
    const ghosts = ghostsOf(shell, wish.fromUtcMs);
    if (ghosts.ok) return ghosts.value;
    console.warn("a filed shell is not drawn", shell.id, ghosts.failure);
    return [];
  });
  const columns = setsToColumns(sets.flat());
  const lifetime = { fromUtcMs: wish.fromUtcMs };
  const spans = spanColumns(
    columns,
    columns.objectIds.map((_, row) => ({ lifetime, setRows: [row] })),
  );
  return {
    key,
    counts: sets.map(({ length }) => length),
    bulk: createBulkPropagator(columns, { runtime }),
    spans,
  };
}

/** Makes the book; the last shells asked for are kept. */
export function createGhostBook(): GhostBook {
  let ghosts: Ghosts | undefined;
  let runtime: BulkRuntime | undefined;
  const ghostsAt = (wish: GhostWish, request: FrameRequest): GhostFrame | undefined => {
    if (request.atUtcMs < wish.fromUtcMs) return undefined;
    // A wish comes as a copy each time.
    const key = JSON.stringify(wish);
    if (ghosts?.key !== key) {
      ghosts?.bulk.dispose();
      ghosts = makeUp(wish, key, runtime);
    }
    const setRows = Int32Array.from(ghosts.spans.setRow);
    return { wish, counts: ghosts.counts, ...keyFrames(ghosts, setRows, request) };
  };
  const useRuntime = (loaded: BulkRuntime) => {
    runtime = loaded;
    ghosts?.bulk.useRuntime(loaded);
  };
  return { ghostsAt, useRuntime };
}
