// When `npm start` and `npm test` install packages, and with which PATH.

import { delimiter } from "node:path";
import { describe, expect, test } from "vitest";
import { missingPackages, outsideEnv } from "../../../server/bootstrap/install.mjs";

const wanted = {
  packages: {
    "": { version: "0.1.0" },
    "node_modules/a": { version: "1.0.0", integrity: "sha512-a" },
    "node_modules/b": { version: "2.0.0", integrity: "sha512-b" },
    "node_modules/only-on-mac": { version: "3.0.0", integrity: "sha512-c", optional: true },
  },
};

const { "node_modules/a": a, "node_modules/b": b } = wanted.packages;

describe("packages count as missing", () => {
  test("when they are not there", () => {
    const installed = { packages: { "node_modules/a": a } };
    expect(missingPackages(wanted, installed)).toEqual(["node_modules/b"]);
  });

  test("when they are there in another version or with other contents", () => {
    const installed = {
      packages: { "node_modules/a": { ...a, version: "1.0.1" }, "node_modules/b": { ...b, integrity: "sha512-x" } },
    };
    expect(missingPackages(wanted, installed)).toEqual(["node_modules/a", "node_modules/b"]);
  });

  test("but not when the lockfile leaves their contents open", () => {
    const open = { packages: { "node_modules/a": { version: "1.0.0" } } };
    expect(missingPackages(open, { packages: { "node_modules/a": a } })).toEqual([]);
  });

  test("but not when they belong to another platform or are more than what is asked for", () => {
    const installed = {
      packages: { "node_modules/a": a, "node_modules/b": b, "node_modules/z": { version: "9.0.0" } },
    };
    expect(missingPackages(wanted, installed)).toEqual([]);
  });
});

test("npm runs under the machine's own Node, not under the one it is about to replace", () => {
  const PATH = ["/home/a/orbitline/node_modules/.bin", "/usr/local/bin", "/usr/bin"].join(delimiter);
  expect(outsideEnv({ PATH, PORT: "8080" })).toEqual({
    PATH: ["/usr/local/bin", "/usr/bin"].join(delimiter),
    PORT: "8080",
  });
});
