// The `test` of the browser tests: gives each the running server and pages, and fails it on any problem a page had.

import type { BrowserContextOptions, Page } from "playwright-core";
import { test as plainTest } from "vitest";
import { launchChromium } from "./chromium.ts";
import { startServer } from "./server.ts";
import { openWatchedPage, type WatchedPage } from "./watched-page.ts";

/** Opens an address of the running server in a fresh profile and waits until the page has loaded. */
export type Visit = (
  path: string,
  options?: BrowserContextOptions & { readonly allowed?: readonly RegExp[] },
) => Promise<Page>;

export const test = plainTest
  .extend("server", { scope: "file" }, async ({}, { onCleanup }) => {
    const server = await startServer();
    onCleanup(server.stop);
    return server;
  })
  .extend("browser", { scope: "file" }, async ({}, { onCleanup }) => {
    const browser = await launchChromium();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend("visit", async ({ server, browser }, { onCleanup }): Promise<Visit> => {
    const visited: WatchedPage[] = [];
    onCleanup(async () => {
      await Promise.all(visited.map(({ page }) => page.context().close()));
      const problems = visited.flatMap(({ problems }) => problems);
      if (problems.length > 0) throw new Error(`the page had problems:\n${problems.join("\n")}`);
    });
    return async (path, options = {}) => {
      const watched = await openWatchedPage(browser, server.origin, options);
      visited.push(watched);
      await watched.page.goto(path);
      return watched.page;
    };
  });
