// `orbitline elements import`: what it says and writes, and that it writes nothing where anything is wrong.

import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { runOrbitlineCommand } from "../../../server/cli/orbitline-command.ts";
import type { Outcome } from "../../../server/cli/outcome.ts";
import { openRecord, reopenRecord } from "../../../server/open-record.ts";
import { createElementCatalogue } from "../../../server/orbits/element-catalogue.ts";
import { openStore } from "../../../server/store/store.ts";
import { type ElementMessage, elementSetToMessage } from "../../../shared/orbit/elements.ts";
import { ELEMENT_FORMATS, readElements } from "../../../shared/orbit/formats/all.ts";
import { createCatalogue } from "../../../shared/record/catalogue.ts";
import { must } from "../../../shared/result.ts";
import { importedSet } from "../record/imported-sets.ts";
import { bundledRecord, expectOk, projectDir, withFolder } from "../test-app.ts";

const NOW = Date.UTC(2026, 8, 1, 12);
const MESSAGE = importedSet().message;
const PAIR = [MESSAGE, { ...MESSAGE, objectName: "CSS (TIANHE)", objectId: "2021-035A", noradId: 48274 }];

interface Place {
  readonly dir: string;
  readonly write: (name: string, text: string | Buffer) => void;
  readonly run: (...args: readonly string[]) => Promise<Outcome>;
}

function withPlace(work: (place: Place) => Promise<void>): Promise<void> {
  return withFolder((dir) =>
    work({
      dir,
      write: (name, text) => writeFileSync(join(dir, name), text),
      run: (...args) =>
        runOrbitlineCommand(args, {
          projectDir,
          env: { ORBITLINE_DATA_DIR: join(dir, "var") },
          callerDir: dir,
          who: "tester",
          nowUtcMs: NOW,
        }),
    }),
  );
}

function textOf(ending: string, messages: readonly ElementMessage[] = PAIR): string {
  const format = ELEMENT_FORMATS.find((one) => one.ending === ending);
  return format?.format(messages).text ?? "";
}

/** The rows of a table of the store. */
function rowsOf(dir: string, query: string): unknown[] {
  const database = new DatabaseSync(join(dir, "var/orbitline.sqlite"));
  const rows = database.prepare(query).all();
  database.close();
  return rows.map((row) => ({ ...row }));
}

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
      const reopened = expectOk(await reopenRecord(store, bundled, "0.0.0"));
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

describe("a file with anything wrong is told line by line and imports nothing", () => {
  test.each([
    {
      what: "every bad line",
      text: textOf("2le").replace("51.6408", "51.64X8").replace(/\d\n$/, "x\n"),
      told: [/line 2, column 9: column: +51\.64X8; right: NNN\.NNNN/, /line 4, column 69: checksum: x; right: \d/],
    },
    { what: "no format", text: "hello\n", told: [/line 1, column 1: unknown_format: hello; right: OMM as JSON/] },
    { what: "an empty list", text: "[]", told: [/there is no element set in it/] },
    { what: "an empty file", text: "", told: [/line 1, column 1: unknown_format: nothing/] },
    {
      what: "an object that nobody can know",
      text: textOf("json", [{ ...MESSAGE, objectId: "no-such-craft" }]).replace(":25544", ":0"),
      told: [/sets: line 2, column 1: unknown_object: no-such-craft; right: a COSPAR piece, a catalogue number, or/],
    },
    ...[
      ["json", 3],
      ["xml", 8],
      ["kvn", 26],
      ["csv", 3],
      ["tle", 5],
      ["2le", 3],
    ].map(([ending, line]) => ({
      what: `two sets of one epoch that differ, in ${ending}`,
      text: textOf(String(ending), [MESSAGE, { ...MESSAGE, bstarPerEarthRadius: 0.001 }]),
      told: [
        new RegExp(`line ${line}, column 1: sets_differ: 1998-067A at 2026-08-22T12:00:00\\.000000; right: what line`),
      ],
    })),
  ])("$what", async ({ text, told }) => {
    await withPlace(async ({ dir, write, run }) => {
      write("sets", text);
      const { exitCode, out, err } = await run("elements", "import", "sets");
      expect([exitCode, out]).toEqual([1, []]);
      for (const line of told) expect(err.join("\n")).toMatch(line);
      expect(err.at(-1)).toMatch(/^orbitline: \d+ problems?.*; nothing was imported$/);
      if (existsSync(join(dir, "var"))) expect(rowsOf(dir, "select * from revision")).toEqual([]);
    });
  });

  test.each(ELEMENT_FORMATS)("an orbit that we made up ourselves, come back as $name", async ({ ending, canMark }) => {
    const { objects } = createElementCatalogue(createCatalogue(bundledRecord().record, 1), bundledRecord().observed);
    const ours = ["2024-140A", "2021-035A"].map((id) => {
      const { object, sets } = must(
        objects.find((one) => one.object.id === id),
        id,
      );
      const set = must(
        sets.findLast(({ kind }) => kind === "illustrative"),
        "an illustrative set",
      );
      return elementSetToMessage(set, { objectName: "X", noradId: must(object.norad, "a number") });
    });
    await withPlace(async ({ write, run }) => {
      const refused = async (messages: readonly ElementMessage[]) => {
        write("sets", textOf(ending, messages));
        const { exitCode, err } = await run("elements", "import", "sets");
        return [
          exitCode,
          ...err.slice(0, -1).map((line) => /line (\d+), column 1: illustrative: (\S+) at/.exec(line)?.slice(1)),
        ];
      };
      const placeOf = (index: number) =>
        expectOk(readElements(textOf(ending, [MESSAGE, ...ours])).messages)[index]?.line;
      const told = [1, 2].map((index) => [String(placeOf(index)), ours[index - 1]?.objectId]);
      expect(await refused([MESSAGE, ...ours])).toEqual([1, ...told]);
      // By the mark alone, whatever somebody did to the elements.
      const changed = ours.map((one) => ({ ...one, meanAnomalyDeg: (one.meanAnomalyDeg + 1) % 360 }));
      expect(await refused([MESSAGE, ...changed])).toEqual(canMark ? [1, ...told] : [0]);
    });
  });

  test("bytes that are no UTF-8", async () => {
    await withPlace(async ({ write, run }) => {
      write("sets", Buffer.concat([Buffer.from(`A\n${textOf("2le")}`), Buffer.from([0xff, 0xfe])]));
      const { exitCode, err } = await run("elements", "import", "sets");
      expect([exitCode, err[0]]).toEqual([1, expect.stringContaining("line 6, column 1: not_utf8")]);
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
