// Which encoding a client gets, and what counts as having an answer already.

import { expect, test } from "vitest";
import { chooseEncoding, matchesTag, tagOf } from "../../../server/http/conditional.ts";

test.each([
  [undefined, "identity"],
  ["", "identity"],
  ["gzip", "gzip"],
  ["gzip, deflate, br", "br"],
  ["br;q=0.5, gzip;q=0.8", "gzip"],
  ["br;q=0, gzip", "gzip"],
  ["*", "br"],
  ["*;q=0", "identity"],
  ["identity", "identity"],
  ["GZIP;Q=1.0", "gzip"],
  ["br;q=nonsense", "identity"],
  ["deflate, zstd", "identity"],
])("Accept-Encoding %j gets %s", (header, encoding) => {
  expect(chooseEncoding(header)).toBe(encoding);
});

test.each([
  ['"a"', true],
  ['W/"a"', true],
  ['"b", "a"', true],
  ['"b","c" , W/"a"', true],
  ["*", true],
  ['"b"', false],
  ["a", false],
  ["", false],
  [undefined, false],
])("If-None-Match %j: %s", (header, matches) => {
  expect(matchesTag(header, '"a"')).toBe(matches);
});

test("each encoding has a strong tag of its own", () => {
  expect((["identity", "br", "gzip"] as const).map((encoding) => tagOf("r1-x", encoding))).toEqual([
    '"r1-x"',
    '"r1-x-br"',
    '"r1-x-gzip"',
  ]);
});
