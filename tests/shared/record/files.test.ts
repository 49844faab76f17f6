// How the files of the record are read, and how everything wrong with them is told.
import { describe, expect, it } from "vitest";
import { formatProblem } from "../../../shared/record/bundle.ts";
import { readRecord } from "../../../shared/record/files.ts";
import { filesOf, problemLines, problemsAfter, smallRecord } from "./small-record.ts";

const withText = (path: string, text: string) => [
  ...filesOf(smallRecord()).filter((file) => file.path !== path),
  { path, text },
];

describe("reading a record", () => {
  it("gives every kind of record, and where each was read", () => {
    const read = readRecord(filesOf(smallRecord()));
    if (!read.ok) throw new Error(read.failure.map(formatProblem).join("\n"));
    const { subject, programmes, vehicles, sites, sources, constellations, craft, events, origins } = read.value;
    expect(subject.id).toBe("small");
    const ids = [programmes, vehicles, sites, sources, constellations, craft, events].map((list) =>
      list.map((record) => record.id),
    );
    expect(ids).toEqual([
      ["nets"],
      ["rocket"],
      ["coast", "steppe"],
      ["ledger"],
      ["net"],
      ["old-one"],
      ["net-01", "net-01-landing"],
    ]);
    expect(events.map((event) => origins.get(event))).toEqual([
      { path: "events/2024-q3.json", at: "[0]" },
      { path: "events/2024-q3.json", at: "[1]" },
    ]);
    expect(constellations.map((one) => origins.get(one))).toEqual([{ path: "constellations/net.json", at: "" }]);
  });

  it("takes plans and events for the same kind, in the order of their paths", () => {
    const plan = { id: "net-plan", kind: "plan", status: "planned", title: { en: "A plan" }, when: { edtf: "2025" } };
    const plans = [{ ...plan, programme: "nets", cited: { "*": ["ledger"] } }];
    const read = readRecord(filesOf({ "plans/net.json": plans, ...smallRecord() }));
    expect(read.ok && read.value.events.map((event) => event.id)).toEqual(["net-01", "net-01-landing", "net-plan"]);
  });

  it("passes over element sets, pages for people and dot-files", () => {
    const others = ["elements/2024-08-06-net.json", "README.md", "events/README.md", ".DS_Store"];
    expect(problemLines([...filesOf(smallRecord()), ...others.map((path) => ({ path, text: "?" }))])).toEqual([]);
  });

  it("does not depend on the order in which files are handed over", () => {
    const files = filesOf(smallRecord());
    const forwards = readRecord(files);
    const backwards = readRecord(files.toReversed());
    expect(forwards.ok && backwards.ok && backwards.value.events).toEqual(forwards.ok && forwards.value.events);
    expect(forwards.ok).toBe(true);
  });
});

describe("what is wrong with a file", () => {
  it("is placed by line and column when the file is not JSON", () => {
    const lines = problemLines(withText("events/2024-q4.json", '[\n  {"id": "a",}\n]\n'));
    expect(lines).toEqual([
      "data/events/2024-q4.json: not_json at line 2, column 14: }; right: a key in double quotes",
    ]);
  });

  it("is placed by file and path when a value does not fit its schema", () => {
    const lines = problemsAfter((record) => {
      Object.assign(record["events/2024-q3.json"][1]?.when ?? {}, { edtf: "soon" });
    });
    expect(lines[0]).toMatch(/^data\/events\/2024-q3\.json → \[1\]\.when\.edtf: not_edtf: "soon"; right: YYYY/);
  });

  it("is told when a record has a key that no record has", () => {
    const lines = problemsAfter((record) => Object.assign(record["vehicles.json"][0] ?? {}, { wings: 2 }));
    expect(lines).toEqual(['data/vehicles.json → [0]: Unrecognized key: "wings"']);
  });

  it("is told when a list of records is no list", () => {
    expect(problemLines(withText("craft/new.json", "{}"))).toEqual([
      "data/craft/new.json: not an array; right: an array of records",
    ]);
  });

  it("is told when no kind of record is kept in a file of that name", () => {
    expect(problemLines(withText("events.json", "[]"))[0]).toMatch(
      /^data\/events\.json: no kind of record is kept in a file of this path; right: subject,/,
    );
  });

  it("is told when the subject is missing", () => {
    const files = filesOf(smallRecord()).filter((file) => file.path !== "subject.json");
    expect(problemLines(files)).toEqual(["data/subject.json: the file is missing; right: one subject"]);
  });

  it("is told all at once, over all files, ordered by path", () => {
    const files = [
      ...filesOf(smallRecord()).filter((file) => file.path !== "vehicles.json"),
      { path: "vehicles.json", text: "[" },
      { path: "events/2024-q4.json", text: '[{"id": "UPPER"}]' },
      { path: "craft/new.json", text: '[{"id": "x", "id": "y"}]' },
    ];
    const paths = problemLines(files).map((line) => line.split(/[ :]/)[0]);
    expect(paths).toEqual([...paths].sort());
    expect(new Set(paths)).toEqual(new Set(["data/craft/new.json", "data/events/2024-q4.json", "data/vehicles.json"]));
  });

  it("is told beside what is wrong between other files", () => {
    const record = smallRecord();
    Object.assign(record["events/2024-q3.json"][1] ?? {}, { site: "moon" });
    const lines = problemLines([...filesOf(record), { path: "craft/new.json", text: "[{]" }]);
    expect(lines).toEqual([
      "data/craft/new.json: not_json at line 1, column 3: ]; right: a key in double quotes",
      'data/events/2024-q3.json → [1].site: there is no site "moon"; right: the id of a site of the record',
    ]);
  });

  it("does not make ids in the unreadable file seem to be missing elsewhere", () => {
    const lines = problemLines(withText("vehicles.json", "[{"));
    expect(lines).toEqual([
      "data/vehicles.json: not_json at line 1, column 3: the end of the file; right: a key in double quotes",
    ]);
  });
});
