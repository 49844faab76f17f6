// A copy of data/ in a folder of its own, which a test of the command line may change and break.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { projectDir } from "../test-app.ts";

export interface RecordCopy {
  readonly dir: string;
  readonly read: (path: string) => string;
  readonly change: (path: string, change: (text: string) => string) => void;
  /** The text of every file, by path. */
  readonly texts: () => Readonly<Record<string, string>>;
  readonly [Symbol.dispose]: () => void;
}

/** Element sets are left out, since reading them takes most of the time, unless a test asks for them. */
export function copyRecord({ withElements = false } = {}): RecordCopy {
  const dir = mkdtempSync(join(tmpdir(), "orbitline-record-"));
  const from = join(projectDir, "data");
  const filter = (path: string) => withElements || !relative(from, path).startsWith("elements");
  cpSync(from, dir, { recursive: true, filter });
  const read = (path: string) => readFileSync(join(dir, path), "utf8");
  return {
    dir,
    read,
    change: (path, change) => writeFileSync(join(dir, path), change(read(path))),
    texts: () => {
      const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      const paths = entries.map((entry) => relative(dir, join(entry.parentPath, entry.name)));
      return Object.fromEntries(paths.map((path) => [path, read(path)]));
    },
    [Symbol.dispose]: () => rmSync(dir, { recursive: true, force: true }),
  };
}
