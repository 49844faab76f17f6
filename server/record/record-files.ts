// The files of the bundled record as they lie on disk below data/.
// Not here: what they must hold (shared/record), the element sets beside them (orbits/observed-files.ts).
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { RecordFile } from "../../shared/record/bundle.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { StartFailure } from "../start-failure.ts";

/** Every JSON file below a folder, by its path in it with `/`, in order of path; a folder that is not there fails. */
export function readJsonFiles(dir: string): Result<readonly RecordFile[], StartFailure> {
  try {
    const entries = readdirSync(dir, { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => entry.isFile() && entry.name.endsWith(".json"));
    const files = paths.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { path: relative(dir, path).replaceAll(sep, "/"), text: readFileSync(path, "utf8") };
    });
    return ok(files.toSorted((a, b) => (a.path < b.path ? -1 : 1)));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail({ line: `the bundled record in ${dir} cannot be read (${reason}): restore the data folder` });
  }
}
