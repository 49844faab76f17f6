// What an import says of a file that is wrong: each problem in its place; and that it writes nothing then.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createElementCatalogue } from "../../../server/orbits/element-catalogue.ts";
import { type ElementMessage, elementSetToMessage } from "../../../shared/orbit/elements.ts";
import { ELEMENT_FORMATS, readElements } from "../../../shared/orbit/formats/all.ts";
import { createCatalogue } from "../../../shared/record/catalogue.ts";
import { objectsOf } from "../../../shared/record/objects.ts";
import { must } from "../../../shared/result.ts";
import { bundledRecord, expectOk } from "../test-app.ts";
import { MESSAGE, rowsOf, textOf, withPlace } from "./import-place.ts";

/** An object that the record has, with its number. */
function bundledObject(id: string): { readonly id: string; readonly norad: number } {
  const object = objectsOf(bundledRecord().record).find((one) => one.id === id);
  return { id, norad: must(object?.norad, `the number of ${id}`) };
}

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

  test("a piece and a number of two objects that the record knows, or that were imported before", async () => {
    await withPlace(async ({ write, run }) => {
      write("before", textOf("json", [MESSAGE, { ...MESSAGE, objectId: "1999-001A", noradId: 77777 }]));
      expect((await run("elements", "import", "before")).exitCode).toBe(0);
      const [first, second, unnumbered] = [bundledObject("2024-140A"), bundledObject("2024-140B"), "2018-002A"];
      write(
        "sets",
        textOf("json", [
          { ...MESSAGE, objectId: first.id, noradId: second.norad },
          { ...MESSAGE, objectId: unnumbered, noradId: first.norad },
          { ...MESSAGE, noradId: 77777 },
          { ...MESSAGE, noradId: second.norad, epochUtcMs: MESSAGE.epochUtcMs + 1000 },
        ]),
      );
      expect((await run("elements", "import", "sets")).err.map((line) => line.replace(/.*sets: /, ""))).toEqual([
        `line 2, column 1: ids_contradict: 2024-140A with ${second.norad}; right: 2024-140A with ${first.norad}, or 2024-140B with ${second.norad}`,
        `line 3, column 1: ids_contradict: ${unnumbered} with ${first.norad}; right: ${unnumbered} without a number, or 2024-140A with ${first.norad}`,
        "line 4, column 1: ids_contradict: 1998-067A with 77777; right: 1998-067A with 25544, or 1999-001A with 77777",
        `line 5, column 1: ids_contradict: 1998-067A with ${second.norad}; right: 1998-067A with 25544, or 2024-140B with ${second.norad}`,
        "orbitline: 4 problems; nothing was imported",
      ]);
    });
  });

  test("a piece that one file gives to two numbers, or a number to two pieces", async () => {
    await withPlace(async ({ write, run }) => {
      const [a, b] = [MESSAGE, { ...MESSAGE, objectId: "1999-001A", noradId: 77777 }];
      const later = { epochUtcMs: MESSAGE.epochUtcMs + 1000 };
      write(
        "sets",
        textOf("tle", [
          a,
          b,
          { ...a, ...later, noradId: 88888 },
          { ...b, ...later, objectId: "1999-001B" },
          { ...a, ...later },
        ]),
      );
      expect((await run("elements", "import", "sets")).err.map((line) => line.replace(/.*sets: /, ""))).toEqual([
        "line 8, column 1: ids_contradict: 1998-067A with 88888; right: 1998-067A with 25544, as in line 2",
        "line 11, column 1: ids_contradict: 1999-001B with 77777; right: 1999-001A with 77777, as in line 5",
        "orbitline: 2 problems; nothing was imported",
      ]);
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
