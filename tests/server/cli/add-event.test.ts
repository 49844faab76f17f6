// What `record add-event` writes and where, and what it refuses.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { eventFileOf } from "../../../server/cli/event-file.ts";
import { insertRecord } from "../../../server/cli/insert-record.ts";
import { runRecordCommand } from "../../../server/cli/record-command.ts";
import { EVENT_KINDS, EVENT_STATUSES } from "../../../shared/record/event.ts";
import { readRecord } from "../../../shared/record/files.ts";
import { itemSpans } from "../../../shared/record/format-json.ts";
import { bundledFiles } from "../../data/bundled-files.ts";
import { expectOk, projectDir } from "../test-app.ts";
import { copyRecord } from "./record-copy.ts";

type FlagValues = Readonly<Record<string, string | undefined>>;

const landing: FlagValues = {
  kind: "landing",
  id: "example-landing",
  utc: "2024-11-03T17:24Z",
  title: "Example capsule lands at Dongfeng",
  programme: "crews",
  site: "dongfeng",
  source: "urdupoint-2024-11-04",
};

/** The call with some flags set otherwise; a flag set to undefined is left out. */
function add(dir: string, flags: FlagValues) {
  const words = Object.entries({ ...landing, ...flags }).flatMap(([flag, value]) =>
    value === undefined ? [] : [`--${flag}`, value],
  );
  return runRecordCommand(["add-event", ...words], dir);
}

/** The complaints about a call, which has written nothing. */
function complaintsOf(args: readonly string[]): readonly string[] {
  using copy = copyRecord();
  const before = copy.texts();
  const { exitCode, out, err } = runRecordCommand(["add-event", ...args], copy.dir);
  expect({ exitCode, out }).toEqual({ exitCode: 2, out: [] });
  expect(err[0]).toMatch(/^orbitline: \d+ things? to correct; nothing was written$/);
  expect(copy.texts()).toEqual(before);
  return err.slice(1).map((line) => line.trim());
}

describe("an event that is added", () => {
  test("stands in its place by date, every other byte as it was, and the record is sound", () => {
    using copy = copyRecord();
    const path = "events/2024-q4-flights.json";
    const before = copy.texts();
    const { exitCode, out } = add(copy.dir, { "title-zh": "返回舱着陆" });
    const block = [
      "  {",
      '    "id": "example-landing",',
      '    "kind": "landing",',
      '    "status": "done",',
      '    "title": {"en": "Example capsule lands at Dongfeng", "zh": "返回舱着陆"},',
      '    "when": {"edtf": "2024-11-03", "utc": "2024-11-03T17:24Z", "utcPrecision": "minute"},',
      '    "programme": "crews",',
      '    "site": "dongfeng",',
      '    "cited": {"*": ["urdupoint-2024-11-04"]}',
      "  },",
      "",
    ].join("\n");
    const after = copy.texts();
    expect({ ...after, [path]: after[path]?.replace(block, "") }).toEqual(before);
    const line = (after[path]?.split(block)[0] ?? "").split("\n").length;
    expect([exitCode, out[0]]).toEqual([
      0,
      `data/${path}:${line}: landing "example-landing" (done) added as record [3]`,
    ]);
    expect(out[1]).toMatch(/^the record is sound: /);
    expect(out[2]).toMatch(/^Next: /);
  });

  test("takes a file of its own where its quarter has none yet", () => {
    using copy = copyRecord();
    const path = "events/2024-q3-affairs.json";
    const fresh = { kind: "tender", utc: undefined, date: "2023-34", site: undefined };
    const { exitCode, out } = add(copy.dir, fresh);
    expect([exitCode, out[0]]).toEqual([0, expect.stringContaining("data/events/2023-q2-affairs.json:2: tender")]);
    expect(copy.read("events/2023-q2-affairs.json")).toMatch(
      /^\[\n {2}\{\n {4}"id": "example-landing",[\s\S]*\n {2}\}\n\]\n$/,
    );
    expect(copy.read(path)).toBe(readFileSync(join(projectDir, "data", path), "utf8"));
  });

  test.each(EVENT_STATUSES)("is sound as a launch with status %s", (status) => {
    using copy = copyRecord();
    const launch = { kind: "launch", site: "jiuquan", vehicle: "long-march-2f", status };
    expect(add(copy.dir, launch)).toMatchObject({ exitCode: 0, err: [] });
  });

  test.each(EVENT_KINDS)("is sound as a %s", (kind) => {
    using copy = copyRecord();
    expect(add(copy.dir, { kind, site: kind === "launch" ? "jiuquan" : "dongfeng" })).toMatchObject({ exitCode: 0 });
  });

  test("may cite several sources and be known to the second", () => {
    using copy = copyRecord();
    const words = Object.entries({ ...landing, utc: "2024-11-03T17:24:05Z" }).flatMap(([flag, value]) => [
      `--${flag}=${value}`,
    ]);
    runRecordCommand(["add-event", ...words, "--source", "unn-2024-10-30"], copy.dir);
    const text = copy.read("events/2024-q4-flights.json");
    expect(text).toContain('{"*": ["urdupoint-2024-11-04", "unn-2024-10-30"]}');
    expect(text).toContain('"utc": "2024-11-03T17:24:05Z", "utcPrecision": "second"}');
  });

  test("is planned when its date lies beyond the record's last day", () => {
    using copy = copyRecord();
    const { out } = add(copy.dir, { utc: undefined, date: "2199" });
    expect(out[0]).toMatch(/^data\/plans\/scheduled\.json:\d+: landing "example-landing" \(planned\)/);
  });

  test("can be added while the record has problems elsewhere, which are told", () => {
    using copy = copyRecord();
    copy.change("events/2024-q3.json", (text) => text.replace('"status": "done"', '"status": "dnoe"'));
    const { exitCode, out } = add(copy.dir, {});
    expect([exitCode, out[0]]).toEqual([1, expect.stringContaining("added as record [3]")]);
    expect(out.join("\n")).toContain("data/events/2024-q3.json → [0].status");
  });

  test("of a constellation that is followed is sent on to its batch", () => {
    using copy = copyRecord();
    const { exitCode, out } = add(copy.dir, { kind: "launch", site: "taiyuan", constellation: "spacesail" });
    expect([exitCode, out.at(-1)]).toEqual([1, expect.stringContaining("batch in data/constellations/spacesail.json")]);
  });
});

describe("a call is refused with everything that is wrong and what would be right", () => {
  test("when flags are missing", () => {
    expect(complaintsOf([]).map((line) => line.split(";")[0])).toEqual([
      "--kind is missing",
      "--id is missing",
      "--date is missing",
      "--title is missing",
      "--programme is missing",
      "--source is missing",
    ]);
  });

  test("when values are wrong, with the likely ones first", () => {
    const wrong = { kind: "lanch", id: "Shenzhou 99", date: "2024-13-01", utc: "25:00", title: "x", status: "don" };
    const unknown = { programme: "lunr", constellation: "spacesal", vehicle: "long-march-2g", site: "jiuqan" };
    const flags = Object.entries({ ...wrong, ...unknown, source: "gcat", "utc-precision": "min" });
    expect(complaintsOf(flags.flatMap(([flag, value]) => [`--${flag}`, value]))).toEqual([
      expect.stringMatching(/^--kind "lanch" is unknown; right: launch; one of launch, landing, /),
      '--id "Shenzhou 99" is no id; right: shenzhou-99',
      expect.stringMatching(/^--utc "25:00" is no time of a day; right: YYYY-MM-DDThh:mm/),
      '--date "2024-13-01" is no date; right: a date that the calendar has',
      '--utc-precision "min" is unknown; right: minute; one of second, minute, quarter-hour, hour',
      expect.stringMatching(/^--status "don" is unknown; right: done; one of planned, /),
      expect.stringMatching(/^--programme "lunr" is not in the record; right: lunar; one of /),
      expect.stringMatching(/^--constellation "spacesal" is not in the record; right: spacesail; one of /),
      expect.stringMatching(/^--vehicle "long-march-2g" is not in the record; right: long-march-2/),
      expect.stringMatching(/^--site "jiuqan" is not in the record; right: jiuquan; one of /),
      expect.stringMatching(/^--source "gcat" .*; right: gcat-.*; one of the \d+ in data\/sources.json; a new source/),
    ]);
  });

  test("when the words are no flags and values", () => {
    const words = ["--kind", "--id", "example", "--titel", "Example lands", "stray", "--id=example", "--date"];
    expect(complaintsOf(words).slice(0, 5)).toEqual([
      "--kind needs a value",
      expect.stringMatching(/^there is no --titel; right: --title; one of --kind, /),
      '"stray" belongs to no flag; right: a value of several words in quotes',
      "--id stands twice",
      "--date needs a value",
    ]);
  });

  test.each<[string, FlagValues, string]>([
    ["the id exists", { id: "shenzhou-19" }, '--id "shenzhou-19" is the id of an event in data/events/2024-q4.json'],
    ["the time is of another day", { date: "2024-11-02" }, "right: a time within 2024-11-02"],
    ["a day stands as the time", { utc: "2024-11-03" }, "a day alone is --date"],
    ["a precision stands without a time", { utc: undefined, date: "2024", "utc-precision": "hour" }, "--utc beside it"],
    ["what lies ahead is said to be done", { utc: undefined, date: "2199", status: "done" }, "the record's last day"],
    ["a vehicle is given to a landing", { vehicle: "long-march-2f" }, "a vehicle on launches only"],
    ["a launch leaves from a landing site", { kind: "launch" }, '"dongfeng" is a landing site; right: one of hainan'],
  ])("when %s", (_, flags, expected) => {
    const words = Object.entries({ ...landing, ...flags }).flatMap(([flag, value]) =>
      value === undefined ? [] : [`--${flag}`, value],
    );
    expect(complaintsOf(words)).toEqual([expect.stringContaining(expected)]);
  });

  test("when a file is no JSON, since nobody knows its ids", () => {
    using copy = copyRecord();
    copy.change("sites.json", (text) => `${text}]`);
    const before = copy.texts();
    const { exitCode, err } = add(copy.dir, {});
    expect([exitCode, err[1]]).toEqual([1, expect.stringContaining("data/sites.json: not_json at line")]);
    expect(copy.texts()).toEqual(before);
  });
});

describe("the file of an event", () => {
  const { events, origins } = expectOk(readRecord(bundledFiles()));
  const filed = events
    .map((event) => ({ event, path: origins.get(event)?.path ?? "" }))
    .filter(({ path }) => path.startsWith("events/2"));

  test("is the one in which the bundled record keeps its like", () => {
    // Milestones lie with the flights or with the affairs, as their subject has it.
    const settled = filed.filter(({ event }) => !["milestone", "failure"].includes(event.kind));
    expect(settled.length).toBeGreaterThan(350);
    for (const { event, path } of settled) {
      expect(`${event.id} in ${eventFileOf(event.kind, "done", event.when)}`).toBe(`${event.id} in ${path}`);
    }
  });

  test.each([
    ["launch", "done", "2022-12-31", "events/before-2023.json"],
    ["policy", "done", "../2021", "events/before-2023-affairs.json"],
    ["milestone", "unknown", "2024-36", "events/2024-q4-flights.json"],
    ["launch", "cancelled", "2024", "plans/scheduled.json"],
    ["target", "done", "2024", "plans/scheduled.json"],
  ] as const)("of a %s, %s, of %s is %s", (...[kind, status, edtf, path]) => {
    expect(eventFileOf(kind, status, { edtf })).toBe(path);
  });
});

describe("a record put into a file", () => {
  const eventFiles = bundledFiles().filter(({ path }) => /^(events|plans)\//.test(path));

  test.each(eventFiles)("stands where $path keeps it, byte for byte", ({ text }) => {
    const spans = expectOk(itemSpans(text));
    // Reading a record forgets the last zero of 112.0, so those with such a number are left out.
    const kept = [...spans.keys()].filter(
      (index) => !/\d\.\d*0[,}\n]/.test(text.slice(spans[index]?.start, spans[index]?.end)),
    );
    expect(kept).not.toEqual([]);
    for (const index of new Set([kept.at(0), kept.at(kept.length / 2), kept.at(-1)].map(Number))) {
      const [before, own, after] = [spans[index - 1], spans[index], spans[index + 1]];
      const [start, end] = before ? [before.end, own?.end] : [own?.start, after?.start ?? own?.end];
      const without = text.slice(0, start) + text.slice(end);
      const record = JSON.parse(text.slice(own?.start, own?.end));
      const line = text.slice(0, own?.start).split("\n").length;
      expect(insertRecord(without, record)).toEqual({ ok: true, value: { text, index, line } });
    }
  });

  test("passes over records whose date cannot be read", () => {
    const text = '[\n  {"id": "a", "when": "soon"},\n  {"id": "c", "when": {"edtf": "2024"}}\n]\n';
    const inserted = expectOk(insertRecord(text, { id: "b", when: { edtf: "2024-01-01" } }));
    expect(JSON.parse(inserted.text).map(({ id }: { id: string }) => id)).toEqual(["a", "b", "c"]);
  });

  test("that holds no array is not put in", () => {
    expect(insertRecord("{}", { id: "a", when: { edtf: "2024" } })).toEqual({ ok: false, failure: "not_an_array" });
  });
});
