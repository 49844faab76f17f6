// The pages without a script: one for an address that leads nowhere, one while the client has not been built.
import { type Html, html } from "./html.ts";

function plainPage(title: string, body: Html): string {
  const page = html`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Orbitline: ${title}</title>
<link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="/docs.css">
<main>
<h1>${title}</h1>
${body}
</main>
</html>
`;
  return page.text;
}

/** Says that nothing is at an address, and where to go instead. */
export function missingPage(path: string): string {
  return plainPage(
    "There is nothing here",
    html`<p>No page has the address <code>${path}</code>.</p>
<p><a href="/">Orbitline</a>, or its <a href="/docs">API reference</a></p>`,
  );
}

/** Says what is missing and how to make it. */
export function unbuiltPage(): string {
  return plainPage(
    "The client is not built",
    html`<p>This server runs and its API answers, but its pages have not been built. Stop it and run <code>npm start</code>, which builds them and starts it again.</p>
<p><a href="/docs">API reference</a></p>`,
  );
}
