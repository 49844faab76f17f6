// What people type, and what must come first.

import { beforeAll, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});

async function search(q: string, limit = 10): Promise<readonly { readonly type: string; readonly id: string }[]> {
  return (await app.json(`/search?q=${encodeURIComponent(q)}&limit=${limit}`)).items;
}

test.each([
  ["qianfan", "constellation", "spacesail"],
  ["Qianfan", "constellation", "spacesail"],
  ["千帆", "constellation", "spacesail"],
  ["thousand sails", "constellation", "spacesail"],
  ["国网", "constellation", "guowang"],
  ["guo wang", "constellation", "guowang"],
  ["guowng", "constellation", "guowang"],
  ["qainfan", "constellation", "spacesail"],
  ["tiangogn", "programme", "station"],
  ["Chang'e-6", "event", "change-6"],
  ["Chang’e 6", "event", "change-6"],
  ["shenzhou 19", "event", "shenzhou-19"],
  ["shenzhou19", "event", "shenzhou-19"],
  ["shenzou 19", "event", "shenzhou-19"],
  ["神舟十九", "event", "shenzhou-19"],
  ["shenzhou shijiu", "event", "shenzhou-19"],
  ["tianzhou-8", "event", "tianzhou-8"],
  ["2024-140A", "object", "2024-140A"],
  ["60379", "object", "2024-140A"],
  ["long march 6a", "vehicle", "long-march-6a"],
  ["Quifan", "constellation", "spacesail"],
  ["Qianfan Xingzuo", "constellation", "spacesail"],
  ["Hulianwang Digui", "constellation", "guowang"],
  ["Hulianwang Jishu Shiyan", "constellation", "guowang"],
  ["HJS", "constellation", "guowang"],
  ["Gaojing-01", "object", "superview-1"],
  ["高景三号", "event", "superview-3-01"],
  ["Umbra", "event", "medal-table-2024"],
  ["PRSC-E01", "event", "prsc-eo1"],
  ["SECM", "event", "spacesail-polar-06"],
  ["蓝箭航天", "event", "haolong-test-flight"],
])("%s leads to the %s %s", async (q, type, id) => {
  const hits = await search(q);
  expect(hits.filter((hit) => hit.type === type)[0]).toMatchObject({ id });
});

test("the constellation itself stands before everything that is named for it", async () => {
  for (const q of ["qianfan", "千帆", "spacesail", "G60"]) {
    const first = (await search(q))[0];
    expect([q, first?.id]).toEqual([q, "spacesail"]);
  }
});

test("the limit is kept, and nonsense finds nothing", async () => {
  expect(await search("long march", 3)).toHaveLength(3);
  expect(await search("qqqqzzzzxxxx")).toEqual([]);
});

test("every hit leads to something that is there", async () => {
  const places: Readonly<Record<string, string>> = {
    event: "events",
    object: "objects",
    vehicle: "vehicles",
    site: "sites",
    source: "sources",
    programme: "programmes",
    constellation: "constellations",
  };
  for (const { type, id } of [...(await search("station", 30)), ...(await search("hainan", 30))]) {
    expect((await app.ask(`/api/v1/${places[type]}/${encodeURIComponent(id)}`)).status).toBe(200);
  }
});
