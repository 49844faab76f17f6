// Who lives when: objects made of launches and older craft, their ids and the ends of their lives.
import { describe, expect, it } from "vitest";
import { Constellation } from "../../../shared/record/constellation.ts";
import { Craft } from "../../../shared/record/craft.ts";
import { EventRecord } from "../../../shared/record/event.ts";
import { isAlive, objectsOf, type SpaceObject } from "../../../shared/record/objects.ts";
import { Subject } from "../../../shared/record/subject.ts";

const cited = { "*": ["ledger"] };
const subject = Subject.parse({
  id: "test",
  title: { en: "Test" },
  coverage: { from: "2024-01-01", to: "2025-12-31" },
  credits: [],
});

function objects(launchPart: object, more: object = {}, craft: object[] = []): readonly SpaceObject[] {
  const event = EventRecord.parse({
    id: "launch-1",
    kind: "launch",
    status: "done",
    title: { en: "Launch 1" },
    when: { edtf: "2024-08-06", utc: "2024-08-06T06:42Z" },
    programme: "test",
    launch: { cospar: "2024-140", vehicle: "rocket", site: "site", outcome: "success", ...launchPart },
    cited,
    ...more,
  });
  const batch = { event: "launch-1", label: { en: "Group 1" }, kind: "batch", satellites: 3, cited };
  const constellation = Constellation.parse({
    id: "example",
    names: { en: "Example" },
    operator: "Nobody",
    programme: "test",
    followed: true,
    shells: [],
    targets: [],
    batches: "constellation" in more ? [batch] : [],
    cited,
  });
  return objectsOf({
    subject,
    programmes: [],
    vehicles: [],
    sites: [],
    sources: [],
    constellations: [constellation],
    craft: craft.map((each) => Craft.parse({ programme: "test", regime: "LEO", cited, ...each })),
    events: [event],
  });
}

const day = (iso: string) => Date.parse(`${iso}T00:00Z`);

describe("an object's id", () => {
  it("is its COSPAR piece, else its catalogue number, else its place in the launch", () => {
    const payloads = [
      { name: { en: "A" }, cospar: "2024-140A", norad: 60379 },
      { name: { en: "B" }, norad: 60380 },
      { name: { en: "C" } },
    ];
    expect(objects({ satellites: 3 }, { payloads }).map(({ id }) => id)).toEqual([
      "2024-140/03",
      "2024-140A",
      "norad:60380",
    ]);
  });
});

describe("satellites that nobody named", () => {
  it("fill a batch up to its stated number", () => {
    const found = objects(
      { satellites: 3 },
      { constellation: "example", payloads: [{ name: { en: "A" }, cospar: "2024-140A" }] },
    );
    expect(found.map(({ id, counted }) => [id, counted])).toEqual([
      ["2024-140/02", true],
      ["2024-140/03", true],
      ["2024-140A", true],
    ]);
  });

  it("are at least one where a launch says “at least”", () => {
    expect(objects({ satellites: 4, satellitesKind: "at-least" })).toHaveLength(1);
  });

  it("come from no launch that failed or has not flown", () => {
    expect(objects({ satellites: 3, outcome: "failure" }, { status: "failed" })).toEqual([]);
    expect(objects({ satellites: 3, outcome: "pending" }, { status: "planned" })).toEqual([]);
  });
});

describe("an object lives", () => {
  const one = (payload: object) => {
    const [object] = objects({}, { payloads: [{ name: { en: "A" }, ...payload }] });
    if (!object) throw new Error("one object is made");
    return object;
  };

  it("from its launch, not before", () => {
    const object = one({});
    expect(isAlive(object, Date.parse("2024-08-06T06:41:59Z"))).toBe(false);
    expect(isAlive(object, Date.parse("2024-08-06T06:42:00Z"))).toBe(true);
  });

  it("on while no end is known and it does not come back", () => {
    expect(isAlive(one({}), day("2100-01-01"))).toBe(true);
  });

  it("until its known end", () => {
    const landed = one({
      returns: "crewed",
      ended: { when: { edtf: "2024-10-11", utc: "2024-10-11T02:39Z" }, how: "landed" },
    });
    expect(landed.endBasis).toBe("known");
    expect(isAlive(landed, Date.parse("2024-10-11T02:38Z"))).toBe(true);
    expect(isAlive(landed, Date.parse("2024-10-11T02:39Z"))).toBe(false);
  });

  it("until 30 days after the last trace when its kind comes back and nobody told its end", () => {
    const unheard = one({ returns: "cargo" });
    expect(unheard).toMatchObject({ endBasis: "assumed", endedUtcMs: Date.parse("2024-09-05T06:42Z") });
    const heard = one({ returns: "cargo", lastKnown: { when: { edtf: "2024-12-01" }, what: { en: "seen docked" } } });
    expect(heard.endedUtcMs).toBe(day("2025-01-01"));
  });
});

describe("an older craft", () => {
  it("is an object of its own, not counted", () => {
    const found = objects({}, {}, [
      { id: "tianhe", names: { en: "Tianhe" }, launched: { edtf: "2021" }, cospar: "2021-035A" },
    ]);
    expect(found[0]).toMatchObject({ id: "2021-035A", counted: false, launchedUtcMs: day("2022-01-01") });
  });
});
