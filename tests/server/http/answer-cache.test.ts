// How many answers are kept, and which go first.

import { expect, test } from "vitest";
import { type Answer, AnswerCache, encodedBody } from "../../../server/http/answer-cache.ts";

function answerOf(bytes: number): Answer {
  return {
    body: Buffer.alloc(bytes),
    tag: "t",
    contentType: "text/plain",
    headers: {},
    cacheControl: "no-cache",
    encoded: new Map(),
  };
}

test("the least recently used goes first once memory is full; a giant is never kept", () => {
  const cache = new AnswerCache();
  const megabyte = 1024 * 1024;
  for (let n = 0; n < 6; n++) cache.keep(`/${n}`, answerOf(5 * megabyte));
  expect(cache.find("/0")).toBeDefined();
  cache.keep("/6", answerOf(5 * megabyte));
  expect(cache.find("/1")).toBeUndefined();
  expect(cache.find("/0")).toBeDefined();
  cache.keep("/giant", answerOf(40 * megabyte));
  expect(cache.find("/giant")).toBeUndefined();
});

test("however many ask at once, a body is compressed once", async () => {
  const answer = answerOf(5000);
  const [one, two] = [encodedBody(answer, "br"), encodedBody(answer, "br")];
  expect(one).toBe(two);
  expect((await one).length).toBeLessThan(100);
});
