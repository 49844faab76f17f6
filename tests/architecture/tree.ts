// The project's own files as the rules see them: path and text, and for code its syntax tree.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "vite";

const projectDir = join(import.meta.dirname, "../..");

/** One file: its path from the project's top with `/`, and its text. */
export type SourceFile = { readonly path: string; readonly text: string };

/** One broken rule: where, and what is wrong in words. */
export type Violation = { readonly path: string; readonly problem: string };

/** A rule looks at files and names what breaks it; a planted file in memory shows that it does. */
export type Rule = (files: readonly SourceFile[]) => readonly Violation[];

/** A node of the syntax tree; the rules read only what they ask for by name. */
export type SyntaxNode = {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
};

/** What the parser makes of a code file. */
export type Syntax = {
  readonly statements: readonly SyntaxNode[];
  readonly comments: readonly {
    readonly type: string;
    readonly value: string;
    readonly start: number;
  }[];
};

/** Every text file that is or could be committed. */
export function readTree(): readonly SourceFile[] {
  const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], { cwd: projectDir });
  return [...new Set(listed.toString("utf8").split("\0"))]
    .filter(
      (path) => path !== "" && !/\.(png|jpg|ico|woff2?|bin|gz|br)$/.test(path) && existsSync(join(projectDir, path)),
    )
    .map((path) => ({
      path,
      text: readFileSync(join(projectDir, path), "utf8"),
    }));
}

/** Whether a file is code of ours: TypeScript, or the plain JavaScript that runs before packages are installed. */
export function isCode({ path }: SourceFile): boolean {
  return /\.(ts|tsx|mts|mjs|js)$/.test(path);
}

/** The file's room: its top folder, or "" at the top. */
export function roomOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.indexOf("/")) : "";
}

/** Code files whose path begins with one of the folders. */
export function codeUnder(files: readonly SourceFile[], ...folders: readonly string[]): readonly SourceFile[] {
  return files.filter((file) => isCode(file) && folders.some((folder) => file.path.startsWith(`${folder}/`)));
}

const parsed = new WeakMap<SourceFile, Syntax>();

/** The syntax tree of a code file, parsed once however many rules ask; throws when the file does not parse. */
export function syntaxOf(file: SourceFile): Syntax {
  const known = parsed.get(file);
  if (known !== undefined) return known;
  const { program, comments, errors } = parseSync(file.path, file.text);
  if (errors[0] !== undefined) throw new Error(`${file.path} does not parse: ${errors[0].message}`);
  // The parser's types name every node kind; the rules walk them all alike.
  const syntax = {
    statements: program.body as unknown as readonly SyntaxNode[],
    comments,
  };
  parsed.set(file, syntax);
  return syntax;
}

/** Every node under the given ones, themselves included. `enter` says whether to look inside a node. */
export function nodesUnder(
  roots: readonly SyntaxNode[],
  enter: (node: SyntaxNode) => boolean = () => true,
): SyntaxNode[] {
  return roots.flatMap((node) => (enter(node) ? [node, ...nodesUnder(childrenOf(node), enter)] : [node]));
}

function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  return Object.values(node).flat().filter(isNode);
}

/** Whether a value found in the tree is a node. */
export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && "type" in value && "start" in value;
}

/** The line on which an offset lies, counted from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
