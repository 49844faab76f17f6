// Rules about what leaves the house: pinned packages, a lockfile without hosts, and no trace of one machine.

import { isCode, type Rule } from "./tree.ts";

type Manifest = {
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
};

export const versionsArePinned: Rule = (files) =>
  files
    .filter(({ path }) => path === "package.json")
    .flatMap(({ path, text }) => {
      const { dependencies, devDependencies }: Manifest = JSON.parse(text);
      return Object.entries({ ...dependencies, ...devDependencies })
        .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
        .map(([name, version]) => ({
          path,
          problem: `${name} ${version} is not one version`,
        }));
    });

export const lockfileNamesNoHost: Rule = (files) =>
  files
    .filter(({ path }) => path === "package-lock.json")
    .filter(({ text }) => /"resolved": "\w+:/.test(text))
    .map(({ path }) => ({
      path,
      problem: "says where a package was downloaded from",
    }));

/** Folders and hosts of a machine that built this; in two pieces, so that this file does not hold them itself. */
const machineTraces = [
  ["/wo", "rk/"],
  ["/ro", "ot/"],
  ["registry.npm", "js"],
].map((pieces) => pieces.join(""));

export const nothingNamesOneMachine: Rule = (files) =>
  files.flatMap(({ path, text }) =>
    machineTraces.filter((trace) => text.includes(trace)).map((trace) => ({ path, problem: `names ${trace}` })),
  );

export const dataHoldsNoCode: Rule = (files) =>
  files
    .filter((file) => file.path.startsWith("data/") && isCode(file))
    .map(({ path }) => ({ path, problem: "is code among the data" }));
