// The link that people share: always with its moment and window, and how it gets to the clipboard.

import { fail, ok, type Result } from "../../shared/result.ts";
import { EARLIEST_UTC_MS } from "../../shared/time/instant.ts";
import { formatView, type ParsedView } from "../../shared/view/codec.ts";
import type { View } from "../../shared/view/view.ts";

/**
 * The whole address of a view. Time and window are written out even where they are the defaults, because defaults
 * move when the record grows and a shared link must not.
 */
export function shareLink(view: View, defaults: View, unknown: ParsedView["unknown"] = []): string {
  const nowhere = { fromUtcMs: EARLIEST_UTC_MS, toUtcMs: EARLIEST_UTC_MS };
  const frozen = { ...defaults, atUtcMs: EARLIEST_UTC_MS, window: nowhere };
  return `${location.origin}/t/1?${formatView(view, frozen, unknown)}`;
}

/** Puts text on the clipboard; browsers refuse it on pages that came over plain http from another machine. */
export async function copyText(text: string): Promise<Result<void, { readonly code: "clipboard_refused" }>> {
  try {
    await navigator.clipboard.writeText(text);
    return ok(undefined);
  } catch {
    return fail({ code: "clipboard_refused" });
  }
}
