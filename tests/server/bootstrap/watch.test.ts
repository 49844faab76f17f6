// How `npm run dev` runs the server anew: after an edit, after a failure that was mended, and to its end.

import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { runWatching } from "../../../server/bootstrap/watch.mjs";
import { withFolder } from "../test-app.ts";

/** Writes what it reads into a log, fails where that is "bad", and otherwise runs until it is told to end. */
const program = `
  import { appendFileSync, readFileSync } from "node:fs";
  const [data, log] = process.argv.slice(2);
  const text = readFileSync(data, "utf8");
  appendFileSync(log, text + " ");
  if (text === "bad") process.exit(1);
  process.on("SIGTERM", () => process.exit(0));
  setInterval(() => {}, 1000);
`;

test("a program is run anew when a file is edited, replaced, broken or mended", { timeout: 30_000 }, async () => {
  await withFolder(async (dir) => {
    const [folder, log, script] = [join(dir, "data/events"), join(dir, "log"), join(dir, "program.mjs")];
    const file = join(folder, "a.json");
    mkdirSync(folder, { recursive: true });
    writeFileSync(script, program);
    writeFileSync(file, "one");
    writeFileSync(log, "");
    const [ending, said] = [new AbortController(), [] as string[]];
    const watched = {
      folders: [join(dir, "data")],
      signal: ending.signal,
      everyMs: 50,
      say: (line: string) => void said.push(line),
    };
    const ended = runWatching(process.execPath, [script, file, log], watched);
    const logged = (text: string) =>
      vi.waitFor(() => expect(readFileSync(log, "utf8")).toBe(`${text} `), { timeout: 6_000, interval: 50 });
    await logged("one");
    writeFileSync(file, "two");
    await logged("one two");
    // Editors write a new file and put it in the old one's place.
    for (const word of ["three", "four"]) {
      writeFileSync(join(folder, ".a.swp"), word);
      renameSync(join(folder, ".a.swp"), file);
      await logged(`one two three${word === "four" ? " four" : ""}`);
    }
    writeFileSync(file, "bad");
    await logged("one two three four bad");
    await vi.waitFor(() => expect(said.at(-1)).toMatch(/exit code 1; the next change/), { timeout: 6_000 });
    writeFileSync(file, "mended");
    await logged("one two three four bad mended");
    ending.abort();
    expect(await ended).toBe(0);
  });
});
