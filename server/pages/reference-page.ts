// The readable page of the API's reference, made from the OpenAPI document; it needs no script.
import { PROBLEM_CODES } from "../../shared/api/problem.ts";
import { must } from "../../shared/result.ts";
import type { OpenApiDocument } from "../http/openapi.ts";
import { PROBLEMS } from "../http/problem.ts";
import { type Html, html } from "./html.ts";
import { type OperationOutline, type ParameterOutline, readOutline, type SchemaOutline } from "./openapi-outline.ts";

interface Operation extends OperationOutline {
  readonly path: string;
  readonly anchor: string;
}

function nameOfRef(ref: string): string {
  return ref.slice(ref.lastIndexOf("/") + 1);
}

function joined(parts: readonly Html[], between: string): Html[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [html`${between}`, part]));
}

/** A description; what stands between backticks is code. */
function prose(text: string): Html {
  const pieces = text.split("`");
  return html`${pieces.map((piece, index) => (index % 2 === 1 ? html`<code>${piece}</code>` : html`${piece}`))}`;
}

/** A schema in one line: its name, its values, or its type. */
function typeText(schema: SchemaOutline): Html {
  if (schema.$ref !== undefined) return html`<a href="#schema-${nameOfRef(schema.$ref)}">${nameOfRef(schema.$ref)}</a>`;
  if (schema.enum)
    return html`${joined(
      schema.enum.map((value) => html`<code>${String(value)}</code>`),
      " | ",
    )}`;
  const union = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (union) return html`${joined(union.map(typeText), schema.allOf ? " & " : " | ")}`;
  if (schema.items) return html`array of ${typeText(schema.items)}`;
  if (schema.properties) return html`{ ${Object.keys(schema.properties).join(", ")} }`;
  return html`${[schema.type ?? "any"].flat().join(" or ")}`;
}

function noteText({ description = "", default: byDefault, examples = [] }: SchemaOutline): Html {
  const standing = byDefault === undefined ? "" : ` Default: ${String(byDefault)}.`;
  const example = examples[0] === undefined ? "" : ` Example: ${String(examples[0])}.`;
  return html`${prose(description)}${standing}${example}`;
}

function parameterRow({ name, in: place, required, schema }: ParameterOutline): Html {
  const need = place === "path" ? "in the path" : required ? "required" : "";
  return html`<tr><th scope="row"><code>${name}</code></th><td>${typeText(schema)}</td><td>${need}</td><td>${noteText(schema)}</td></tr>
`;
}

/** An address that answers: the parameters that must be there filled with their examples. */
function exampleAddress({ path, parameters }: Operation): string | undefined {
  const needed = parameters.filter(({ in: place, required }) => place === "path" || required);
  const values = new Map(needed.map(({ name, schema }) => [name, schema.examples?.[0]]));
  if ([...values.values()].includes(undefined)) return undefined;
  const query = needed
    .filter(({ in: place }) => place === "query")
    .map(({ name }) => `${name}=${String(values.get(name))}`);
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => String(values.get(name)));
  return filled + (query.length > 0 ? `?${query.join("&")}` : "");
}

/** What an answer is: the schema of JSON, the media type of anything else. */
function answerText({ responses }: Operation): Html {
  const [answer] = Object.entries(responses[200].content);
  const [contentType, { schema }] = must(answer, "the media type of an answer");
  return contentType === "application/json" ? typeText(schema) : html`<code>${contentType}</code>`;
}

function operationSection(operation: Operation): Html {
  const { anchor, path, summary, description = "", parameters } = operation;
  const example = exampleAddress(operation);
  const head = html`<thead><tr><th>Parameter</th><th>Value</th><th></th><th>Meaning</th></tr></thead>`;
  return html`<section id="${anchor}">
<h3><span class="method">GET</span> <code>${path}</code></h3>
<p>${summary}. ${prose(description)}</p>
<div class="scroll"><table>${head}<tbody>
${parameters.map(parameterRow)}</tbody></table></div>
<p>Answers with ${answerText(operation)}.${example === undefined ? "" : html` Try <a href="${example}"><code>${example}</code></a>`}</p>
</section>
`;
}

function fieldRow([name, schema]: readonly [string, SchemaOutline], required: readonly string[]): Html {
  const need = required.includes(name) ? "" : "optional";
  return html`<tr><th scope="row"><code>${name}</code></th><td>${typeText(schema)}</td><td>${need}</td><td>${prose(schema.description ?? "")}</td></tr>
`;
}

function schemaSection([name, schema]: readonly [string, SchemaOutline]): Html {
  const rows = Object.entries(schema.properties ?? {}).map((field) => fieldRow(field, schema.required ?? []));
  const body =
    rows.length === 0
      ? html`<p>${typeText({ ...schema, description: undefined })}</p>`
      : html`<div class="scroll"><table><tbody>
${rows}</tbody></table></div>`;
  return html`<section id="schema-${name}"><h3>${name}</h3><p>${prose(schema.description ?? "")}</p>${body}</section>
`;
}

function problemRows(): readonly Html[] {
  return PROBLEM_CODES.map((code) => {
    const { status, title } = PROBLEMS[code];
    return html`<tr id="problem-${code}"><th scope="row"><code>${code}</code></th><td>${status}</td><td>${title}</td></tr>
`;
  });
}

/** Writes the page. */
export function referencePage(document: OpenApiDocument): string {
  const { info, paths, components } = readOutline(document);
  const operations = Object.entries(paths).map(([path, { get }]): Operation => {
    return { ...get, path, anchor: path.replace(/[^a-z0-9]+/gi, "-").replace(/^-|-$/g, "") };
  });
  const tags = [...new Set(operations.map(({ tags: [tag] }) => tag))];
  const links = operations.map(({ path, anchor }) => html`<li><a href="#${anchor}">${path}</a></li>`);
  const groups = tags.map((tag) => {
    return html`<h2>${tag}</h2>${operations.filter(({ tags: [own] }) => own === tag).map(operationSection)}`;
  });
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${info.title} ${info.version}</title>
<link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="/docs.css">
</head>
<body>
<header><a href="/">Orbitline</a> <span>API ${info.version}</span> <a href="/api/openapi.json">OpenAPI 3.1</a></header>
<nav aria-label="Calls"><ul>${links}</ul></nav>
<main>
<h1>${info.title}</h1>
${info.description.split("\n\n").map((paragraph) => html`<p>${paragraph}</p>`)}
${groups}
<h2>Problems</h2>
<p>A request that is refused answers with <code>application/problem+json</code> (RFC 9457).</p>
<div class="scroll"><table><tbody>
${problemRows()}</tbody></table></div>
<h2>Answers</h2>
${Object.entries(components.schemas).map(schemaSection)}
</main>
</body>
</html>
`;
  return page.text;
}
