// What is written over the globe, and what gives way when there is no room.
import { describe, expect, test } from "vitest";
import { MOST_LABELS, placeMarks, type SiteMark, type Subject } from "../../../client/globe/marks.ts";
import type { Eye } from "../../../client/globe/projection.ts";

const eye: Eye = {
  positionPefKm: [30_000, 0, 0],
  clipFromEyeKm: [0, 0, 0, -1, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0],
  widthPx: 1000,
  heightPx: 1000,
};

/** A site on the side that faces the eye, so far east and north of the middle. */
function siteAt(id: string, eastKm: number, northKm: number): SiteMark {
  return { id, name: id, positionPefKm: [Math.sqrt(6378 ** 2 - eastKm ** 2 - northKm ** 2), eastKm, northKm] };
}

/** With room everywhere, unless the test says where. */
const WHOLE = { left: 0, top: 0, right: 1000, bottom: 1000 };
const placed = (sites: readonly SiteMark[], subjects: readonly Subject[], free = WHOLE) =>
  placeMarks({ eye, sites, subjects, free });

describe("what is written over the globe", () => {
  test("has a cross for each site that faces us, and none for those behind", () => {
    const behind: SiteMark = { id: "far", name: "far", positionPefKm: [-6378, 0, 0] };
    const { crosses } = placed([siteAt("a", 0, 0), siteAt("b", 3000, 0), behind], []);
    expect(crosses.map(({ id }) => id)).toEqual(["a", "b"]);
  });

  test("names at most six things, the most important first", () => {
    const sites = Array.from({ length: 12 }, (_, index) => siteAt(`s${index}`, 0, -5500 + 1000 * index));
    const subject: Subject = { ...siteAt("chosen", -4000, 0), marked: "ring", isSite: true };
    const { labels } = placed(sites, [subject]);
    expect(labels).toHaveLength(MOST_LABELS);
    expect(labels[0]).toMatchObject({ id: "chosen", isStrong: true });
  });

  test("writes to the left where the right is taken, and not at all where both are", () => {
    const near = [siteAt("west", 0, 0), siteAt("east", 300, 0), siteAt("between", 150, 10)];
    const { labels } = placed(near, []);
    expect(labels.map(({ id, anchor }) => [id, anchor])).toEqual([
      ["west", "end"],
      ["east", "start"],
    ]);
  });

  test("keeps to where nothing covers it", () => {
    const site = [siteAt("middle", 0, 0)];
    const anchors = (free: typeof WHOLE) => placed(site, [], free).labels.map(({ anchor }) => anchor);
    expect(anchors(WHOLE)).toEqual(["start"]);
    expect(anchors({ ...WHOLE, right: 520 })).toEqual(["end"]);
    expect(anchors({ ...WHOLE, left: 480, right: 520 })).toEqual([]);
  });

  test("rings what is selected and marks the cross of its site", () => {
    const site = siteAt("taiyuan", 500, 500);
    const { crosses, rings } = placed([site], [{ ...site, marked: "ring", isSite: true }]);
    expect(rings).toMatchObject([{ id: "taiyuan", isSite: true }]);
    expect(crosses).toMatchObject([{ id: "taiyuan", isSelected: true }]);
  });

  test("ties a far label to its dot with a line", () => {
    const station: Subject = {
      id: "station",
      name: "Tiangong",
      positionPefKm: [6700, 0, 0],
      marked: "leader",
      isSite: false,
    };
    expect(placed([], [station]).labels[0]?.leader).toMatch(/^M505\.5,/);
  });

  test("marks the place from which the sky is looked at, and names a site of that name once", () => {
    const place = { ...siteAt("place", 500, 500), name: "Jiuquan" };
    const site = { ...siteAt("jiuquan", 502, 500), name: "Jiuquan" };
    const { crosses, labels } = placeMarks({ eye, sites: [site], subjects: [], place, free: WHOLE });
    expect(crosses.find(({ isPlace }) => isPlace)?.id).toBe("place");
    expect(labels.map(({ name }) => name)).toEqual(["Jiuquan"]);
    const behind = { ...place, positionPefKm: [-6378, 0, 0] as const };
    expect(placeMarks({ eye, sites: [], subjects: [], place: behind, free: WHOLE }).crosses).toEqual([]);
  });
});
