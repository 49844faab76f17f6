// What imported sets add to the record: sets of its own objects, and objects that it did not have.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createElementCatalogue, setAt } from "../../../server/orbits/element-catalogue.ts";
import type { ImportedSet } from "../../../server/record/element-entries.ts";
import { IMPORTED_PROGRAMME } from "../../../server/record/imported-craft.ts";
import { adoptSets } from "../../../server/record/imported-objects.ts";
import { createSnapshot } from "../../../server/snapshot.ts";
import { catalogueResponse } from "../../../shared/api/catalogue.ts";
import { elementSetToMessage } from "../../../shared/orbit/elements.ts";
import { createCatalogue, findObject } from "../../../shared/record/catalogue.ts";
import { checkRecord } from "../../../shared/record/check.ts";
import { isAlive } from "../../../shared/record/objects.ts";
import { must } from "../../../shared/result.ts";
import { DAY_MS } from "../../../shared/time/instant.ts";
import { anyMessage, runs } from "../../shared/orbit/formats/any-message.ts";
import { bundledRecord } from "../test-app.ts";
import { importedSet, UNNAMED, unnumbered } from "./imported-sets.ts";

const bundled = bundledRecord();
const EPOCH = Date.UTC(2026, 7, 22, 12);

function adopt(...sets: readonly ImportedSet[]) {
  const adopted = adoptSets(bundled.record, sets, bundled.observed);
  const catalogue = createCatalogue(adopted.record, 1);
  return {
    ...adopted,
    catalogue,
    elements: createElementCatalogue(catalogue, [...bundled.observed, ...adopted.observed]),
  };
}

function objectsOfImports(...sets: readonly ImportedSet[]) {
  return adopt(...sets).catalogue.objects.filter(({ programme }) => programme === IMPORTED_PROGRAMME);
}

describe("a set of an object that the record has", () => {
  test("goes to it by COSPAR piece, else by catalogue number, else by the id that it has here", () => {
    const piece = { objectId: "2024-140A", epochUtcMs: EPOCH };
    const other = bundled.record.events.find(({ id }) => id === "spacesail-polar-01")?.payloads?.[1];
    const { observed, strangers, record } = adopt(
      importedSet({ ...piece, noradId: 999_999_999 }),
      importedSet({ objectId: `norad:${other?.norad}`, noradId: must(other?.norad, "a number") }),
      unnumbered(importedSet({ objectId: "2024-140C" })),
    );
    expect(observed.map(({ set }) => set.objectId)).toEqual(["2024-140A", other?.cospar, "2024-140C"]);
    expect(strangers).toEqual([]);
    expect(record.craft).toEqual(bundled.record.craft);
    expect(record.programmes).toEqual(bundled.record.programmes);
  });

  test("keeps what its catalogue wrote beside, so that it goes out as it came", () => {
    const set = importedSet({
      ...{ objectId: "2024-140A", noradId: 60379, classification: "C", ephemerisType: 2, elementSetNumber: 7 },
      ...{ revolutionAtEpoch: 123_456, meanMotionDotRevPerDay2: -1e-5, meanMotionDdotRevPerDay3: 2e-9 },
    });
    const [observed] = adopt(set).observed;
    const written = elementSetToMessage(must(observed, "the set").set, { objectName: "STRANGER", noradId: 60379 });
    expect(written).toEqual(set.message);
  });

  test("is used near its epoch like a bundled one, with its source", () => {
    const at = Date.UTC(2025, 9, 1);
    const { elements, catalogue } = adopt(importedSet({ objectId: "2024-140A", noradId: 60379, epochUtcMs: at }));
    const object = must(elements.byId.get("2024-140A"), "the satellite");
    for (const [days, kind] of [
      [-14.01, "illustrative"],
      [-13.99, "observed"],
      [13.99, "observed"],
      [14.01, "illustrative"],
    ] as const) {
      expect([days, setAt(object, at + days * DAY_MS, "best")?.kind]).toEqual([days, kind]);
    }
    expect(setAt(object, at, "best")?.set.source).toBe(UNNAMED);
    expect(catalogue.sources.get(UNNAMED)).toMatchObject({ retrieved: "2026-09-01" });
  });

  test("that is bundled already, or comes twice, is used once", () => {
    const [own] = bundled.observed;
    const same = importedSet({ ...must(own, "a bundled set").set });
    const fresh = importedSet({ objectId: "2024-140A", noradId: 60379 });
    expect(adopt(same).observed).toEqual([]);
    expect(adopt(fresh, { ...fresh, source: "celestrak-gp-2026-08-22" }).observed).toHaveLength(1);
  });
});

describe("a set of an object that the record does not have", () => {
  test("makes an object of the imported programme, of no constellation, never counted", () => {
    const [object] = objectsOfImports(importedSet());
    expect(object).toMatchObject({
      id: "1998-067A",
      norad: 25544,
      names: { en: "STRANGER" },
      counted: false,
      regime: "LEO",
      launched: { edtf: "1998" },
    });
    expect(object?.constellation).toBeUndefined();
    const { catalogue, elements, record } = adopt(importedSet());
    expect(findObject(catalogue, "norad:25544")?.id).toBe("1998-067A");
    expect(elements.unmatched).toEqual([]);
    expect(record.programmes.at(-1)).toMatchObject({ id: IMPORTED_PROGRAMME, group: "other", counts: "objects" });
    expect(catalogue.buildouts).toEqual(createCatalogue(bundled.record, 1).buildouts);
  });

  test("is one object by its number, whether the sets bear the piece, the name, or neither", () => {
    const objects = objectsOfImports(
      importedSet({ objectId: "norad:25544", objectName: "", epochUtcMs: EPOCH + DAY_MS }),
      importedSet({ objectName: "OLDER NAME", epochUtcMs: EPOCH - DAY_MS }),
      importedSet(),
      unnumbered(importedSet({ epochUtcMs: EPOCH + 2 * DAY_MS })),
    );
    expect(objects.map(({ id, names }) => [id, names.en, names.aliases])).toEqual([
      ["1998-067A", "STRANGER", ["OLDER NAME"]],
    ]);
  });

  test("without a piece or a name is called by its number; a piece that two numbers claim is the first one's", () => {
    const objects = objectsOfImports(
      importedSet({ objectId: "norad:88888", noradId: 88888, objectName: "" }),
      importedSet(),
      importedSet({ noradId: 77777, objectName: "千帆" }),
      unnumbered(importedSet({ objectId: "1999-001A" })),
    );
    expect(objects.map(({ id, names }) => [id, names.en, names.zh]).toSorted()).toEqual([
      ["1998-067A", "STRANGER", undefined],
      ["1999-001A", "STRANGER", undefined],
      ["norad:77777", "Object 77777", "千帆"],
      ["norad:88888", "Object 88888", undefined],
    ]);
  });

  test("is drawn within 14 days of an epoch, and beyond it nowhere: a stale set is never carried on", () => {
    for (const set of [
      importedSet(),
      importedSet({ objectId: "norad:88888", noradId: 88888 }),
      importedSet({ objectId: "2026-001A" }),
    ]) {
      const { elements } = adopt(set);
      const one = must(
        elements.objects.find(({ object }) => object.programme === IMPORTED_PROGRAMME),
        "the imported object",
      );
      expect(one.sets.map(({ kind }) => kind)).toEqual(["observed"]);
      const isDrawn = (days: number) => setAt(one, EPOCH + days * DAY_MS, "best") !== undefined;
      expect([-13.99, -1, 0, 13.99].map(isDrawn)).toEqual([true, true, true, true]);
      expect([-5000, -15, -14.01, 14.01, 15, 5000].filter(isDrawn)).toEqual([]);
      expect(isAlive(one.object, EPOCH)).toBe(true);
    }
  });

  test("with neither piece nor number that anybody knows is told as nameless", () => {
    const set = unnumbered(importedSet({ objectId: "no-such-craft" }));
    expect(adopt(set)).toMatchObject({ nameless: [set], observed: [], strangers: [] });
  });

  test("gives way to the record as soon as that knows the object: same sets, no second object", () => {
    const known = adopt(importedSet()).record.craft.at(-1);
    const grown = {
      ...bundled.record,
      craft: [...bundled.record.craft, { ...must(known, "the craft"), id: "iss", programme: "station" }],
    };
    const { record, observed, strangers } = adoptSets(grown, [importedSet()], bundled.observed);
    expect([record.craft.length, strangers.length, observed.length]).toEqual([grown.craft.length, 0, 1]);
    expect(record.programmes).toEqual(bundled.record.programmes);
  });
});

test("whatever is imported, the record stays one that the browser reads, and whose checks pass", () => {
  fc.assert(
    fc.property(fc.array(anyMessage, { minLength: 1, maxLength: 5 }), (messages) => {
      const sets = messages.map((message) => ({ message, source: UNNAMED }));
      const { record } = adoptSets(bundled.record, sets, bundled.observed);
      const { subject, programmes, vehicles, sites, sources, constellations, craft, events: _ } = record;
      const told = {
        subject,
        programmes,
        vehicles,
        sites,
        sources,
        constellations,
        craft: craft.slice(-6),
        events: [],
      };
      const answer = { revision: 1, version: "0", credits: subject.credits, record: told };
      expect(catalogueResponse.safeParse(answer).error).toBeUndefined();
      const problems = checkRecord({ ...record, origins: new Map() });
      expect(problems.filter(({ wrong }) => !wrong.includes("nothing cites source"))).toEqual([]);
    }),
    runs(20),
  );
});

test("as known before the import, neither its sets nor its source were there", () => {
  const { record, observed } = adopt(
    importedSet({ objectId: "2024-140A", noradId: 60379, epochUtcMs: Date.UTC(2025, 9, 1) }),
  );
  const parts = { revision: 1, cities: [], conflicts: 0, leftOut: 0, secret: "s", version: "0" };
  const snapshot = createSnapshot({ ...parts, record, observed: [...bundled.observed, ...observed] });
  const setsOn = (day: string) =>
    snapshot
      .knownOn(Date.parse(day))
      .elements.byId.get("2024-140A")
      ?.sets.filter(({ source }) => source === UNNAMED).length;
  expect([setsOn("2026-08-31"), setsOn("2026-09-01")]).toEqual([0, 1]);
});
