// The browser's element sets, from a real server's answers: all of them, those of a past day, and what comes when one is wrong.
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { loadElements } from "../../../client/propagation/load-elements.ts";
import { createTestApp, type TestApp } from "../../server/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterEach(() => vi.unstubAllGlobals());

/** Lets the page ask the app; `change` may put another answer in the place of one. */
function serve(change: (address: string, response: Response) => Response = (_, response) => response): string[] {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (address: string) => {
    asked.push(address);
    return change(address, await app.ask(address));
  });
  return asked;
}

const isBlob = (address: string) => address.endsWith(".bin");

describe("loading the element sets", () => {
  test("asks for the index and each blob in it, and gives every object with its spans", async () => {
    const asked = serve();
    const library = await loadElements(undefined);
    if (!library.ok) throw new Error(library.failure.detail);
    expect(asked[0]).toBe("/api/v1/elements/index.json");
    expect(asked.filter(isBlob)).toHaveLength((await app.snapshot.blobs()).all.length);
    expect(library.value.objectIds).toHaveLength(app.snapshot.catalogue.objects.length);
    expect(library.value.columns.count).toBe(app.snapshot.elements.setCount);
  });

  test("asks for what was known on a day, where one is chosen", async () => {
    const asked = serve();
    const library = await loadElements(Date.UTC(2024, 8, 1));
    if (!library.ok) throw new Error(library.failure.detail);
    expect(asked[0]).toBe("/api/v1/elements/index.json?asKnownOn=2024-09-01");
    expect(library.value.columns.isIllustrative.every((flag) => flag === 1)).toBe(true);
  });

  test("says what is wrong with a blob, and at which byte", async () => {
    serve((address, response) => (isBlob(address) ? new Response(new Uint8Array(40)) : response));
    expect(await loadElements(undefined)).toMatchObject({
      ok: false,
      failure: { code: "not_understood", detail: expect.stringContaining("not_packed_elements at byte 0") },
    });
  });

  test("says that the server refused, or that nobody answered", async () => {
    serve((address, response) => (isBlob(address) ? new Response(null, { status: 404 }) : response));
    expect(await loadElements(undefined)).toEqual({ ok: false, failure: { code: "refused", detail: "HTTP 404" } });
    serve((address, response) => {
      if (isBlob(address)) throw new TypeError("the line is cut");
      return response;
    });
    expect(await loadElements(undefined)).toMatchObject({ ok: false, failure: { code: "unreachable" } });
  });
});
