// A browser page that keeps account of what must not happen: console errors, uncaught errors, requests to other hosts.

import type { Browser, BrowserContextOptions, ConsoleMessage, Page } from "playwright-core";

/** A page and the problems it has had so far, as readable lines. */
export type WatchedPage = {
  readonly page: Page;
  readonly problems: readonly string[];
};

/** Opens an empty page in a browser profile of its own. `allowed`: patterns of problems that the test brings about. */
export async function openWatchedPage(
  browser: Browser,
  origin: string,
  { allowed = [], ...options }: BrowserContextOptions & { readonly allowed?: readonly RegExp[] },
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    baseURL: origin,
    ...options,
  });
  const problems: string[] = [];
  const note = (problem: string) => {
    if (!allowed.some((pattern) => pattern.test(problem))) problems.push(problem);
  };
  context.on("console", (message) => {
    if (message.type() === "error") note(describeMessage(message));
  });
  context.on("weberror", (error) => note(`uncaught: ${error.error().stack ?? error.error().message}`));
  context.on("request", (request) => {
    if (isForeign(request.url(), origin)) note(`request to another origin: ${request.url()}`);
  });
  await context.addInitScript(() =>
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile }) =>
      console.error(`content policy broken: ${violatedDirective} ${blockedURI} (${sourceFile})`),
    ),
  );
  return { page: await context.newPage(), problems };
}

function describeMessage(message: ConsoleMessage): string {
  const { url, lineNumber } = message.location();
  return `console error: ${message.text()} (${url}:${lineNumber})`;
}

function isForeign(url: string, origin: string): boolean {
  const { protocol, origin: requested } = new URL(url);
  return protocol !== "data:" && protocol !== "blob:" && requested !== origin;
}
