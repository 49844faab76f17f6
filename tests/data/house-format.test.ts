// The bundled record is kept in the house format, so that a change of it shows only what was changed.

import { expect, test } from "vitest";
import { formatJson } from "../../shared/record/format-json.ts";
import { bundledFiles } from "./bundled-files.ts";

const own = bundledFiles().filter(({ path }) => path.endsWith(".json") && !path.startsWith("elements/"));

test.each(own)("$path is in the house format, byte for byte (npm run record -- format)", ({ text }) => {
  expect(formatJson(text)).toEqual({ ok: true, value: text });
});
