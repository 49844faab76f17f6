// What must hold of the bundled events beside the launches: flights, affairs, plans and older craft.
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { Craft } from "../../shared/record/craft.ts";
import { EventRecord } from "../../shared/record/event.ts";
import { boundsOf } from "../../shared/time/when.ts";
import { bundledFiles } from "./bundled-files.ts";

const files = bundledFiles().filter(({ path }) => path.endsWith(".json"));

function readFolder<T>(folder: string, schema: z.ZodType<T>): readonly (readonly [string, readonly T[]])[] {
  const inFolder = files.filter(({ path }) => path.startsWith(`${folder}/`));
  return inFolder.map(({ path, text }) => [path, z.array(schema).parse(JSON.parse(text))]);
}

const eventFiles = new Map([...readFolder("events", EventRecord), ...readFolder("plans", EventRecord)]);
const events = new Map([...eventFiles.values()].flat().map((event) => [event.id, event]));
const craft = new Map(
  readFolder("craft", Craft)
    .flatMap(([, list]) => list)
    .map((each) => [each.id, each]),
);

function eventOf(id: string): EventRecord {
  const event = events.get(id);
  if (!event) throw new Error(`no event ${id}`);
  return event;
}

function linked(id: string, rel: string): readonly string[] {
  return (eventOf(id).links ?? []).filter((link) => link.rel === rel).map((link) => link.event);
}

function earliestUtcMs(id: string): number {
  return boundsOf(eventOf(id).when).earliestUtcMs;
}

const FLIGHTS = [
  ...[15, 16, 17, 18, 19, 20, 21, 22, 23].map((n) => `shenzhou-${n}`),
  ...[5, 6, 7, 8, 9].map((n) => `tianzhou-${n}`),
];
const withEvent = (suffix: string) => FLIGHTS.filter((flight) => events.has(`${flight}-${suffix}`));

describe("the flights to the station", () => {
  test.each(FLIGHTS)(
    "%s docks on the day of its launch or the day after, and says which launch it belongs to",
    (id) => {
      const afterH = (earliestUtcMs(`${id}-docking`) - earliestUtcMs(id)) / 3_600_000;
      expect(afterH).toBeGreaterThan(0);
      expect(afterH).toBeLessThan(24);
      expect(linked(`${id}-docking`, "partOf")).toEqual([id]);
    },
  );

  test.each(withEvent("landing"))(
    "%s leaves the station before it lands at Dongfeng, and belongs to its launch",
    (id) => {
      expect(earliestUtcMs(`${id}-undocking`)).toBeLessThan(earliestUtcMs(`${id}-landing`));
      expect(earliestUtcMs(`${id}-docking`)).toBeLessThan(earliestUtcMs(`${id}-undocking`));
      expect(linked(`${id}-landing`, "partOf")).toEqual([id]);
      expect(eventOf(`${id}-landing`).site).toBe("dongfeng");
    },
  );

  test.each(withEvent("reentry"))("%s leaves the station before it re-enters", (id) => {
    expect(earliestUtcMs(`${id}-undocking`)).toBeLessThan(earliestUtcMs(`${id}-reentry`));
    expect(linked(`${id}-reentry`, "partOf")).toEqual([id]);
  });

  test("a landing or a docking that no source tells has no event", () => {
    const untold = ["shenzhou-22-landing", "shenzhou-23-landing", "tianzhou-9-reentry", "tianzhou-10-docking"];
    expect(untold.filter((id) => events.has(id))).toEqual([]);
  });

  test("Shenzhou-19 was launched on 29 October 2024 in UTC, though it was 30 October in Beijing", () => {
    expect(eventOf("shenzhou-19").when.utc).toBe("2024-10-29T20:27:34Z");
  });

  test("the crew of Shenzhou-20 came home in Shenzhou-21, and their own ship came home empty", () => {
    expect(eventOf("shenzhou-21-landing").crew?.map((one) => one.en)).toEqual([
      "Chen Dong",
      "Chen Zhongrui",
      "Wang Jie",
    ]);
    expect(eventOf("shenzhou-20-landing").crew).toBeUndefined();
  });
});

describe("the spacewalks", () => {
  const walks = [...events.values()].filter((event) => event.kind === "eva");

  test("the longest took 9 hours 6 minutes on 17 December 2024, from 04:51 to 13:57 UTC", () => {
    const { when, until } = eventOf("shenzhou-19-eva-1");
    expect([when.utc, until?.utc]).toEqual(["2024-12-17T04:51Z", "2024-12-17T13:57Z"]);
    expect((Date.parse("2024-12-17T13:57Z") - Date.parse("2024-12-17T04:51Z")) / 60_000).toBe(546);
  });

  test("no other walk whose start and end are known was as long", () => {
    const minutes = walks.flatMap(({ id, when, until }) =>
      when.utc && until?.utc ? [{ id, min: (Date.parse(until.utc) - Date.parse(when.utc)) / 60_000 }] : [],
    );
    expect(minutes.toSorted((a, b) => b.min - a.min)[0]).toEqual({ id: "shenzhou-19-eva-1", min: 546 });
  });

  test("each belongs to a flight that was in space on its day", () => {
    expect(walks).toHaveLength(17);
    for (const walk of walks) {
      const [flight = ""] = linked(walk.id, "partOf");
      expect(earliestUtcMs(flight)).toBeLessThan(earliestUtcMs(walk.id));
    }
  });

  test("a walk whose day nobody gave lies between the walks around it and is marked unverified", () => {
    const { when, unverified } = eventOf("shenzhou-15-eva-2");
    expect(when).toEqual({ edtf: "2023-02-09/2023-03-30" });
    expect(unverified).toContain("when");
  });
});

describe("missions to the Moon and beyond", () => {
  test("Chang'e-6 lands on the far side, lifts off, docks and comes home, in this order", () => {
    const steps = ["far-side-landing", "ascent", "lunar-docking", "lunar-departure", "landing"];
    const instants = steps.map((step) => earliestUtcMs(`change-6-${step}`));
    expect(instants).toEqual(instants.toSorted((a, b) => a - b));
    expect(eventOf("change-6-far-side-landing").when.utc).toBe("2024-06-01T22:23:16Z");
    expect(eventOf("change-6-landing").site).toBe("siziwang-banner");
  });

  test("Shijian-19 came back to Dongfeng two weeks after its launch", () => {
    const days = (earliestUtcMs("shijian-19-landing") - earliestUtcMs("shijian-19")) / 86_400_000;
    expect(Math.floor(days)).toBe(13);
    expect(eventOf("shijian-19-landing").site).toBe("dongfeng");
  });

  test("whether Chang'e-7 flew is not known, so the record doesn't say that it did", () => {
    expect([eventOf("change-7").status, eventOf("change-7").launch?.outcome]).toEqual(["unknown", "unknown"]);
  });

  test("SMILE flew on a European rocket and is no Chinese launch", () => {
    expect([eventOf("smile-launch").kind, eventOf("smile-launch").site]).toEqual(["milestone", "kourou"]);
    expect(craft.get("smile")?.regime).toBe("HEO");
  });
});

describe("plans", () => {
  const plans = [...eventFiles].filter(([file]) => file.startsWith("plans/")).flatMap(([, list]) => list);

  test("a fuzzy date stays fuzzy: no plan of a year, a season or a span has a day or a time", () => {
    expect(eventOf("blue-book-2024-long-march-12").when).toEqual({ edtf: "2024" });
    expect(eventOf("qingzhou-test-flight").when).toEqual({ edtf: "2025-10/2025-12~" });
    expect(eventOf("shenzhou-24").when).toEqual({ edtf: "2026-41" });
    const timed = plans.filter((plan) => plan.when.utc !== undefined).map((plan) => plan.id);
    expect(timed).toEqual(["change-7"]);
  });

  test("no outcome is typed into a plan or a target", () => {
    const typed = plans.filter(({ kind, status }) => (kind === "plan" || kind === "target") && status !== "planned");
    expect(typed.map((plan) => plan.id)).toEqual([]);
  });

  test("two returns were planned for 2024, and two landings fulfil the plan", () => {
    const fulfilling = [...events.keys()].filter((id) => linked(id, "fulfils").includes("blue-book-2024-returns"));
    expect(fulfilling.toSorted()).toEqual(["shenzhou-17-landing", "shenzhou-18-landing"]);
  });

  test.each([
    ["blue-book-2024-cargo", ["tianzhou-7", "tianzhou-8"]],
    ["blue-book-2024-crews", ["shenzhou-18", "shenzhou-19"]],
    ["blue-book-2024-long-march-6c", ["2024-05-07-long-march-6c"]],
    ["blue-book-2024-long-march-12", ["guowang-test-05"]],
    ["blue-book-2024-commercial-site", ["guowang-test-05"]],
    ["blue-book-2024-ocean-salinity", ["haiyang-4-01"]],
    ["blue-book-2024-cses-02", ["zhangheng-1-02"]],
    ["qingzhou-test-flight", ["2026-03-30-kinetica-2"]],
    ["haolong-test-flight", []],
    ["space-plane-test-flights", ["2026-03-30-kinetica-2"]],
    ["shijian-19-five-year-plan", ["shijian-19-landing"]],
    ["smile-launch-window", ["smile-launch"]],
    ["pakistani-astronaut-flight", []],
    ["prsc-eo-series", ["prsc-eo1", "prsc-eo2", "prsc-eo3"]],
  ])("the plan %s is fulfilled by %j", (plan, expected) => {
    expect(eventOf(plan).status).toBe("planned");
    expect([...events.keys()].filter((id) => linked(id, "fulfils").includes(plan)).toSorted()).toEqual(expected);
  });

  test("only plans are fulfilled so far", () => {
    const fulfilled = [...events.keys()].flatMap((id) => linked(id, "fulfils"));
    expect(new Set(fulfilled.map((id) => eventOf(id).kind))).toEqual(new Set(["plan"]));
  });
});

describe("the files", () => {
  test("every link leads to an event of the record", () => {
    const broken = [...events.values()].flatMap((event) =>
      (event.links ?? []).filter((link) => !events.has(link.event)).map((link) => `${event.id} → ${link.event}`),
    );
    expect(broken).toEqual([]);
  });

  test("events stand in the order of their earliest instant, then of their ids", () => {
    for (const [file, list] of eventFiles) {
      const key = (event: EventRecord) => boundsOf(event.when).earliestUtcMs;
      const sorted = list.toSorted((a, b) => (key(a) === key(b) ? (a.id < b.id ? -1 : 1) : key(a) - key(b)));
      expect([file, list.map((event) => event.id)]).toEqual([file, sorted.map((event) => event.id)]);
    }
  });

  test("the station's modules and the older craft are found by the names that the catalogues use", () => {
    const named = new Set([...craft.values()].flatMap(({ names }) => [names.en, names.zh, ...(names.aliases ?? [])]));
    const wanted = [
      "CSS (TIANHE)",
      "天宫",
      "Micius",
      "Wukong",
      "Huiyan",
      "CHASE",
      "碳卫星",
      "Gaojing-01",
      "OVS",
      "OHS",
    ];
    expect(wanted.filter((name) => !named.has(name))).toEqual([]);
  });

  test("a craft whose designation names no piece has none", () => {
    expect(craft.get("xihe")?.cospar).toBeUndefined();
    expect(craft.get("tianhe")?.cospar).toBe("2021-035A");
  });
});
