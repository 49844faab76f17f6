// Pages of a list that changes while somebody walks through it, and cursors that somebody changed.

import fc from "fast-check";
import { expect, test } from "vitest";
import { formatCursor, parseCursor } from "../../../server/http/cursor.ts";
import { listName, type PagedList, pageOf } from "../../../server/http/page.ts";
import { expectOk } from "../test-app.ts";

const SECRET = "a secret";

function listOf(ids: readonly string[]): PagedList<string> {
  return { items: ids.toSorted(), placeOf: (id) => ({ sort: 0, id }), name: "list", secret: SECRET };
}

test("a walk shows each item that stays once, whatever comes and goes meanwhile", () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), { maxLength: 30 });
  fc.assert(
    fc.property(ids, ids, ids, (stay, go, come) => {
      const staying = stay.filter((id) => !go.includes(id) && !come.includes(id));
      const first = expectOk(pageOf(listOf([...new Set([...staying, ...go])]), { limit: 3 }));
      const seen = [...first.items];
      let cursor = first.next;
      while (cursor !== undefined) {
        const page = expectOk(pageOf(listOf([...new Set([...staying, ...come])]), { limit: 3, cursor }));
        seen.push(...page.items);
        cursor = page.next;
      }
      expect(seen.filter((id) => staying.includes(id))).toEqual(seen.filter((id) => staying.includes(id)).toSorted());
      if (first.next !== undefined) expect(staying.filter((id) => !seen.includes(id))).toEqual([]);
      expect(new Set(seen).size).toBe(seen.length);
    }),
  );
});

test("the cursor of an open date, which sorts before all others, is read back", () => {
  for (const sort of [Number.NEGATIVE_INFINITY, -1.5, 0, 1_722_926_520_000, Number.POSITIVE_INFINITY]) {
    const place = { sort, id: "2024-140/07" };
    expect(parseCursor(formatCursor(place, "list", SECRET), "list", SECRET)).toEqual({ ok: true, value: place });
  }
});

test("no change of a cursor is accepted, and nothing that is none is", () => {
  const cursor = formatCursor({ sort: 1, id: "a" }, "list", SECRET);
  const isRefused = (text: string) => !parseCursor(text, "list", SECRET).ok;
  fc.assert(
    fc.property(fc.nat(cursor.length - 1), fc.stringMatching(/^[A-Za-z0-9_.-]$/), (at, character) => {
      const changed = cursor.slice(0, at) + character + cursor.slice(at + 1);
      expect(changed === cursor || isRefused(changed)).toBe(true);
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => isRefused(text)));
  expect(parseCursor(cursor, "another list", SECRET).ok).toBe(false);
  expect(parseCursor(cursor, "list", "another secret").ok).toBe(false);
});

test("a list is the same whatever the page, and another with other filters", () => {
  expect(listName("/events", { kind: ["eva"], limit: 5, cursor: "x" })).toBe(
    listName("/events", { limit: 9, kind: ["eva"] }),
  );
  expect(listName("/events", { kind: ["eva"] })).not.toBe(listName("/events", { kind: ["docking"] }));
});
