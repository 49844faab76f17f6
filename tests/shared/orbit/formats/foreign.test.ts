// Texts as others write them: CelesTrak's and Space-Track's habits, spreadsheets, and what is meant to do harm.
import { describe, expect, test } from "vitest";
import { readElements } from "../../../../shared/orbit/formats/all.ts";
import { csvRows, defuse, undefuse } from "../../../../shared/orbit/formats/csv-cells.ts";
import { formatLineProblem } from "../../../../shared/orbit/formats/element-format.ts";
import { OMM_CSV } from "../../../../shared/orbit/formats/omm-csv.ts";
import { OMM_KVN } from "../../../../shared/orbit/formats/omm-kvn.ts";
import { OMM_XML } from "../../../../shared/orbit/formats/omm-xml.ts";
import { formatOmm } from "../../../../shared/orbit/omm.ts";
import { TIANHE } from "../element-message.ts";

function readOf(text: string): unknown {
  const { messages } = readElements(text);
  return messages.ok ? messages.value.map(({ message }) => message) : messages.failure.map(formatLineProblem);
}

describe("Space-Track", () => {
  test("writes numbers in quotes and many keys beside, in JSON", () => {
    const quoted = Object.entries(formatOmm(TIANHE)).map(([key, value]) => [key, String(value)]);
    const beside = {
      ...{ CCSDS_OMM_VERS: "3.0", COMMENT: "GENERATED VIA SPACE-TRACK.ORG API", CREATION_DATE: "2026-08-22T12:16:19" },
      ...{ ORIGINATOR: "18 SPCS", CENTER_NAME: "EARTH", REF_FRAME: "TEME", TIME_SYSTEM: "UTC" },
      ...{
        MEAN_ELEMENT_THEORY: "SGP4",
        SEMIMAJOR_AXIS: "6767.9",
        PERIOD: "92.3",
        APOAPSIS: "390.8",
        PERIAPSIS: "388.7",
      },
      ...{ OBJECT_TYPE: "PAYLOAD", RCS_SIZE: "LARGE", COUNTRY_CODE: "PRC", LAUNCH_DATE: "2021-04-29", SITE: "WSC" },
      ...{
        DECAY_DATE: null,
        FILE: "4500000",
        GP_ID: "290000000",
        TLE_LINE0: "0 CSS (TIANHE)",
        TLE_LINE1: "1",
        TLE_LINE2: "2",
      },
    };
    expect(readOf(JSON.stringify([{ ...beside, ...Object.fromEntries(quoted) }]))).toEqual([TIANHE]);
    for (const [key, value] of [
      ["REF_FRAME", "EME2000"],
      ["CENTER_NAME", "MARS BARYCENTER"],
      ["TIME_SYSTEM", "TAI"],
      ["MEAN_ELEMENT_THEORY", "SGP4-XP"],
      ["CCSDS_OMM_VERS", "9.0"],
      ["EPHEMERIS_TYPE", "4"],
    ] as const) {
      const text = JSON.stringify([{ ...beside, ...Object.fromEntries(quoted), [key]: value }]);
      expect(readOf(text)).toEqual([expect.stringContaining(`(${key}): unsupported: ${value}`)]);
    }
  });

  test("leads the name of three-line sets with a 0, and writes user-defined values in KVN and XML", () => {
    const lines = [
      "0 CSS (TIANHE)",
      "1 48274U 21035A   26234.46683157  .00014340  00000+0  18184-3 0  9999",
      "2 48274  41.4688 279.6646 0001556 255.0784 104.9883 15.59157790303510",
    ];
    expect(readOf(lines.join("\r\n"))).toEqual([TIANHE]);
    const own = '<userDefinedParameters><USER_DEFINED parameter="PERIOD">92.3</USER_DEFINED></userDefinedParameters>';
    const xml = OMM_XML.format([TIANHE]).text.replace("</data>", `${own}</data>`);
    expect(readOf(xml)).toEqual([TIANHE]);
  });

  test("has objects without a designator or a name", () => {
    const { OBJECT_ID: _, ...rest } = formatOmm({ ...TIANHE, objectName: "" });
    for (const OBJECT_ID of [null, "", "UNKNOWN"]) {
      expect(readOf(JSON.stringify([{ OBJECT_ID, ...rest }]))).toMatchObject([
        { objectId: "norad:48274", objectName: "" },
      ]);
      expect(readOf(JSON.stringify([{ OBJECT_ID, ...rest, NORAD_CAT_ID: 0 }]))).toEqual([
        expect.stringContaining("no_identity"),
      ]);
    }
  });
});

describe("CelesTrak", () => {
  test("writes small numbers in CSV without a digit before the point, and leaves the header of XML empty", () => {
    const csv = OMM_CSV.format([TIANHE])
      .text.replace(",0.0001556,", ",.0001556,")
      .replace(",0.00018184,", ",.18184E-3,");
    expect(csv).toContain(",.18184E-3,");
    expect(readOf(csv)).toEqual([TIANHE]);
    const xml = OMM_XML.format([TIANHE]).text.replace(
      /<header>.*<\/header>/,
      "<header><CREATION_DATE/><ORIGINATOR/></header>",
    );
    expect(readOf(xml)).toEqual([TIANHE]);
  });

  test("may break a tag of XML over lines: a message begins where its tag does", () => {
    const text = OMM_XML.format([TIANHE, TIANHE]).text;
    for (const end of ["\n", "\r\n", "\r"]) {
      const broken = text.replaceAll("\n", "").replaceAll("<omm ", `${end}  <omm${end}`);
      const read = OMM_XML.parse(broken);
      const places = read.ok ? read.value.map(({ line, column }) => [line, column]) : read.failure;
      expect(places).toEqual([
        [2, 3],
        [4, 3],
      ]);
    }
  });

  test("writes KVN with units and comments", () => {
    const kvn = [
      "CCSDS_OMM_VERS = 2.0",
      "COMMENT GENERATED FOR A TEST",
      "CREATION_DATE = 2026-234T12:00:00",
      "ORIGINATOR = NOBODY",
      ...Object.entries(formatOmm(TIANHE)).map(([key, value]) => `${key} = ${value}`),
    ].join("\n");
    expect(readOf(kvn.replace("15.5915779", "15.5915779 [rev/day]").replace("41.4688", "41.4688  [deg]"))).toEqual([
      TIANHE,
    ]);
  });
});

test("our mark of an illustrative set is known in what others make of our files, by the comment or the originator", () => {
  const marked = { ...TIANHE, isIllustrative: true } as const;
  const { text } = OMM_KVN.format([marked]);
  const field = (key: string) => new RegExp(`^${key}[ =]+(.*)$`, "m").exec(text)?.[1]?.toLowerCase();
  for (const key of ["COMMENT", "ORIGINATOR"]) {
    expect(readOf(JSON.stringify([{ [key]: field(key), ...formatOmm(TIANHE) }]))).toEqual([marked]);
    const csv = OMM_CSV.format([TIANHE]).text.split("\r\n");
    expect(readOf(`${csv[0]},${key}\n${csv[1]},"${field(key)}"`)).toEqual([marked]);
    expect(readOf(text.replace(new RegExp(`^${key}.*$`, "m"), ""))).toEqual([marked]);
  }
});

describe("a text that is meant to do harm", () => {
  test("in XML: a million open elements, a bomb of entities, a prototype's name", () => {
    const bomb = '<!DOCTYPE b [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><ndm><omm>&b;</omm></ndm>';
    expect(readOf(bomb)).toEqual([expect.stringContaining("forbidden_xml: a document type")]);
    for (const name of ["ndm", "a", "omm"]) {
      const deep = readElements(`<ndm>${`<${name}>`.repeat(1_000_000)}`).messages;
      expect(deep.ok ? [] : deep.failure.at(-1)?.code).toBe("too_deep");
    }
    expect(readOf("<ndm>&constructor;</ndm>")).toEqual([expect.stringContaining("forbidden_xml")]);
    expect(readOf("<ndm><omm><constructor/><__proto__/></omm></ndm>")).toContainEqual(
      expect.stringContaining("(__proto__): misplaced"),
    );
    expect(readOf("<ndm>\u0000</ndm>")).toEqual([expect.stringContaining("not_xml")]);
    expect(readOf("<ndm>&#0;</ndm>")).toEqual([expect.stringContaining("forbidden_xml")]);
  });

  test("in JSON: nesting, a hidden second key, a prototype's name, half a character", () => {
    expect(readOf("[".repeat(1_000_000))).toEqual([expect.stringContaining("too_deep")]);
    const text = JSON.stringify([formatOmm(TIANHE)]);
    expect(readOf(text.replace("{", '{"\\u0045POCH":"2026-08-22T00:00:00",'))).toEqual([
      expect.stringContaining("duplicate_key"),
    ]);
    expect(readOf(text.replace("{", '{"__proto__":{"a":1},'))).toEqual([
      expect.stringContaining("column 3 (__proto__): unknown_key"),
    ]);
    expect(readOf(text.replace("CSS", "\\ud800"))).toEqual([expect.stringContaining("(OBJECT_NAME): bad_text")]);
    expect(readOf(text.replace("CSS", "\\u0000"))).toEqual([expect.stringContaining("(OBJECT_NAME): bad_text")]);
  });

  test("in CSV: cells that a spreadsheet would run are defused, and read back as they were", () => {
    for (const name of ["=1+1", "+1", "-1", "@SUM(A1)", "'=1", "=cmd|' /C calc'!A0"]) {
      const { text } = OMM_CSV.format([{ ...TIANHE, objectName: name }]);
      const row = text.split("\r\n")[1] ?? "";
      expect(row).toMatch(/^"?'/);
      expect(readOf(text)).toEqual([{ ...TIANHE, objectName: name }]);
      expect(undefuse(defuse(name))).toBe(name);
    }
    const { text } = OMM_CSV.format([{ ...TIANHE, bstarPerEarthRadius: -0.0001 }]);
    expect(text).toContain(",-0.0001,");
    expect(["a", "'a", "1'", ""].map((name) => [defuse(name), undefuse(name)])).toEqual(
      ["a", "'a", "1'", ""].map((name) => [name, name]),
    );
  });
});

test("CSV cells keep quotes, commas and line ends where they are quoted, with their places", () => {
  const { rows, problems } = csvRows('a,"b ""c"", d",\r\n"two\nlines",x\n\n');
  expect(problems).toEqual([]);
  expect(rows.map((row) => row.map(({ text, line, column }) => [text, line, column]))).toEqual([
    [
      ["a", 1, 1],
      ['b "c", d', 1, 3],
      ["", 1, 16],
    ],
    [
      ["two\nlines", 2, 1],
      ["x", 3, 8],
    ],
  ]);
  expect(csvRows('a\n"b\nc').problems).toMatchObject([{ code: "not_csv", line: 2, column: 1 }]);
});
