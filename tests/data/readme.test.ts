// The example in data/README.md is a record that the bundled one would take, and its command writes that record.
import { describe, expect, it } from "vitest";
import { runRecordCommand } from "../../server/cli/record-command.ts";
import { readRecord } from "../../shared/record/files.ts";
import { copyRecord } from "../server/cli/record-copy.ts";
import { bundledFiles } from "./bundled-files.ts";

const files = bundledFiles();
const page = files.find((file) => file.path === "README.md")?.text ?? "";
const examples = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map((match) => match[1] ?? "");

describe("the page on the record", () => {
  it("shows an event that can be added as it stands", () => {
    expect(examples).toHaveLength(1);
    const read = readRecord([...files, { path: "events/example.json", text: `[${examples.join()}]` }]);
    expect(read.ok ? [] : read.failure).toEqual([]);
  });

  it("shows a command that writes this event", () => {
    const command = /```sh\n\s*npm run record -- (add-event[\s\S]*?)```/.exec(page)?.[1] ?? "";
    const words = [...command.matchAll(/"([^"]*)"|[^\s\\]+/g)].map(([word, quoted]) => quoted ?? word);
    using copy = copyRecord();
    const { exitCode, out } = runRecordCommand(words, copy.dir);
    expect([exitCode, out[0]]).toEqual([0, expect.stringMatching(/^data\/events\/2024-q4-flights\.json:/)]);
    const block = examples.join().replaceAll(/^ {3}/gm, "  ").trimEnd();
    expect(copy.read("events/2024-q4-flights.json")).toContain(`${block},\n`);
  });

  it("lists every file and folder that there is", () => {
    const tops = new Set(files.map((file) => file.path.split("/")[0] ?? ""));
    tops.delete("README.md");
    for (const top of tops) expect(page).toContain(`\`${top}`);
  });
});
