// The rules of the rooms hold for every file, and each rule finds a violation planted in memory.

import { describe, expect, test } from "vitest";
import {
  dataHoldsNoCode,
  lockfileNamesNoHost,
  nothingNamesOneMachine,
  versionsArePinned,
} from "./architecture/delivery.ts";
import {
  oneDoorPerDependency,
  onlyTheServerSeesNode,
  orbitsKnowNoRecord,
  roomsKeepApart,
  sharedPointsDown,
} from "./architecture/imports.ts";
import {
  importingDoesNothing,
  sharedCompilesWithoutPlatform,
  sharedHasNoClockAndNoDice,
} from "./architecture/purity.ts";
import {
  castsGiveAReason,
  citedSourcesAreListed,
  filesOpenWithASentence,
  filesStayShort,
  namesSayWhatTheyHold,
  noBarrels,
  noDefaultExports,
} from "./architecture/shape.ts";
import { type Rule, readTree, type SourceFile } from "./architecture/tree.ts";

type Case = {
  readonly rule: Rule;
  /** Path and text of files that each break the rule once. */
  readonly broken: Readonly<Record<string, string>>;
  /** Files that look close to breaking it and do not. */
  readonly kept: Readonly<Record<string, string>>;
};

const machine = ["/wo", "rk/"].join("");

const cases: Readonly<Record<string, Case>> = {
  "server and client do not import each other, and shared imports neither": {
    rule: roomsKeepApart,
    broken: {
      "server/app.ts": `import { view } from "../client/view.ts";`,
      "client/globe/globe.ts": `import type { Store } from "../../server/store/store.ts";`,
      "shared/api/event.ts": `type Clock = import("../../client/clock.ts").Clock;`,
      "shared/time/when.ts": `export { now } from "../../server/clock.ts";`,
      "client/link.ts": `const later = () => import("../server/cli.ts");`,
      "client/facts.ts": `import launches from "../data/launches.json";`,
      "server/app-test.ts": `import { plant } from "../tests/plant.ts";`,
    },
    kept: {
      "server/record/load.ts": `import launches from "../../data/launches.json";`,
      "client/api.ts": `import { Event } from "../shared/api/event.ts"; // import "../server/app.ts"`,
      "tests/server/app.test.ts": `import { app } from "../../server/app.ts";`,
    },
  },
  "only the server and the tests import Node's own modules": {
    rule: onlyTheServerSeesNode,
    broken: {
      "shared/a.ts": `import "node:fs";`,
      "client/a.ts": `import type { X } from "node:os";`,
    },
    kept: {
      "server/a.ts": `import "node:fs";`,
      "client/vite.config.ts": `import "node:zlib";`,
    },
  },
  "inside shared the arrows point from api down to result": {
    rule: sharedPointsDown,
    broken: {
      "shared/time/when.ts": `import { Event } from "../record/event.ts";`,
      "shared/result.ts": `import { when } from "./time/when.ts";`,
      "shared/timeline/bins.ts": `import type { Query } from "../api/query.ts";`,
      "shared/misc/a.ts": `export const a = 1;`,
    },
    kept: {
      "shared/record/event.ts": `import { when } from "../time/when.ts"; import { ok } from "../result.ts";`,
    },
  },
  "a propagator does not know what a mission is": {
    rule: orbitsKnowNoRecord,
    broken: {
      "shared/orbit/shell.ts": `import type { Batch } from "../record/constellation.ts";`,
    },
    kept: {
      "shared/record/craft.ts": `import type { Shell } from "../orbit/shell.ts";`,
    },
  },
  "each dependency has one door": {
    rule: oneDoorPerDependency,
    broken: {
      "shared/orbit/passes.ts": `import { sgp4 } from "satellite.js";`,
      "shared/record/event.ts": `import type { DateTime } from "luxon";`,
      "client/panels/inspector.tsx": `const later = () => import("cesium");`,
      "client/timeline/axis.ts": `import "cesium/Build/Cesium/Widgets/widgets.css";`,
      "shared/api/routes.ts": `import { createRoute } from "@hono/zod-openapi";`,
      "server/routes/events.ts": `import { sql } from "kysely";`,
      "server/app.ts": `import { DatabaseSync } from "node:sqlite";`,
      "server/cli.ts": `import pg from "pg";`,
    },
    kept: {
      "shared/orbit/bulk.ts": `import { bulk } from "satellite.js";`,
      "client/globe/scene.ts": `import { Scene } from "cesium";`,
      "server/store/sqlite.ts": `import { Kysely } from "kysely"; import "node:sqlite";`,
      "client/panels/list.ts": `import { cesiumPlanet } from "cesium-planet";`,
      "tests/shared/orbit/oracle.test.ts": `import { sgp4 } from "satellite.js";`,
    },
  },
  "shared reads no clock and throws no dice": {
    rule: sharedHasNoClockAndNoDice,
    broken: {
      "shared/a.ts": `export const f = () => Date.now();`,
      "shared/b.ts": `export const f = () => new Date();`,
      "shared/c.ts": `export const f = () => Math.random() * 2;`,
      "shared/d.ts": `export const f = () => globalThis.performance.now();`,
      "shared/e.ts": `export const f = () => DateTime.utc();`,
      "shared/f.ts": `export const f = () => new Date;`,
    },
    kept: {
      "shared/g.ts": `export const f = (atUtcMs: number) => new Date(atUtcMs); // not Date.now()`,
      "server/clock.ts": `export const f = () => Date.now();`,
    },
  },
  "shared compiles without a platform's types": {
    rule: sharedCompilesWithoutPlatform,
    broken: {
      "shared/tsconfig.json": `{"compilerOptions": {"lib": ["ES2023", "DOM"], "types": []}}`,
    },
    kept: {
      "shared/tsconfig.json": `{"compilerOptions": {"lib": ["ES2023", "ESNext.Disposable"], "types": []}}`,
    },
  },
  "importing a file does nothing, entry files aside": {
    rule: importingDoesNothing,
    broken: {
      "server/a.ts": `listen();`,
      "server/b.ts": `export const data = await load();`,
      "server/c.ts": `export const version = JSON.parse(readFileSync("package.json", "utf8"));`,
      "client/d.ts": `if (window.location) start();`,
      "client/e.ts": `export const root = document.getElementById("app");`,
      "client/f.ts": `import "./start.ts";`,
      "client/g.ts": `export const worker = new Worker("a.js");`,
      "shared/h.ts": `for (const a of [1]) console.log(a);`,
      "server/cli/record-check.ts": `process.exit(1);`,
      "server/bootstrap/watch.mjs": `await watch();`,
    },
    kept: {
      "server/main.ts": `listen();`,
      "server/cli/record.ts": `process.exitCode = 1;`,
      "server/bootstrap/record.mjs": `await main(async () => 0);`,
      "client/globe/worker.ts": `self.onmessage = () => {};`,
      "client/i.ts": `import "./style.css"; export const later = () => fetch("/api"); export class A { b = document.body; }`,
      "shared/j.ts": `export const names = new Map([["a", 1]]); export type B = string; export const k = names.size;`,
    },
  },
  "names say what they hold": {
    rule: namesSayWhatTheyHold,
    broken: {
      "shared/utils/dates.ts": "",
      "client/date-helpers.ts": "",
      "server/common.ts": "",
      "server/services/a.ts": "",
      "client/LayerManager.manager.ts": "",
    },
    kept: {
      "client/utility-poles.ts": "",
      "shared/record/service-date.ts": "",
    },
  },
  "no file only exports other files onward": {
    rule: noBarrels,
    broken: {
      "shared/time/all.ts": `export * from "./when.ts"; export const a = 1;`,
      "shared/time/index.ts": `export { when } from "./when.ts";\nexport type { Edtf } from "./edtf.ts";`,
    },
    kept: {
      "shared/time/when.ts": `export type { Edtf } from "./edtf.ts"; export const when = 1;`,
    },
  },
  "nothing is exported by default, except to a tool that asks for it": {
    rule: noDefaultExports,
    broken: {
      "client/app.tsx": `export default function App() { return <p />; }`,
    },
    kept: {
      "client/vite.config.ts": `export default {};`,
      "client/b.ts": `// export default 1`,
    },
  },
  "each file opens with a sentence that says what it knows": {
    rule: filesOpenWithASentence,
    broken: {
      "server/a.ts": `import "node:fs"; // Reads the files.`,
      "server/b.ts": `// Files.`,
      "client/c.css": `a {}`,
    },
    kept: {
      "server/d.ts": `// What the server reads from files.`,
      "server/e.ts": `#!/usr/bin/env node\n// What the command line does.`,
      "client/f.css": `/* How the dock is laid out. */`,
    },
  },
  "files stay at 300 lines or fewer": {
    rule: filesStayShort,
    broken: { "server/a.ts": "// Line.\n".repeat(301) },
    kept: {
      "server/b.ts": "// Line.\n".repeat(300),
      "data/c.json": "\n".repeat(900),
    },
  },
  "a cast gives its reason on the line": {
    rule: castsGiveAReason,
    broken: {
      "shared/a.ts": `export const a = b as string;`,
      "client/b.ts": `export const a = b!.c;`,
      "server/c.ts": `export const a = (b: any) => b;`,
    },
    kept: {
      "shared/d.ts": `export const a = b as string; // the schema has checked it`,
      "shared/f.ts": `// The table's row is what it says.\nexport const a = b\n  .c(d as never)\n  .e();`,
      "shared/e.ts": `export const kinds = ["a", "b"] as const; import { f as g } from "./f.ts";`,
    },
  },
  "each source that a comment in shared cites is listed in docs/references.md": {
    rule: citedSourcesAreListed,
    broken: {
      "shared/orbit/a.ts": `/** Turns frames [AIAA-2006-6753 App. C]. */`,
      "shared/orbit/b.ts": `// Radius of the Earth [WGS-84 §3].`,
      "shared/orbit/c.ts": `// The same as before [Hoots2004].`,
    },
    kept: {
      "docs/references.md": "- **IERS-2010** Conventions",
      "shared/orbit/d.ts": `// [IERS-2010 Table 1.1] in [earliest, latest), [A-Z]\nexport const key = "[NONE-2000 x]";`,
    },
  },
  "every package is pinned to one version": {
    rule: versionsArePinned,
    broken: { "package.json": `{"dependencies": {"a": "^1.0.0"}}` },
    kept: {
      "package.json": `{"dependencies": {"a": "1.0.0"}, "devDependencies": {"b": "2.0.0-rc.1"}}`,
    },
  },
  "the lockfile names no download host": {
    rule: lockfileNamesNoHost,
    broken: {
      "package-lock.json": `{"packages": {"a": {"resolved": "https://example.org/a.tgz"}}}`,
    },
    kept: {
      "package-lock.json": `{"packages": {"a": {"integrity": "sha512-x"}}}`,
    },
  },
  "no file names a folder or host of the machine it was written on": {
    rule: nothingNamesOneMachine,
    broken: {
      "README.md": `See ${machine}main.`,
      "data/a.json": `{"path": "${machine}a"}`,
    },
    kept: { "README.md": "See work/main." },
  },
  "data holds facts and no code": {
    rule: dataHoldsNoCode,
    broken: { "data/launches.ts": "export const launches = [];" },
    kept: { "data/launches.json": "[]", "data/README.md": "" },
  },
};

const inMemory = (files: Readonly<Record<string, string>>): readonly SourceFile[] =>
  Object.entries(files).map(([path, text]) => ({ path, text }));

const tree = readTree();

describe.each(Object.entries(cases))("%s", (_, { rule, broken, kept }) => {
  test("in every file of the project", () => {
    expect(rule(tree)).toEqual([]);
  });

  test("and a planted violation is found", () => {
    expect(rule(inMemory(broken)).map(({ path }) => path)).toEqual(Object.keys(broken));
    expect(rule(inMemory(kept))).toEqual([]);
  });
});

test("the rules look at the whole project", () => {
  expect(tree.map(({ path }) => path)).toEqual(expect.arrayContaining(["package.json", "shared/result.ts"]));
});
