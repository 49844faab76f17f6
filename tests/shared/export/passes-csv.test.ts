// The table of passes: a row each, and nothing in it that a spreadsheet would run.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatCsv } from "../../../shared/export/csv.ts";
import { formatPassesCsv } from "../../../shared/export/passes-csv.ts";
import { undefuse } from "../../../shared/orbit/formats/csv-cells.ts";
import { passTable } from "./pass-table.ts";

/** Reads CSV as a spreadsheet does: quoted cells hold commas, line breaks and doubled quotes. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  for (let at = 0; at < text.length; ) {
    const [whole = "", quoted, plain = ""] = /"((?:[^"]|"")*)"|([^,\r\n]*)/y.exec(text.slice(at)) ?? [];
    cells.push(quoted?.replaceAll('""', '"') ?? plain);
    at += whole.length;
    if (text[at] === ",") {
      at += 1;
    } else {
      rows.push(cells);
      cells = [];
      at += 2;
    }
  }
  return rows;
}

describe("a table of passes", () => {
  test("has a row for each pass in order of rise, with its times to a tenth of a second", () => {
    const table = passTable();
    const [header = "", ...lines] = formatPassesCsv({ ...table, passes: table.passes.toReversed() }).split("\r\n");
    expect(lines.pop()).toBe("");
    expect(lines.length).toBe(table.passes.length);
    const column = header.split(",").indexOf("riseUtc");
    for (const [index, { rise }] of table.passes.entries()) {
      const written = Date.parse(lines[index]?.split(",")[column] ?? "");
      expect(Math.abs(written - rise.atUtcMs)).toBeLessThanOrEqual(50);
    }
  });
});

describe("formatCsv", () => {
  test("takes the edge off text that a spreadsheet would run, and leaves numbers as they are", () => {
    const cells = ["=1+1", "+1", "-1", "@x", " =1", "\t=1", "＝1", "a=1", -1.5, true, undefined];
    expect(
      formatCsv(
        cells.map(() => "c"),
        [cells],
      ).split("\r\n")[1],
    ).toBe("'=1+1,'+1,'-1,'@x,' =1,'\t=1,'＝1,a=1,-1.5,true,");
  });

  test("comes back cell by cell, whatever stands in the cells", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 1, maxLength: 5 }), (cells) => {
        const [, row] = readCsv(
          formatCsv(
            cells.map(() => "c"),
            [cells],
          ),
        );
        expect(row?.map(undefuse)).toEqual(cells);
        for (const cell of row ?? []) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  test("throws on a number that is none", () => {
    expect(() => formatCsv(["a"], [[Number.NaN]])).toThrow(RangeError);
  });
});
