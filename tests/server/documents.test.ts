// Every call that docs/api.md and the README show answers, and every link between the documents leads somewhere.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
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

test("the README's example answers what the README says of it", async () => {
  const readme = readFileSync(join(projectDir, "README.md"), "utf8");
  const address = /curl "http:\/\/127\.0\.0\.1:8080\/api\/v1([^"]+)"/.exec(readme)?.[1];
  const said = /answers that (\d+) satellites had been launched by then, and that the next target was (\d+) by/.exec(
    readme,
  );
  if (!address || !said) throw new Error("the README shows a call and what it answers");
  const { launched, nextTarget } = await (await createTestApp()).json(address);
  expect([launched, nextTarget.count]).toEqual([Number(said[1]), Number(said[2])]);
});

/** The documents of the repository: those at its top, under docs/ and under data/. */
function documents(): readonly string[] {
  const under = (folder: string) => readdirSync(join(projectDir, folder), { recursive: true, encoding: "utf8" });
  const top = readdirSync(projectDir).filter((name) => name.endsWith(".md"));
  const inside = ["docs", "data"].flatMap((folder) => under(folder).map((path) => join(folder, path)));
  return [...top, ...inside.filter((path) => path.endsWith(".md"))];
}

test("every link from a document to a file of the repository leads to one", () => {
  const links = documents().flatMap((path) =>
    [...readFileSync(join(projectDir, path), "utf8").matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
      .map(([, to = ""]) => ({ path, to }))
      .filter(({ to }) => !/^[a-z]+:/.test(to)),
  );
  expect(links.length).toBeGreaterThan(15);
  expect(links.filter(({ path, to }) => !existsSync(join(projectDir, dirname(path), to)))).toEqual([]);
});
