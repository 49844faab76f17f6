// Text that is safe to stand in HTML.

/** Markup that was made by `html`; every other value is escaped when it is put in. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = Html | string | number | readonly Html[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function toText(part: Part): string {
  if (part instanceof Html) return part.text;
  if (typeof part === "object") return part.map(({ text }) => text).join("");
  return String(part).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Joins markup and values; values are escaped. */
export function html(markup: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const text = markup.map((piece, index) => piece + (index < parts.length ? toText(parts[index] ?? "") : ""));
  return new Html(text.join(""));
}
