// Every call that docs/api.md shows answers.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createTestApp, projectDir } from "./test-app.ts";

test("every address on the API's short page answers", async () => {
  const app = await createTestApp();
  const page = readFileSync(join(projectDir, "docs/api.md"), "utf8");
  const addresses = [...page.matchAll(/`(\/[^`]+)`/g)]
    .map(([, address = ""]) => address)
    .filter((address) => address !== "/api/v1");
  expect(addresses.length).toBeGreaterThan(10);
  for (const address of addresses) expect([address, (await app.ask(address)).status]).toEqual([address, 200]);
});
