// Rules about what code may do by itself: shared/ reads no clock and no dice, and importing a file does nothing.

import {
  codeUnder,
  isNode,
  lineAt,
  nodesUnder,
  type Rule,
  type SourceFile,
  type SyntaxNode,
  syntaxOf,
  type Violation,
} from "./tree.ts";

/** Reads of the clock and of chance, as the text of the call begins. */
const clocksAndDice = /^(Date\.now|Math\.random|performance\.now|crypto\.\w+|DateTime\.now|Date)\(/;
/** The same, when called without an argument. */
const nowWithoutArgument = /^(new Date(\(\s*\))?|DateTime\.(local|utc)\(\s*\))$/;

export const sharedHasNoClockAndNoDice: Rule = (files) =>
  codeUnder(files, "shared").flatMap((file) =>
    nodesUnder(syntaxOf(file).statements)
      .filter(({ type }) => type === "CallExpression" || type === "NewExpression")
      .map((node) => ({
        node,
        code: file.text.slice(node.start, node.end).replace("globalThis.", ""),
      }))
      .filter(({ code }) => clocksAndDice.test(code) || nowWithoutArgument.test(code))
      .map(({ node, code }) => at(file, node, `asks ${code}`)),
  );

export const sharedCompilesWithoutPlatform: Rule = (files) =>
  files
    .filter(({ path }) => path === "shared/tsconfig.json")
    .flatMap(({ path, text }) => {
      const { lib, types } = JSON.parse(text).compilerOptions;
      const isPure = JSON.stringify([lib, types]) === JSON.stringify([["ES2023", "ESNext.Disposable"], []]);
      return isPure
        ? []
        : [
            {
              path,
              problem: "lets the compiler see a platform: lib or types have changed",
            },
          ];
    });

/** The files that are started, not imported. */
const entryFiles = [
  /^server\/(main|cli\/record|cli\/orbitline)\.ts$/,
  /^server\/bootstrap\/(start|check|dev|record|orbitline|bench)\.mjs$/,
  /^client\/main\.tsx$/,
  /^(client|server)\/(.+[/-])?worker\.ts$/,
];

const declarations =
  /^(Import|Export\w*|Function|Class|Variable|TSTypeAlias|TSInterface|TSEnum|TSModule|TSGlobal)Declaration$/;
const effects =
  /^(fetch|setTimeout|setInterval|queueMicrotask|requestAnimationFrame|(new )?(Worker|WebSocket|EventSource)|document\.|window\.|localStorage\.|process\.(on|exit)|\w+Sync\(|serve\()/;

export const importingDoesNothing: Rule = (files) =>
  codeUnder(files, "shared", "server", "client")
    .filter(({ path }) => !entryFiles.some((entry) => entry.test(path)))
    .flatMap((file) => syntaxOf(file).statements.flatMap((statement) => effectsOf(file, statement)));

function effectsOf(file: SourceFile, statement: SyntaxNode): readonly Violation[] {
  if (statement.type === "ExpressionStatement" && statement["directive"]) return [];
  if (!declarations.test(statement.type)) return [at(file, statement, "runs a statement when imported")];
  if (isImportForItsEffect(statement)) return [at(file, statement, "imports a file for what it does")];
  return nodesUnder([statement], ({ type }) => !/Function|MethodDefinition|PropertyDefinition/.test(type))
    .filter((node) => node.type === "AwaitExpression" || isEffect(file, node))
    .map((node) => at(file, node, `runs ${file.text.slice(node.start, node.end).split("\n")[0]} when imported`));
}

/** A style sheet is imported for nothing else, and its order is its meaning. */
function isImportForItsEffect(statement: SyntaxNode): boolean {
  const { type, specifiers, source } = statement;
  if (type !== "ImportDeclaration" || !Array.isArray(specifiers) || specifiers.length > 0) return false;
  return !(isNode(source) && /\.css$/.test(String(source["value"])));
}

function isEffect(file: SourceFile, { type, start, end }: SyntaxNode): boolean {
  return (type === "CallExpression" || type === "NewExpression") && effects.test(file.text.slice(start, end));
}

function at(file: SourceFile, node: SyntaxNode, problem: string): Violation {
  return {
    path: file.path,
    problem: `line ${lineAt(file.text, node.start)} ${problem}`,
  };
}
