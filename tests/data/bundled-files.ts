// The bundled record as it lies in data/: its files, and the catalogue made of them.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { formatProblem, type RecordContent, type RecordFile } from "../../shared/record/bundle.ts";
import { type Catalogue, createCatalogue } from "../../shared/record/catalogue.ts";
import { readRecord } from "../../shared/record/files.ts";

const DATA = join(import.meta.dirname, "../../data");

/** Every file below `data/`, its path with forward slashes. */
export function bundledFiles(): readonly RecordFile[] {
  return readdirSync(DATA, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(DATA, file).replaceAll(sep, "/"), text: readFileSync(file, "utf8") }));
}

/** The record itself; problems in it fail the test, all of them told. */
export function bundledRecord(): RecordContent {
  const record = readRecord(bundledFiles());
  if (!record.ok) throw new Error(record.failure.map(formatProblem).join("\n"));
  return record.value;
}

/** The catalogue of the record. */
export function bundledCatalogue(): Catalogue {
  return createCatalogue(bundledRecord(), 1);
}
