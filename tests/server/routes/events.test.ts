// How events are found, paged and told.

import { beforeAll, describe, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../test-app.ts";

interface Item {
  readonly id: string;
  readonly kind: string;
  readonly programme: string;
  readonly when: { readonly earliest: string | null; readonly latest: string | null };
  readonly launch?: { readonly vehicle: string; readonly site: string };
}

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});

async function walk(query: string, limit: number): Promise<readonly Item[]> {
  const items: Item[] = [];
  let cursor = "";
  for (;;) {
    const page = await app.json(`/events?${query}&limit=${limit}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    items.push(...page.items);
    if (page.next === undefined) return items;
    cursor = page.next;
  }
}

test.each([
  [2023, 67],
  [2024, 68],
  [2025, 93],
])("launch attempts in %i: %i", async (year, attempts) => {
  const { total } = await app.json(`/events?kind=launch&from=${year}-01-01&to=${year + 1}-01-01&limit=1`);
  expect(total).toBe(attempts);
});

describe("filters", () => {
  test("every one narrows the list to what it names, and a comma list is an or", async () => {
    const all = (await app.json("/events?limit=1000")).items as readonly Item[];
    const cases: readonly (readonly [string, (item: Item) => boolean])[] = [
      ["kind=eva,docking", ({ kind }) => kind === "eva" || kind === "docking"],
      ["programme=lunar", ({ programme }) => programme === "lunar"],
      ["vehicle=long-march-6a,long-march-8", ({ launch }) => /^long-march-(6a|8)$/.test(launch?.vehicle ?? "")],
      ["site=taiyuan&kind=launch", ({ launch }) => launch?.site === "taiyuan"],
    ];
    for (const [query, matches] of cases) {
      const { items, total } = await app.json(`/events?${query}&limit=1000`);
      const expected = all.filter(matches).map(({ id }) => id);
      expect([query, items.map(({ id }: Item) => id)]).toEqual([query, expected]);
      expect(total).toBe(expected.length);
      expect(total).toBeGreaterThan(0);
    }
  });

  test("`certain` takes what lies inside the span, `possible` also what touches it", async () => {
    const span = "from=2024-06-01&to=2024-07-01&limit=1000";
    const certain = (await app.json(`/events?${span}&overlap=certain`)).items as readonly Item[];
    const possible = (await app.json(`/events?${span}`)).items as readonly Item[];
    const ids = new Set(possible.map(({ id }) => id));
    expect(certain.length).toBeGreaterThan(0);
    expect(possible.length).toBeGreaterThan(certain.length);
    expect(certain.every(({ id }) => ids.has(id))).toBe(true);
    for (const { when } of certain) {
      expect(Date.parse(when.earliest ?? "")).toBeGreaterThanOrEqual(Date.UTC(2024, 5, 1));
      expect(Date.parse(when.latest ?? "")).toBeLessThanOrEqual(Date.UTC(2024, 6, 1));
    }
  });

  test("`q` finds words in both languages, ids and the names of vehicles", async () => {
    for (const [q, id] of [
      ["shenzhou 19", "shenzhou-19"],
      ["神舟十九", "shenzhou-19"],
      ["2024-140", "spacesail-polar-01"],
      ["极轨01组", "spacesail-polar-01"],
    ]) {
      const { items } = await app.json(`/events?q=${encodeURIComponent(q ?? "")}&limit=1000`);
      expect(items.map((item: Item) => item.id)).toContain(id);
    }
  });
});

describe("bad requests answer 400 with the parameter at fault", () => {
  test.each([
    ["from=2025-02-30", "from"],
    ["from=yesterday", "from"],
    ["to=2025-01-01T00:00", "to"],
    ["from=2025-01-02&to=2025-01-01", "from"],
    ["kind=launch,party", "kind"],
    ["kind=", "kind"],
    ["programme=nobody", "programme"],
    ["constellation=Spacesail!", "constellation"],
    ["status=maybe", "status"],
    ["overlap=perhaps", "overlap"],
    ["limit=0", "limit"],
    ["limit=1001", "limit"],
    ["limit=1e3", "limit"],
    ["limit=-1", "limit"],
    ["cursor=abc", "cursor"],
    ["q=", "q"],
    ["disputed=maybe", "disputed"],
    ["asKnownOn=2024-09", "asKnownOn"],
  ])("%s", async (query, path) => {
    const response = await app.ask(`/api/v1/events?${query}`);
    expect(response.status).toBe(400);
    const problem = await response.json();
    expect(problem.errors[0].path).toContain(path);
    expect(problem.errors[0].message).not.toBe("");
  });
});

describe("pages", () => {
  test("a full walk shows every event once, in order of earliest bound, then id", async () => {
    const whole = (await app.json("/events?limit=1000")).items as readonly Item[];
    const walked = await walk("overlap=possible", 7);
    expect(walked.map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
    expect(new Set(walked.map(({ id }) => id)).size).toBe(walked.length);
    const key = ({ when, id }: Item) => `${when.earliest ?? ""} ${id}`;
    expect(walked.map(key)).toEqual(walked.map(key).toSorted());
  });

  test("a cursor that was changed, or belongs to other filters, is refused", async () => {
    const { next } = await app.json("/events?kind=launch&limit=5");
    const changed = `${next.slice(0, 4)}${next[4] === "A" ? "B" : "A"}${next.slice(5)}`;
    for (const query of [
      `kind=launch&limit=5&cursor=${changed}`,
      `kind=eva&limit=5&cursor=${next}`,
      `kind=launch&cursor=${next}.x`,
    ]) {
      const response = await app.ask(`/api/v1/events?${query}`);
      expect([query, response.status]).toEqual([query, 400]);
      expect((await response.json()).code).toBe("invalid_cursor");
    }
    expect((await app.ask(`/api/v1/events?kind=launch&limit=9&cursor=${next}`)).status).toBe(200);
  });
});

describe("one event", () => {
  test("tells its date with bounds, its launch, and who says so", async () => {
    const event = await app.json("/events/spacesail-polar-01");
    expect(event).toMatchObject({ kind: "launch", status: "done", programme: "spacesail", constellation: "spacesail" });
    expect(event.when).toMatchObject({
      earliest: "2024-08-06T06:42:00Z",
      latest: "2024-08-06T06:43:00Z",
      precision: "minute",
    });
    expect(event.launch).toMatchObject({
      cospar: "2024-140",
      vehicle: "long-march-6a",
      site: "taiyuan",
      satellites: 18,
    });
    const when = event.claims.find(({ property }: { property: string }) => property === "when");
    expect(when).toMatchObject({ value: { edtf: "2024-08-06" }, rank: "preferred" });
    expect(event.claims.map(({ property }: { property: string }) => property)).toContain("launch.vehicle");
    expect(event).toMatchObject({ disputed: [], moves: [] });
  });

  test("links both ways", async () => {
    const docking = await app.json("/events/shenzhou-19-docking");
    const [link] = docking.links;
    const back = (await app.json(`/events/${link.event}`)).links;
    expect(back.map(({ event }: { event: string }) => event)).toContain("shenzhou-19-docking");
  });
});
