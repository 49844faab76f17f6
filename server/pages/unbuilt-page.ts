// The page that stands in while the client has not been built.

/** Says what is missing and how to make it. */
export function unbuiltPage(): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Orbitline: the client is not built</title>
<link rel="stylesheet" href="/docs.css">
<main>
<h1>The client is not built</h1>
<p>This server runs and its API answers, but its pages have not been built. Stop it and run <code>npm start</code>, which builds them and starts it again.</p>
<p><a href="/docs">API reference</a></p>
</main>
</html>
`;
}
