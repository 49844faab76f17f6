// The built client opens from the real server; the harness itself notices what must not happen on a page.

import { expect } from "vitest";
import { test } from "./browser-test.ts";
import { openWatchedPage } from "./watched-page.ts";

test("the first page opens with a title, without an error and without a request to another host", async ({ visit }) => {
  const page = await visit("/");
  expect(await page.title()).toContain("Orbitline");
});

test("a console error, an uncaught error and a request to another host each count as a problem", async ({
  browser,
  server,
}) => {
  const { page, problems } = await openWatchedPage(browser, server.origin, {});
  await page.setContent(`<img src="https://elsewhere.invalid/a.png"><script>console.error("first")</script>`);
  await page.addScriptTag({
    content: `setTimeout(() => { throw new Error("second"); })`,
  });
  await expect.poll(() => problems.join("\n")).toMatch(/second/);
  await page.context().close();
  expect(problems.join("\n")).toMatch(/elsewhere\.invalid/);
  expect(problems.join("\n")).toMatch(/first/);
});

test("a page can draw with WebGL 2, which the globe needs", async ({ visit }) => {
  const page = await visit("/");
  expect(await page.evaluate(() => document.createElement("canvas").getContext("webgl2") !== null)).toBe(true);
});
