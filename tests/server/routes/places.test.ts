// The cities from which a place can be picked, as the API tells them.
import { beforeAll, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../test-app.ts";

interface Place {
  readonly id: string;
  readonly names: { readonly en: string; readonly zh: string };
  readonly pinyin: string;
  readonly timeZone: string;
}

let places: readonly Place[];
beforeAll(async () => {
  const app: TestApp = await createTestApp();
  places = (await app.json("/places")).items;
});

const named = (en: string) => places.find(({ names }) => names.en === en);

test("each city has both names, and the Chinese one in Latin letters as people type it", () => {
  expect(places.length).toBeGreaterThan(300);
  expect(named("Shanghai")).toMatchObject({ names: { zh: "上海" }, pinyin: "shanghai", timeZone: "Asia/Shanghai" });
  expect(named("New York")).toMatchObject({ names: { zh: "纽约" }, pinyin: "niuyue" });
  expect(named("Chongqing")?.pinyin).toBe("chongqing");
});

test("every pinyin is letters alone", () => {
  expect(places.filter(({ pinyin }) => !/^[a-z]+$/.test(pinyin))).toEqual([]);
});
