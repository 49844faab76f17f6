// Rules about the shape of files: names, exports, opening sentence, length, casts and cited sources.

import { basename } from "node:path";
import {
  codeUnder,
  isCode,
  lineAt,
  nodesUnder,
  type Rule,
  type SourceFile,
  type SyntaxNode,
  syntaxOf,
} from "./tree.ts";

const emptyNames = /^(utils?|helpers?|common|services|managers?)$/;

export const namesSayWhatTheyHold: Rule = (files) =>
  files
    .filter(({ path }) => path.split(/[/._-]/).some((word) => emptyNames.test(word.toLowerCase())))
    .map(({ path }) => ({
      path,
      problem: "has a name that says nothing about what it holds",
    }));

export const noBarrels: Rule = (files) =>
  files.filter(isCode).flatMap((file) => {
    const { statements } = syntaxOf(file);
    const exportsOnward = statements.filter(({ type, source }) => /^Export/.test(type) && Boolean(source));
    if (exportsOnward.some(({ type }) => type === "ExportAllDeclaration")) {
      return [{ path: file.path, problem: "exports everything of another file" }];
    }
    const isOnlyThat = exportsOnward.length > 0 && exportsOnward.length === statements.length;
    return isOnlyThat
      ? [
          {
            path: file.path,
            problem: "does nothing but export other files onward",
          },
        ]
      : [];
  });

export const noDefaultExports: Rule = (files) =>
  files
    .filter((file) => isCode(file) && !/^(vite|vitest)\.config\.ts$/.test(basename(file.path)))
    .filter((file) => syntaxOf(file).statements.some(({ type }) => type === "ExportDefaultDeclaration"))
    .map(({ path }) => ({ path, problem: "has a default export" }));

export const filesOpenWithASentence: Rule = (files) =>
  files
    .filter((file) => isCode(file) || file.path.endsWith(".css"))
    .filter(({ text }) => !/^(\/\/ |\/\*\*?\s+(\* )?)\S+( \S+){2,}/.test(text.replace(/^#!.*\n/, "")))
    .map(({ path }) => ({
      path,
      problem: "does not open with a comment that says what it knows",
    }));

const longestFile = 300;

export const filesStayShort: Rule = (files) =>
  files
    .filter((file) => isCode(file) || file.path.endsWith(".css"))
    .map(({ path, text }) => ({
      path,
      lines: text.trimEnd().split("\n").length,
    }))
    .filter(({ lines }) => lines > longestFile)
    .map(({ path, lines }) => ({
      path,
      problem: `has ${lines} lines, more than ${longestFile}`,
    }));

/** `as`, `!` and `any` set the compiler aside; `as const` does not. */
export const castsGiveAReason: Rule = (files) =>
  codeUnder(files, "shared", "server", "client").flatMap((file) => {
    const nodes = nodesUnder(syntaxOf(file).statements);
    return nodes
      .filter(({ type }) => /^TS(AsExpression|NonNullExpression|TypeAssertion|AnyKeyword)$/.test(type))
      .filter(({ start, end }) => !/\bas const$/.test(file.text.slice(start, end)))
      .filter((cast) => !hasReason(file, cast, nodes))
      .map(({ end }) => lineAt(file.text, end))
      .map((line) => ({ path: file.path, problem: `line ${line} sets a type aside without a reason on the line` }));
  });

/** The formatter may have to move a reason off a long line; then it stands above the line or above its statement. */
function hasReason(file: SourceFile, cast: SyntaxNode, nodes: readonly SyntaxNode[]): boolean {
  const around = nodes.filter(
    ({ type, start, end }) => /(Statement|Declaration)$/.test(type) && isWithin(cast, { start, end }),
  );
  const lines = file.text.split("\n");
  const line = lineAt(file.text, cast.end);
  const above = [line, lineAt(file.text, around.at(-1)?.start ?? cast.start)].map((below) => lines[below - 2] ?? "");
  return /\/[/*] \S/.test(lines[line - 1] ?? "") || above.some((text) => /^\s*\/\/ \S/.test(text));
}

function isWithin(inner: { start: number; end: number }, outer: { start: number; end: number }): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** A source's key and, after a space, where in it: at least two letters, then a hyphen or a year. */
const citation = /\[([A-Z][A-Za-z]+[A-Za-z0-9.]*-[A-Za-z0-9.-]+|[A-Z][A-Za-z]+\d{4}[a-z]?)(?: [^\]]*)?\]/g;

export const citedSourcesAreListed: Rule = (files) => {
  const listed = files.find(({ path }) => path === "docs/references.md")?.text ?? "";
  const words = new Set(listed.match(/[A-Za-z0-9][A-Za-z0-9.-]*[A-Za-z0-9]/g));
  return codeUnder(files, "shared").flatMap((file) =>
    citationsIn(file)
      .filter((key) => !words.has(key))
      .map((key) => ({
        path: file.path,
        problem: `cites ${key}, which docs/references.md does not list`,
      })),
  );
};

function citationsIn(file: SourceFile): readonly string[] {
  const comments = syntaxOf(file).comments.map(({ value }) => value.replace(/\s*\n[\s*]*/g, " "));
  return comments.flatMap((comment) => [...comment.matchAll(citation)].map(([, key = ""]) => key));
}
