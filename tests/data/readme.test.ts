// The example in data/README.md is a record that the bundled one would take.
import { describe, expect, it } from "vitest";
import { readRecord } from "../../shared/record/files.ts";
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

  it("lists every file and folder that there is", () => {
    const tops = new Set(files.map((file) => file.path.split("/")[0] ?? ""));
    tops.delete("README.md");
    for (const top of tops) expect(page).toContain(`\`${top}`);
  });
});
