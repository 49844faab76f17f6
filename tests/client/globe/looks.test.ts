// How dots and rings look: shown, dimmed, tracked, selected; and what is docked to the station.
import { describe, expect, test } from "vitest";
import { stationNow } from "../../../client/globe/docking.ts";
import { dotColours, dotLooks, type Emphasis, MANY, ringLooks } from "../../../client/globe/looks.ts";
import type { ObjectRow } from "../../../client/globe/object-rows.ts";
import { NONE, type OrbitTable } from "../../../client/propagation/protocol.ts";
import type { Programme } from "../../../shared/record/programme.ts";
import { boundsOf } from "../../../shared/time/when.ts";
import { frameOf } from "../propagation/frame.ts";

function programme(id: string, counts: Programme["counts"]): Programme {
  return {
    id,
    names: { en: id },
    shortName: { en: id },
    group: "constellations",
    shape: "circle",
    colour: { dark: "#ff0000", light: "#800000" },
    counts,
    cited: { "*": ["source"] },
  };
}

function rowOf(id: string, of: Programme): ObjectRow {
  const launched = boundsOf({ edtf: "2024-08-06" });
  const object = {
    id,
    names: { en: id },
    programme: of.id,
    counted: of.counts === "satellites",
    launched,
    launchedUtcMs: Date.UTC(2024, 7, 7),
    regime: "LEO" as const,
    indexInLaunch: 0,
  };
  return { object, programme: of, shapeIndex: 3, inConstellation: object.counted, isStation: of.counts === "modules" };
}

const SPACESAIL = programme("spacesail", "satellites");
const STATION = programme("station", "modules");
const CARGO = programme("cargo", "flights");

const rows = [
  rowOf("sat-1", SPACESAIL),
  rowOf("sat-2", SPACESAIL),
  rowOf("tianhe", STATION),
  rowOf("wentian", STATION),
  rowOf("tianzhou", CARGO),
  rowOf("gone", CARGO),
];

const table: OrbitTable = {
  objectIds: rows.map(({ object }) => object.id),
  sources: ["s"],
  setSource: new Uint16Array(2),
  setEpochUtcMs: new Float64Array(2),
  setIllustrative: Uint8Array.of(0, 1),
};

const frame = frameOf({
  atUtcMs: 0,
  positionsTemeKm: Float32Array.of(7446, 0, 0, 0, 7446, 0, 0, 0, 6760, 2, 0, 6760, 3, 0, 6760, 0, 0, 0),
  setOf: Int32Array.of(1, 1, 0, 0, 0, NONE),
  ringOf: Int16Array.of(0, 0, 1, 1, NONE, NONE),
  ringsTemeKm: new Float32Array(18),
  ringIllustrative: Uint8Array.of(1, 0),
  ringLead: Int32Array.of(0, 2),
});

const calm: Emphasis = {
  theme: "dark",
  isShown: () => true,
  selectedRows: new Set(),
  ...stationNow(rows, table, frame),
};

/** Opacity of each dot. */
function opacities(emphasis: Emphasis): readonly number[] {
  const looks = dotLooks({ table, rows, frame }, emphasis);
  return rows.map((_, row) => looks[4 * row + 1] ?? -1);
}

describe("how dots look", () => {
  test("one dot stands for the station with its modules and what is docked; what has no orbit has no dot", () => {
    expect(calm.stationRow).toBe(2);
    expect([...calm.dockedRows]).toEqual([4]);
    expect(opacities(calm)).toEqual([255, 255, 255, 0, 0, 0]);
  });

  test("a hidden programme vanishes and a highlighted one dims the others to a quarter", () => {
    expect(opacities({ ...calm, isShown: (id) => id !== "spacesail" })).toEqual([0, 0, 255, 0, 0, 0]);
    expect(opacities({ ...calm, highlighted: "station" })).toEqual([63, 63, 255, 0, 0, 0]);
  });

  test("only what is tracked wears a ring, and selected satellites are drawn larger", () => {
    const looks = dotLooks({ table, rows, frame }, { ...calm, selectedRows: new Set([1]) });
    expect([looks[3], looks[11]]).toEqual([0, 1]);
    expect(looks[6]).toBeGreaterThan(looks[2] ?? 255);
  });

  test("colours follow the theme", () => {
    const colours = dotColours(rows, "light");
    expect([...colours.subarray(0, 4)]).toEqual([128, 0, 0, 255]);
  });
});

describe("how rings look", () => {
  test("illustrative planes are dotted, tracked ones solid", () => {
    const { styles } = ringLooks(rows, frame, calm);
    expect([styles[0], styles[4]]).toEqual([1, 0]);
  });

  test("the selected plane is wider and other planes step back", () => {
    const plain = ringLooks(rows, frame, calm).styles;
    const chosen = ringLooks(rows, frame, { ...calm, selectedRows: new Set([0]) }).styles;
    expect([chosen[1], plain[1]]).toEqual([16, 11]);
    const two = { ...frame, ringLead: Int32Array.of(0, 1), ringOf: Int16Array.of(0, 1, NONE, NONE, NONE, NONE) };
    expect(ringLooks(rows, two, { ...calm, selectedRows: new Set([0]) }).styles[6]).toBeLessThan(plain[2] ?? 0);
  });

  test("the hovered plane is brighter than the others", () => {
    const plain = ringLooks(rows, frame, calm).styles;
    const hovered = ringLooks(rows, frame, { ...calm, hoveredRow: 1 }).styles;
    expect(hovered[2]).toBeGreaterThan(plain[2] ?? 255);
  });

  test("of more than 2,000 objects only planes that are looked at are drawn, and the station's", () => {
    const many = Array.from({ length: MANY + 1 }, (_, index) => rowOf(`sat-${index}`, SPACESAIL));
    const crowd = [...many, rowOf("tianhe", STATION)];
    const shared = { ...frame, setOf: new Int32Array(crowd.length), ringOf: new Int16Array(crowd.length).fill(NONE) };
    shared.ringOf.set([0, 0, 1, 1]);
    shared.ringOf[crowd.length - 1] = 2;
    const ofMany = { ...shared, ringLead: Int32Array.of(0, 2, crowd.length - 1), ringIllustrative: new Uint8Array(3) };
    const drawn = (emphasis: Partial<Emphasis>) => {
      const { styles } = ringLooks(crowd, ofMany, { ...calm, stationRow: crowd.length - 1, ...emphasis });
      return [0, 1, 2].filter((ring) => (styles[4 * ring + 2] ?? 0) > 0);
    };
    expect(drawn({})).toEqual([2]);
    expect(drawn({ selectedRows: new Set([0]), hoveredRow: 3 })).toEqual([0, 1, 2]);
  });
});
