// A folder from which files of element sets are imported, into a store of its own.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { runOrbitlineCommand } from "../../../server/cli/orbitline-command.ts";
import type { Outcome } from "../../../server/cli/outcome.ts";
import type { ElementMessage } from "../../../shared/orbit/elements.ts";
import { ELEMENT_FORMATS } from "../../../shared/orbit/formats/all.ts";
import { importedSet } from "../record/imported-sets.ts";
import { projectDir, withFolder } from "../test-app.ts";

/** When the tests import. */
export const NOW = Date.UTC(2026, 8, 1, 12);
/** A set of an object that the record does not know. */
export const MESSAGE = importedSet().message;
/** The same, and one of an object that the record knows. */
const PAIR = [MESSAGE, { ...MESSAGE, objectName: "CSS (TIANHE)", objectId: "2021-035A", noradId: 48274 }];

interface Place {
  readonly dir: string;
  readonly write: (name: string, text: string | Buffer) => void;
  readonly run: (...args: readonly string[]) => Promise<Outcome>;
}

/** Works in such a folder, which is gone afterwards. */
export function withPlace(work: (place: Place) => Promise<void>): Promise<void> {
  return withFolder((dir) =>
    work({
      dir,
      write: (name, text) => writeFileSync(join(dir, name), text),
      run: (...args) =>
        runOrbitlineCommand(args, {
          projectDir,
          env: { ORBITLINE_DATA_DIR: join(dir, "var") },
          callerDir: dir,
          who: "tester",
          nowUtcMs: NOW,
        }),
    }),
  );
}

/** Sets as a text of the format of an ending. */
export function textOf(ending: string, messages: readonly ElementMessage[] = PAIR): string {
  const format = ELEMENT_FORMATS.find((one) => one.ending === ending);
  return format?.format(messages).text ?? "";
}

/** The rows of a table of the store. */
export function rowsOf(dir: string, query: string): unknown[] {
  const database = new DatabaseSync(join(dir, "var/orbitline.sqlite"));
  const rows = database.prepare(query).all();
  database.close();
  return rows.map((row) => ({ ...row }));
}
