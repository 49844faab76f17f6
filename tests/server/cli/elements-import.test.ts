// `orbitline elements import`: what it says and writes.
// Not here: files with problems (import-problems.test.ts).

import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openRecord, reopenRecord } from "../../../server/open-record.ts";
import { openStore } from "../../../server/store/store.ts";
import { elementSetToMessage } from "../../../shared/orbit/elements.ts";
import { ELEMENT_FORMATS } from "../../../shared/orbit/formats/all.ts";
import { must } from "../../../shared/result.ts";
import { bundledRecord, expectOk } from "../test-app.ts";
import { MESSAGE, NOW, rowsOf, textOf, withPlace } from "./import-place.ts";

describe("an import", () => {
  test("puts all sets of a file into the store as one revision, with who and why, whatever its name", async () => {
    await withPlace(async ({ dir, write, run }) => {
      write("sets.txt", textOf("kvn"));
      expect(await run("elements", "import", "sets.txt")).toEqual({
        exitCode: 0,
        out: ["2 element sets added, 1 object new to the record; source imported-elements-2026-09-01; revision 1"],
        err: [],
      });
      expect(rowsOf(dir, "select number, who, reason, at_utc from revision")).toEqual([
        { number: 1, who: "tester", reason: "element sets of sets.txt", at_utc: "2026-09-01T12:00:00Z" },
      ]);
      expect(rowsOf(dir, "select kind, before_json from change")).toEqual([
        { kind: "element-set", before_json: null },
        { kind: "element-set", before_json: null },
      ]);
    });
  });

  test("of the same sets again changes nothing and says so, in any format", async () => {
    await withPlace(async ({ dir, write, run }) => {
      write("first", textOf("json"));
      await run("elements", "import", "first");
      for (const { ending } of ELEMENT_FORMATS) {
        write(ending, textOf(ending));
        expect((await run("elements", "import", ending)).out).toEqual([
          "nothing new: 2 element sets, 2 in the store already; revision 1",
        ]);
      }
      const corrected = [MESSAGE, { ...MESSAGE, epochUtcMs: MESSAGE.epochUtcMs + 1 }];
      write("more", textOf("csv", corrected));
      expect((await run("elements", "import", "more")).out).toEqual([
        "1 element set added, 1 in the store already; source imported-elements-2026-09-01; revision 2",
      ]);
      expect(rowsOf(dir, "select count(*) as count from change")).toEqual([{ count: 3 }]);
    });
  });

  test("of sets that came with the record adds none of them, in any format, and says how many they are", async () => {
    await withPlace(async ({ dir, write, run }) => {
      const { observed } = bundledRecord();
      const bundled = observed
        .slice(0, 20)
        .map(({ set, noradId }) =>
          elementSetToMessage(set, { objectName: "ANOTHER NAME", noradId: must(noradId, "a number") }),
        );
      for (const { ending } of ELEMENT_FORMATS) {
        write(ending, textOf(ending, bundled));
        expect((await run("elements", "import", ending)).out).toEqual([
          "nothing new: 20 element sets, 20 in the record already; revision 0",
        ]);
      }
      write("more", textOf("json", [MESSAGE, ...bundled]));
      expect((await run("elements", "import", "more")).out).toEqual([
        "1 element set added, 20 in the record already, 1 object new to the record; source imported-elements-2026-09-01; revision 1",
      ]);
      expect(rowsOf(dir, "select count(*) as count from change")).toEqual([{ count: 1 }]);
    });
  });

  test("takes a source of the record, and refuses one that the record does not have", async () => {
    await withPlace(async ({ write, run }) => {
      write("sets", textOf("tle"));
      expect((await run("elements", "import", "sets", "--source", "celestrak-gp-2026-08-22")).out).toEqual([
        "2 element sets added, 1 object new to the record; source celestrak-gp-2026-08-22; revision 1",
      ]);
      const refused = await run("elements", "import", "--source", "celestrak-gp-2026-08-23", "sets");
      expect(refused.exitCode).toBe(2);
      expect(refused.err.join("\n")).toMatch(/no source "celestrak-gp-2026-08-23".*such as .*celestrak-gp-2026-08-22/);
    });
  });

  test("as a dry run says what would come of it and makes no store", async () => {
    await withPlace(async ({ dir, write, run }) => {
      write("sets", textOf("xml"));
      expect((await run("elements", "import", "sets", "--dry-run")).out).toEqual([
        "2 element sets added, 1 object new to the record; source imported-elements-2026-09-01; revision 0",
        "a dry run: nothing was written",
      ]);
      expect(existsSync(join(dir, "var"))).toBe(false);
      await run("elements", "import", "sets");
      expect((await run("elements", "import", "sets", "--dry-run")).out[0]).toContain("nothing new");
      expect(rowsOf(dir, "select number from revision")).toHaveLength(1);
    });
  });

  test("before the first start and after it ends in one state: the record with the sets, start after start", async () => {
    await withPlace(async ({ dir, write, run }) => {
      write("sets", textOf("json"));
      await run("elements", "import", "sets");
      const bundled = bundledRecord();
      const store = expectOk(await openStore(join(dir, "var")));
      const software = { version: "0.0.0", nowUtcMs: NOW };
      const first = expectOk(await openRecord(store, bundled, software)).snapshot;
      expect([first.revision, first.elements.byId.get("1998-067A")?.sets.length]).toEqual([2, 1]);
      write("more", textOf("json", [{ ...MESSAGE, noradId: 88888, objectId: "norad:88888" }]));
      expect((await run("elements", "import", "more")).exitCode).toBe(0);
      const reopened = expectOk(await reopenRecord(store, bundled, first));
      const again = expectOk(await openRecord(store, bundled, software)).snapshot;
      for (const { revision, elements, catalogue, leftOut } of [reopened, again]) {
        expect([revision, leftOut, elements.byId.has("1998-067A"), elements.byId.has("norad:88888")]).toEqual([
          3,
          0,
          true,
          true,
        ]);
        expect(elements.byId.get("2021-035A")?.sets.map(({ source }) => source)).toContain(
          "imported-elements-2026-09-01",
        );
        expect(catalogue.objects.length).toBe(first.catalogue.objects.length + 1);
      }
      await store.close();
    });
  });
});

describe("a call that is wrong does nothing and ends with 2", () => {
  test.each([
    [["elements"], 'no command "elements"'],
    [["elements", "inport", "x"], "did you mean elements import?"],
    [["elements", "import"], "a file is missing"],
    [["elements", "import", "a", "b"], '"b" belongs to no flag'],
    [["elements", "import", "a", "--source"], "--source needs a value"],
    [["elements", "import", "a", "--sauce", "x"], "there is no --sauce"],
    [["elements", "import", "no-such-file"], "cannot be read"],
    [["elements", "import", "."], "cannot be read"],
  ])("%j", async (args, told) => {
    await withPlace(async ({ dir, run }) => {
      const { exitCode, err } = await run(...args);
      expect([exitCode, err.join("\n")]).toEqual([2, expect.stringContaining(told)]);
      expect(existsSync(join(dir, "var"))).toBe(false);
    });
  });
});

test("without words, or asked for help, it tells what it does", async () => {
  await withPlace(async ({ run }) => {
    for (const args of [[], ["help"], ["elements", "import", "--help"]]) {
      const { exitCode, out } = await run(...args);
      expect([exitCode, out.join("\n")]).toEqual([0, expect.stringContaining("elements import FILE")]);
    }
  });
});
