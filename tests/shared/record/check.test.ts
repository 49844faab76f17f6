// What must hold between records, each rule broken once.
import { describe, expect, it } from "vitest";
import { checkRecord } from "../../../shared/record/check.ts";
import { readRecord } from "../../../shared/record/files.ts";
import { filesOf, problemsAfter, type SmallRecord, smallRecord } from "./small-record.ts";

/** Puts values over a record, or over a part of one, that is known to be there. */
function put(target: object | undefined, values: object): void {
  if (!target) throw new Error("nothing to change");
  Object.assign(target, values);
}

const launchOf = (record: SmallRecord) => record["events/2024-q3.json"][0];
const landingOf = (record: SmallRecord) => record["events/2024-q3.json"][1];
const payloadOf = (record: SmallRecord, index: number) => launchOf(record)?.payloads?.[index];
const batchOf = (record: SmallRecord) => record["constellations/net.json"].batches[0];
const EVENTS = "data/events/2024-q3.json";
const NET = "data/constellations/net.json";

it("finds nothing wrong with a record that breaks no rule", () => {
  expect(problemsAfter(() => undefined)).toEqual([]);
});

it("names a record that was not read from a file by its id", () => {
  const read = readRecord(filesOf(smallRecord()));
  if (!read.ok) throw new Error("the small record is sound");
  const elsewhere = { ...read.value, origins: new Map(), vehicles: [] };
  expect(checkRecord(elsewhere)).toMatchObject([{ path: "net-01", at: "launch.vehicle" }]);
});

describe("ids", () => {
  it("stand once among records of a kind", () => {
    const lines = problemsAfter((record) => put(landingOf(record), { id: "net-01", links: [] }));
    expect(lines).toContain(`${EVENTS} → [1].id: a second event "net-01"; right: an id of its own`);
  });

  it.each([
    ["programme", "programme", "programme"],
    ["constellation", "constellation", "constellation"],
    ["site", "site", "site"],
  ])("of a %s resolve", (_kind, property, noun) => {
    const lines = problemsAfter((record) => put(landingOf(record), { [property]: "nowhere" }));
    expect(lines).toEqual([
      `${EVENTS} → [1].${property}: there is no ${noun} "nowhere"; right: the id of a ${noun} of the record`,
    ]);
  });

  it("that are mistyped are answered with ids like them", () => {
    const lines = problemsAfter((record) => put(launchOf(record)?.launch, { vehicle: "rockets" }));
    expect(lines).toEqual([
      `${EVENTS} → [0].launch.vehicle: there is no vehicle "rockets"; right: the id of a vehicle of the record, such as rocket`,
    ]);
  });

  it("in links, ends of life and batches resolve", () => {
    const lines = problemsAfter((record) => {
      put(landingOf(record), { links: [{ rel: "follows", event: "gone" }] });
      put(payloadOf(record, 1)?.ended, { event: "gone" });
      put(batchOf(record), { event: "gone" });
    });
    expect(lines.map((line) => line.split(":")[0])).toEqual([
      `${NET} → batches[0].event`,
      `${EVENTS} → [0].payloads[1].ended.event`,
      `${EVENTS} → [1].links[0].event`,
      `${EVENTS} → [0].constellation`,
    ]);
  });

  it("of a pad belong to the launch's site, and nothing starts from a landing site", () => {
    const lines = problemsAfter((record) => put(launchOf(record)?.launch, { site: "steppe" }));
    expect(lines).toEqual([
      `${EVENTS} → [0].launch.site: "steppe" is a landing site; right: a site of kind launch or sea-launch`,
      `${EVENTS} → [0].launch.pad: "coast-1" is no pad of "steppe"; right: no pad`,
    ]);
  });
});

describe("citations", () => {
  it("name sources that exist, in every part of a record", () => {
    const lines = problemsAfter((record) => put(batchOf(record), { cited: { "*": ["ledger"], plane: ["gossip"] } }));
    expect(lines).toEqual([
      `${NET} → batches[0].cited["plane"]: there is no source "gossip"; right: the id of a source of the record`,
    ]);
  });

  it("name properties that the record has", () => {
    const lines = problemsAfter((record) => {
      put(landingOf(record), { cited: { "*": ["ledger"], crew: ["ledger"] }, unverified: ["place"] });
    });
    expect(lines).toEqual([
      `${EVENTS} → [1].cited: the record has no "crew"; right: a property that it has, or *`,
      `${EVENTS} → [1].unverified: the record has no "place"; right: a property that it has, or *`,
    ]);
  });

  it("leave no source unused", () => {
    const lines = problemsAfter((record) => {
      const [ledger] = record["sources.json"];
      if (ledger) record["sources.json"].push({ ...ledger, id: "unread" });
    });
    expect(lines).toEqual(['data/sources.json → [1]: nothing cites source "unread"; right: cite it or take it out']);
  });
});

describe("launches", () => {
  it("have a status that says the same as their outcome", () => {
    const lines = problemsAfter((record) => put(launchOf(record), { status: "failed" }));
    expect(lines).toEqual([`${EVENTS} → [0].status: "failed" beside outcome "success"; right: done`]);
  });

  it("list as many payloads as they count, where the count is exact", () => {
    const lines = problemsAfter((record) => {
      put(launchOf(record)?.launch, { satellites: 3 });
      put(batchOf(record), { kind: "test" });
    });
    expect(lines).toEqual([`${EVENTS} → [0].launch.satellites: 3 (exact), but 2 payloads are listed; right: 2`]);
  });

  it("may count more than they list, where the count is a lower bound", () => {
    const more = { satellites: 3, satellitesKind: "at-least" };
    expect(problemsAfter((record) => put(launchOf(record)?.launch, more))).toEqual([]);
  });

  it("carry pieces of their own designation", () => {
    const lines = problemsAfter((record) => put(payloadOf(record, 0), { cospar: "2024-141A" }));
    expect(lines).toContain(
      `${EVENTS} → [0].payloads[0].cospar: 2024-141A on launch 2024-140; right: a piece of 2024-140`,
    );
  });

  it("share no designation, piece or catalogue number with another launch or craft", () => {
    const lines = problemsAfter((record) => {
      put(payloadOf(record, 1), { norad: 45000 });
      put(record["craft/old.json"][0], { cospar: "2024-140A" });
    });
    expect(lines).toEqual([
      'data/craft/old.json → [0].cospar: 2024-140A stands on "net-01" too; right: one owner',
      'data/craft/old.json → [0].norad: catalogue number 45000 stands on "net-01" too; right: one owner',
    ]);
  });

  it("come after their vehicle's maiden flight", () => {
    const lines = problemsAfter((record) => put(record["vehicles.json"][0]?.maidenFlight.when, { edtf: "2024-09" }));
    expect(lines).toEqual([
      'data/vehicles.json → [0].maidenFlight.when: 2024-09, after launch "net-01" of 2024-08-06; right: 2024-08-06 or earlier',
    ]);
  });
});

describe("batches", () => {
  it("count what their launch counts", () => {
    const lines = problemsAfter((record) => {
      put(batchOf(record), { satellites: 3 });
      put(batchOf(record)?.plane.slots, { count: 3 });
    });
    expect(lines).toEqual([
      `${NET} → batches[0].satellites: 3, but launch "net-01" carried 2; right: 2, as on the launch`,
    ]);
  });

  it("of tests may be fewer than all that flew, but not more", () => {
    const few = problemsAfter((record) => {
      put(batchOf(record), { kind: "test", satellites: 1 });
      put(batchOf(record)?.plane.slots, { count: 1 });
    });
    expect(few).toEqual([]);
    const many = problemsAfter((record) => {
      put(batchOf(record), { kind: "test", satellites: 5 });
      put(batchOf(record)?.plane.slots, { count: 5 });
    });
    expect(many[0]).toMatch(/5, but launch "net-01" carried 2; right: at most 2/);
  });

  it("name a launch of their own constellation, once", () => {
    const lines = problemsAfter((record) => {
      const batches = record["constellations/net.json"].batches;
      batches.push(...structuredClone(batches));
      put(launchOf(record), { constellation: undefined });
    });
    expect(lines).toEqual([
      `${NET} → batches[0].event: "net-01" belongs to constellation "none"; right: a launch of "net"`,
      `${NET} → batches[1].event: "net-01" belongs to constellation "none"; right: a launch of "net"`,
      `${NET} → batches[1].event: "net-01" is a batch of "net" already; right: once`,
    ]);
  });

  it("name a launch and no other event", () => {
    const lines = problemsAfter((record) => put(batchOf(record), { event: "net-01-landing", plane: undefined }));
    expect(lines[0]).toBe(
      `${NET} → batches[0].event: "net-01-landing" is no launch; right: the launch that carried the batch`,
    );
  });

  it("exist for every launch of a constellation that is followed", () => {
    const lines = problemsAfter((record) => record["constellations/net.json"].batches.pop());
    expect(lines).toEqual([
      `${EVENTS} → [0].constellation: no batch of "net" names this launch; right: a batch in constellations/net.json`,
    ]);
  });

  it("lie in a shell of their constellation that says when and how fast its planes turn", () => {
    const unknown = problemsAfter((record) => put(batchOf(record), { shell: "net-2" }));
    expect(unknown).toEqual([`${NET} → batches[0].shell: "net" has no shell "net-2"; right: net-1`]);
    const timeless = problemsAfter((record) => put(record["constellations/net.json"].shells[0], { epoch: undefined }));
    expect(timeless[0]).toMatch(/shell "net-1" doesn't say when and how fast its planes turn/);
    const leaning = problemsAfter((record) => put(batchOf(record)?.plane, { inclinationDeg: 50 }));
    expect(leaning).toEqual([
      `${NET} → batches[0].plane.inclinationDeg: 50° in a shell of 89°; right: within 1° of the shell`,
    ]);
  });

  it("keep each piece in a slot of its own that the plane has", () => {
    const slots = (byPiece: object) => problemsAfter((record) => put(batchOf(record)?.plane.slots, { byPiece }));
    expect(slots({ A: 18 })).toEqual([`${NET} → batches[0].plane.slots.byPiece.A: slot 18 of 18; right: 0 to 17`]);
    expect(slots({ Z: 1 })).toEqual([
      `${NET} → batches[0].plane.slots.byPiece.Z: "net-01" has no piece Z; right: a piece of it`,
    ]);
    expect(slots({ A: 1, B: 1 })).toEqual([
      `${NET} → batches[0].plane.slots.byPiece.B: slot 1 holds piece A too; right: one piece to a slot`,
    ]);
  });
});

describe("shells and targets", () => {
  it("multiply out", () => {
    const lines = problemsAfter((record) => put(record["constellations/net.json"].shells[0], { satellites: 320 }));
    expect(lines).toEqual([`${NET} → shells[0].satellites: 320, but 9 planes of 36 are 324; right: 324`]);
  });

  it("have one preferred target to a deadline", () => {
    const lines = problemsAfter((record) => {
      const targets = record["constellations/net.json"].targets;
      targets.push(...targets.map((target) => ({ ...target, id: "net-5", count: 5 })));
    });
    expect(lines).toEqual([
      `${NET} → targets[1].preferred: a second preferred target by 2025-12-31; right: one to a deadline`,
    ]);
  });
});

describe("dates", () => {
  it("of what happened lie before the end of the record", () => {
    const lines = problemsAfter((record) => put(record["subject.json"].coverage, { to: "2024-08-31" }));
    expect(lines).toEqual([
      `${EVENTS} → [1].when: 2024-09-01 with status "done", after the record's last day 2024-08-31; right: an earlier date, another status or a longer coverage`,
    ]);
  });

  it("of the record's own coverage are in order", () => {
    const lines = problemsAfter((record) => put(record["subject.json"].coverage, { from: "2026-01-01" }));
    expect(lines).toEqual(["data/subject.json → coverage: 2026-01-01 to 2025-12-31; right: the earlier day first"]);
  });

  it("of a craft's end and last trace come after its launch", () => {
    const lines = problemsAfter((record) => {
      put(record["craft/old.json"][0], {
        ended: { when: { edtf: "2019" }, how: "re-entered" },
        lastKnown: { when: { edtf: "2020-04" }, what: { en: "Seen" } },
      });
    });
    expect(lines).toEqual([
      "data/craft/old.json → [0].lastKnown.when: 2020-04, before the launch; right: after the launch (2020-05-01T00:00:00Z)",
      "data/craft/old.json → [0].ended.when: 2019, before the launch; right: after the launch (2020-05-01T00:00:00Z)",
    ]);
  });

  it("of a craft's end are those of the event that tells it", () => {
    const lines = problemsAfter((record) => put(payloadOf(record, 1)?.ended?.when, { edtf: "2024-09-02" }));
    expect(lines).toEqual([
      `${EVENTS} → [0].payloads[1].ended.when: 2024-09-02, but "net-01-landing" says 2024-09-01T02:00Z; right: the same`,
    ]);
  });

  it("of what follows don't certainly come first", () => {
    const lines = problemsAfter((record) => {
      put(landingOf(record), { links: [] });
      put(launchOf(record), { links: [{ rel: "follows", event: "net-01-landing" }] });
    });
    expect(lines).toEqual([
      `${EVENTS} → [0].links[0]: 2024-08-06 is before "net-01-landing" (2024-09-01); right: an earlier event`,
    ]);
  });
});

describe("links", () => {
  it("never lead from an event back to itself", () => {
    const lines = problemsAfter((record) => {
      put(launchOf(record), { links: [{ rel: "partOf", event: "net-01-landing" }] });
      put(landingOf(record), { links: [{ rel: "partOf", event: "net-01" }] });
    });
    expect(lines).toEqual([
      `${EVENTS} → [0].links: partOf in a circle: net-01 → net-01-landing → net-01; right: a chain that ends`,
    ]);
  });
});
