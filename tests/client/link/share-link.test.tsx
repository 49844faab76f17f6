// What the shared link holds.
import { describe, expect, it } from "vitest";
import { shareLink } from "../../../client/link/share-link.ts";
import { parseView } from "../../../shared/view/codec.ts";
import { defaultView } from "../../../shared/view/view.ts";

const defaults = defaultView(Date.parse("2026-09-24"));
const nowUtcMs = Date.parse("2026-11-21T12:00Z");

describe("a shared link", () => {
  it("names its moment and window even where they are the defaults, which move as the record grows", () => {
    const link = new URL(shareLink(defaults, defaults));
    expect(link.pathname).toBe("/t/1");
    expect(link.searchParams.get("at")).toBe("2026-09-24");
    expect(link.searchParams.has("win")).toBe(true);
  });

  it("opens the same view again, later versions' keys kept", () => {
    const view = {
      ...defaults,
      atUtcMs: Date.parse("2025-02-18T10:30Z"),
      selection: { key: "c", id: "guowang" } as const,
    };
    const link = new URL(shareLink(view, defaults, [["lang", "zh"]]));
    const opened = parseView(link.search.slice(1), defaults, nowUtcMs);
    expect(opened.view.atUtcMs).toBe(view.atUtcMs);
    expect(opened.view.selection).toEqual(view.selection);
    expect(opened.unknown).toEqual([["lang", "zh"]]);
  });
});
