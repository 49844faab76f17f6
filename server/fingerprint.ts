// A short name for this very software, so that an answer's tag changes whenever the code that writes it does.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Digest over the version and all code of the server and the shared rooms. */
export function fingerprintOf(projectDir: string, version: string): string {
  const hash = createHash("sha256").update(version);
  for (const room of ["server", "shared"]) {
    const dir = join(projectDir, room);
    const files = readdirSync(dir, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
    for (const path of files.toSorted()) hash.update(`\0${path}\0`).update(readFileSync(join(dir, path)));
  }
  return hash.digest("base64url").slice(0, 12);
}
