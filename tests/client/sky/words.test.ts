// Passes, directions, places and clocks in words.
import { describe, expect, test } from "vitest";
import { azimuthWords, directionWords } from "../../../client/sky/compass.ts";
import { localClock } from "../../../client/sky/local-clock.ts";
import { keptLines, linesOf } from "../../../client/sky/pass-groups.ts";
import {
  clockWords,
  durationWords,
  edgeWords,
  lightOf,
  passSentence,
  visibleWords,
} from "../../../client/sky/pass-words.ts";
import {
  entryOf,
  groundPlaceOf,
  matchPlaces,
  type NamedPlace,
  typedCoordinates,
} from "../../../client/sky/place-list.ts";
import { nothingWords, presenceWords } from "../../../client/sky/presence-words.ts";
import { FROM, passAt, SHANGHAI } from "./made-up-sky.ts";

describe("directions", () => {
  test("are degrees with the nearest of sixteen points", () => {
    expect([0, 11, 12, 312, 349, 359.7].map(azimuthWords)).toEqual([
      "0° N",
      "11° N",
      "12° NNE",
      "312° NW",
      "349° N",
      "0° N",
    ]);
    expect(directionWords(225)).toBe("south-west");
  });
});

describe("a pass in words", () => {
  const at = Date.UTC(2026, 7, 22, 11, 4, 5);

  test("says what can be seen by the light on the satellite and the dark of the sky", () => {
    const { light } = passAt(at);
    expect(lightOf(passAt(at))).toBe("seen");
    expect(lightOf(passAt(at, { light: { ...light, visible: [] } }))).toBe("bright");
    expect(lightOf(passAt(at, { light: { ...light, visible: [], sunlit: [] } }))).toBe("shadow");
    expect(visibleWords(passAt(at))).toBe("11:04:05 to 11:07:05 UTC");
  });

  test("gives no second where the orbit is illustrative", () => {
    expect(clockWords({ kind: "observed" }, at)).toBe("11:04:05");
    expect(clockWords({ kind: "illustrative" }, at)).toBe("11:04");
  });

  test("tells lengths, and why an end is not at the horizon", () => {
    expect([45_000, 372_000, 3_900_000].map(durationWords)).toEqual(["45 s", "6 min 12 s", "1 h 5 min"]);
    expect(edgeWords({ ...passAt(at).rise, cause: "hand_over" })).toBe("another orbit takes over");
    expect(edgeWords(passAt(at).rise)).toBe("");
  });

  test("is one sentence for those who do not see the chart", () => {
    expect(passSentence(passAt(at))).toBe(
      "Rises in the west at 11:01:05 UTC, stands highest at 11:04:05, 62° up in the south, sets in the east at 11:07:05, it can be seen",
    );
  });
});

describe("the clock of a place", () => {
  const at = Date.UTC(2026, 7, 22, 17, 0, 30);

  test("names the day where it is not the UTC day", () => {
    expect(localClock("Asia/Shanghai")?.words(at, true)).toBe("23 Aug, 01:00:30");
    expect(localClock("Europe/Paris")?.words(at, false)).toBe("19:00");
    expect(localClock("Asia/Shanghai")?.offset(at)).toBe("UTC+8");
  });

  test("knows summer time", () => {
    expect(localClock("Europe/Paris")?.offset(Date.UTC(2026, 0, 1))).toBe("UTC+1");
    expect(localClock("Europe/Paris")?.offset(at)).toBe("UTC+2");
  });

  test("is not made up without a zone", () => {
    expect(localClock(undefined)).toBeUndefined();
    expect(localClock("Nowhere/At_all")).toBeUndefined();
  });
});

describe("finding a place by name", () => {
  const city = (id: string, en: string, more: Partial<NamedPlace> = {}): NamedPlace => ({
    ...{ id, kind: "city", en, where: "", latitudeDeg: 30, longitudeDeg: 100 },
    ...more,
  });
  const places = [
    city("sh", "Shanghai", {
      zh: "上海",
      pinyin: "shang hai",
      latitudeDeg: 31.23,
      longitudeDeg: 121.47,
      zone: "Asia/Shanghai",
    }),
    city("ny", "New York", { zh: "纽约", pinyin: "niu yue", where: "United States" }),
    city("xa", "Xi'an", { zh: "西安", pinyin: "xi an" }),
    city("sp", "São Paulo"),
    city("york", "York"),
  ];
  const found = (text: string) => matchPlaces(places, text).map(({ id }) => id);

  test("takes English, Chinese and pinyin, with or without accents, spaces and apostrophes", () => {
    expect([found("shan"), found("上海"), found("niuyue"), found("xian"), found("sao p")]).toEqual([
      ["sh"],
      ["sh"],
      ["ny"],
      ["xa"],
      ["sp"],
    ]);
  });

  test("puts a whole name before a part of one, and takes later words and countries", () => {
    expect(found("york")).toEqual(["york", "ny"]);
    expect(found("united")).toEqual(["ny"]);
    expect(found("zzz")).toEqual([]);
    expect(found("  ")).toEqual([]);
  });

  test("knows a picked place again, and no other of the same name", () => {
    const picked = groundPlaceOf(places[0] ?? city("", ""));
    expect(entryOf(places, picked)?.zone).toBe("Asia/Shanghai");
    expect(entryOf(places, { ...picked, latitudeDeg: 30 })).toBeUndefined();
    expect(entryOf(places, { ...picked, name: "Home" })).toBeUndefined();
  });

  test("takes digits for coordinates and says what is wrong with them", () => {
    expect(typedCoordinates("31.23, 121.47")).toMatchObject({ ok: true, value: { latitudeDeg: 31.23 } });
    expect(typedCoordinates("131.23, 121.47")).toMatchObject({ ok: false });
    expect(typedCoordinates("Shanghai")).toBeUndefined();
  });
});

describe("where nothing passes", () => {
  const ask = {
    ...{ kind: "passes" as const, objectIds: ["a"], place: SHANGHAI, minElevationDeg: 10 },
    ...{ fromUtcMs: FROM, toUtcMs: FROM + 86_400_000 },
  };

  test("the words say whether it never rises, never sets, or has no orbit", () => {
    const highest = { atUtcMs: FROM, azimuthDeg: 150, elevationDeg: 43, rangeKm: 37_000 };
    const words = (presence: "never_rises" | "never_sets" | "no_position") =>
      nothingWords([{ objectId: "a", presence, ...(presence === "never_sets" && { highest }) }], ask)[0];
    expect(words("never_rises")).toBe("It never rises above 10° over the horizon here on 22 Aug 2026.");
    expect(words("never_sets")).toContain(
      "stands above 10° over the horizon all the time on 22 Aug 2026, 43° up in 150° SSE",
    );
    expect(words("no_position")).toContain("No orbit of it is known on 22 Aug 2026");
  });

  test("of many it tells how many", () => {
    const presences = [
      { objectId: "a", presence: "rises_and_sets" as const },
      { objectId: "b", presence: "no_position" as const },
      { objectId: "c", presence: "no_position" as const },
    ];
    expect(presenceWords(presences, ask)).toEqual(["2 satellites of 3 have no orbit on these days."]);
    expect(presenceWords(presences.slice(0, 1), ask)).toEqual([]);
  });
});

describe("the satellites of a launch", () => {
  const train = Array.from({ length: 6 }, (_, index) => passAt(FROM + index * 40_000, { objectId: `t${index}` }));
  const alone = passAt(FROM + 90_000, { objectId: "alone" });
  const launchOf = (id: string) => (id.startsWith("t") ? "launch" : undefined);
  const passes = [...train, alone].toSorted((a, b) => a.culmination.atUtcMs - b.culmination.atUtcMs);

  test("are one line where they follow each other, and single ones where they do not", () => {
    expect(linesOf(passes, launchOf).map((line) => line.passes.map(({ objectId }) => objectId))).toEqual([
      ["t0", "t1", "t2", "t3", "t4", "t5"],
      ["alone"],
    ]);
    const apart = train.map((pass, index) => passAt(FROM + index * 600_000, { objectId: pass.objectId }));
    expect(linesOf(apart, launchOf)).toHaveLength(6);
  });

  test("stay the same line when more passes come after them", () => {
    const before = linesOf(passes, launchOf);
    const after = keptLines(before, linesOf([...passes, passAt(FROM + 3_600_000, { objectId: "t0" })], launchOf));
    expect(after[0]).toBe(before[0]);
    expect(after).toHaveLength(3);
  });
});
