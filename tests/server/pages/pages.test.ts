// The pages: the client at its addresses, its files and nothing else, the reference, and the content policy.

import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CESIUM_STYLE_HASH } from "../../../server/http/headers.ts";
import { openStaticFiles } from "../../../server/pages/static-files.ts";
import { READ_ROUTES } from "../../../server/routes/all.ts";
import { createTestApp, type TestApp } from "../test-app.ts";

const files: Readonly<Record<string, string>> = {
  "client/index.html": "<!doctype html><title>Orbitline</title>",
  "client/index.html.br": "brotli of the page",
  "client/assets/main-a1B2c3_4.js": "export {};",
  "client/assets/main-a1B2c3_4.js.gz": "gzip of the script",
  "client/cesium/Workers/one.js": "worker",
  "secret.txt": "not below the client's folder",
};

let dir = "";
let app: TestApp;
let unbuilt: TestApp;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "orbitline-client-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(dir, path, ".."), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  app = await createTestApp(openStaticFiles(join(dir, "client")));
  unbuilt = await createTestApp();
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe("the client", () => {
  test.each([
    ["/", 200],
    ["/t/1", 200],
    ["/t/1?at=2025-01-24&c=spacesail", 200],
    ["/event/shenzhou-19", 200],
    ["/event/nobody", 404],
    ["/constellation/guowang", 200],
    ["/constellation/nobody", 404],
  ])("%s answers with its one page, status %i", async (address, status) => {
    const response = await app.ask(address);
    expect(response.status).toBe(status);
    expect(await response.text()).toBe(files["client/index.html"]);
    expect(response.headers.get("cache-control")).toBe("no-cache");
  });

  test("an address that leads nowhere shows a person a page, its own text escaped, and a program a problem", async () => {
    const page = await app.ask("/nowhere%3Cb%3E", { headers: { accept: "text/html,*/*" } });
    expect([page.status, page.headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    const text = await page.text();
    expect(text).toContain('<a href="/">');
    expect(text).not.toContain("<b>");
    const problems = [
      await app.ask("/nowhere"),
      await app.ask("/api/v1/nowhere", { headers: { accept: "text/html" } }),
      await app.ask("/nowhere", { method: "POST", headers: { accept: "text/html" } }),
    ];
    for (const { status, headers } of problems) {
      expect([status, headers.get("content-type")]).toEqual([404, "application/problem+json"]);
    }
  });

  test("files with a hash in their name are kept for ever, others are asked for again", async () => {
    const script = await app.ask("/assets/main-a1B2c3_4.js");
    expect(script.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(script.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect((await app.ask("/cesium/Workers/one.js")).headers.get("cache-control")).toBe("no-cache");
  });

  test("a compressed form is sent where one lies beside the file and the client takes it", async () => {
    const brotli = await app.ask("/", { headers: { "accept-encoding": "gzip, br" } });
    expect(brotli.headers.get("content-encoding")).toBe("br");
    expect(await brotli.text()).toBe("brotli of the page");
    const plain = await app.ask("/", { headers: { "accept-encoding": "br;q=0, gzip" } });
    expect(plain.headers.get("content-encoding")).toBeNull();
    const again = await app.ask("/", { headers: { "if-none-match": plain.headers.get("etag") ?? "" } });
    expect(again.status).toBe(304);
  });

  test.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/%252e%252e/secret.txt",
    "/assets/../../secret.txt",
    "/assets/%2e%2e%2f%2e%2e%2fsecret.txt",
    "/..%5csecret.txt",
    "/\\..\\secret.txt",
    "//secret.txt",
    "/assets//main-a1B2c3_4.js",
    "/assets/",
    "/assets",
    "/index.html.br",
    "/%00",
    "/%",
    "/nothing",
  ])("%s leads to nothing", async (address) => {
    const response = await app.ask(`http://localhost${address}`);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain("not below");
  });

  test("not built, it says how to build it, and the API answers all the same", async () => {
    const page = await unbuilt.ask("/");
    expect(page.status).toBe(503);
    expect(await page.text()).toContain("npm start");
    expect((await unbuilt.json("/status")).revision).toBe(1);
  });

  test("pages can only be read", async () => {
    for (const address of ["/", "/docs", "/event/shenzhou-19", "/cesium/Workers/one.js"]) {
      expect((await app.ask(address, { method: "POST" })).status).toBe(405);
    }
  });
});

describe("the content policy", () => {
  test("allows nothing from elsewhere and no script but our own files, on every page", async () => {
    for (const address of ["/", "/docs", "/assets/main-a1B2c3_4.js"]) {
      const { headers } = await app.ask(address);
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/https?:|\*|script-src[^;]*unsafe-inline|'unsafe-eval'/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
    }
  });

  test("names the hash of the very style that Cesium's credits write into the page", () => {
    const engine = createRequire(createRequire(import.meta.url).resolve("cesium/package.json")).resolve(
      "@cesium/engine/package.json",
    );
    const source = readFileSync(join(engine, "../Source/Scene/CreditDisplay.js"), "utf8");
    const constant = (name: string) => new RegExp(`const ${name} =\\s*"?([^";]+)"?;`).exec(source)?.[1] ?? "";
    const template = /const style = \/\*css\*\/ `([^`]*)`;/.exec(source)?.[1] ?? "";
    const style = template.replace(/\$\{(\w+)\}/g, (_, name: string) => constant(name));
    expect(style).not.toContain("undefined");
    expect(`sha256-${createHash("sha256").update(style).digest("base64")}`).toBe(CESIUM_STYLE_HASH);
  });
});

describe("the reference page", () => {
  test("tells every call with its parameters, and needs no script and nothing from elsewhere", async () => {
    const response = await app.ask("/docs");
    const page = await response.text();
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    for (const { path } of READ_ROUTES) expect(page).toContain(`/api/v1${path}`);
    expect(page).not.toMatch(/<script|style=|src=|href="https?:/);
    expect((await app.ask("/docs.css")).headers.get("content-type")).toBe("text/css; charset=utf-8");
  });

  test("every link within it leads somewhere, and every example answers", async () => {
    const page = await (await app.ask("/docs")).text();
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g))
      expect([target, ids.has(target)]).toEqual([target, true]);
    const examples = [...page.matchAll(/Try <a href="([^"]+)"/g)].map(([, address = ""]) => address);
    expect(examples.length).toBeGreaterThan(10);
    for (const address of examples) expect([address, (await app.ask(address)).status]).toEqual([address, 200]);
  });

  test("every type of problem has its place there", async () => {
    const page = await (await app.ask("/docs")).text();
    const problem = await (await app.ask("/api/v1/events?nonsense=1")).json();
    expect(page).toContain(`id="${problem.type.replace("/docs#", "")}"`);
  });
});
