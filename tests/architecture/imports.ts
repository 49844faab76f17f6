// Rules about who may import whom: rooms, the arrows inside shared/, and one door per dependency.

import { posix } from "node:path";
import { codeUnder, isCode, isNode, nodesUnder, type Rule, roomOf, type SourceFile, syntaxOf } from "./tree.ts";

/** Every specifier that a file imports, re-exports, loads later or takes a type from. */
export function importsOf(file: SourceFile): readonly string[] {
  return nodesUnder(syntaxOf(file).statements).flatMap((node) => {
    const source = /^(Import|Export.*)Declaration$|^(Import|TSImport)/.test(node.type)
      ? (node["source"] ?? node["argument"])
      : null;
    const literal = isNode(source) && source.type === "TSLiteralType" ? source["literal"] : source;
    return isNode(literal) && typeof literal["value"] === "string" ? [literal["value"]] : [];
  });
}

/** The imports of files of this project, as paths from its top. */
function ownImportsOf(file: SourceFile): readonly string[] {
  return importsOf(file)
    .filter((specifier) => specifier.startsWith("."))
    .map((specifier) => posix.join(posix.dirname(file.path), specifier));
}

/** The imports of packages and of Node's own modules. */
function outsideImportsOf(file: SourceFile): readonly string[] {
  return importsOf(file).filter((specifier) => !/^[./]/.test(specifier));
}

/** What each room may import; the tests may import everything. */
const roomsSeenFrom: Readonly<Record<string, readonly string[]>> = {
  shared: ["shared"],
  server: ["server", "shared"],
  client: ["client", "shared"],
};

export const roomsKeepApart: Rule = (files) =>
  codeUnder(files, ...Object.keys(roomsSeenFrom)).flatMap((file) => {
    const seen = roomsSeenFrom[roomOf(file.path)] ?? [];
    const mayReadData = file.path.startsWith("server/record/");
    return ownImportsOf(file)
      .filter((path) => !seen.includes(roomOf(path)) && !(mayReadData && roomOf(path) === "data"))
      .map((path) => ({ path: file.path, problem: `imports ${path}` }));
  });

export const onlyTheServerSeesNode: Rule = (files) =>
  codeUnder(files, "shared", "client").flatMap((file) =>
    file.path === "client/vite.config.ts"
      ? []
      : outsideImportsOf(file)
          .filter((specifier) => specifier.startsWith("node:"))
          .map((specifier) => ({
            path: file.path,
            problem: `imports ${specifier}`,
          })),
  );

/** The order inside shared/: a file may import its own level and those below. */
const sharedLevels: readonly (readonly string[])[] = [
  ["result.ts", "lists.ts", "json.ts", "steps.ts", "globals.d.ts"],
  ["time"],
  ["record", "orbit"],
  ["view", "export", "timeline"],
  ["api"],
];

function levelOf(path: string): number {
  const name = path.split("/")[1] ?? "";
  return sharedLevels.findIndex((names) => names.includes(name));
}

export const sharedPointsDown: Rule = (files) =>
  codeUnder(files, "shared").flatMap((file) => {
    const level = levelOf(file.path);
    if (level === -1) return [{ path: file.path, problem: "has no place in the order of shared/" }];
    return ownImportsOf(file)
      .filter((path) => roomOf(path) === "shared" && levelOf(path) > level)
      .map((path) => ({
        path: file.path,
        problem: `imports ${path}, which stands above it`,
      }));
  });

export const orbitsKnowNoRecord: Rule = (files) =>
  codeUnder(files, "shared/orbit").flatMap((file) =>
    ownImportsOf(file)
      .filter((path) => path.startsWith("shared/record/"))
      .map((path) => ({ path: file.path, problem: `imports ${path}` })),
  );

/** Each dependency that only some files may touch: a name, or a scope that ends in `/`, and its doors. */
const doors: readonly {
  readonly names: readonly string[];
  readonly doors: readonly string[];
}[] = [
  {
    names: ["satellite.js"],
    doors: ["shared/orbit/propagate.ts", "shared/orbit/bulk.ts"],
  },
  { names: ["saxes"], doors: ["shared/orbit/formats/xml-leaves.ts"] },
  { names: ["luxon"], doors: ["shared/time/"] },
  { names: ["cesium", "@cesium/"], doors: ["client/globe/"] },
  { names: ["hono", "@hono/"], doors: ["server/"] },
  { names: ["kysely", "pg", "node:sqlite"], doors: ["server/store/"] },
];

export const oneDoorPerDependency: Rule = (files) =>
  files
    .filter((file) => isCode(file) && roomOf(file.path) !== "tests")
    .flatMap((file) =>
      outsideImportsOf(file)
        .filter((specifier) => !mayImport(file.path, specifier))
        .map((specifier) => ({
          path: file.path,
          problem: `imports ${specifier}, which has its door elsewhere`,
        })),
    );

function mayImport(path: string, specifier: string): boolean {
  return doors.every(
    ({ names, doors }) => !names.some((name) => isFrom(specifier, name)) || doors.some((door) => path.startsWith(door)),
  );
}

function isFrom(specifier: string, name: string): boolean {
  return specifier === name || specifier.startsWith(name.endsWith("/") ? name : `${name}/`);
}
