// The file of cities: what is read of it, and every problem told with its place.
import { describe, expect, test } from "vitest";
import { formatProblem } from "../../../shared/record/bundle.ts";
import { readCities } from "../../../shared/record/city.ts";

const columns = ["en", "zh", "country", "latitudeDeg", "longitudeDeg", "timeZone"];
const lima = ["Lima", "利马", "PE", -12.04, -77.03, "America/Lima"];

function read(value: unknown) {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const cities = readCities([
    { path: "places/cities.json", text },
    { path: "sites.json", text: "not the cities" },
  ]);
  return cities.ok ? cities.value : cities.failure.map(formatProblem);
}

describe("readCities", () => {
  test("reads a row as a city, its id made of name and country", () => {
    expect(
      read({ columns, cities: [lima, ["São Paulo", "圣保罗", "BR", -23.55, -46.64, "America/Sao_Paulo"]] }),
    ).toEqual([
      {
        id: "lima-pe",
        names: { en: "Lima", zh: "利马" },
        country: "PE",
        latitudeDeg: -12.04,
        longitudeDeg: -77.03,
        timeZone: "America/Lima",
      },
      expect.objectContaining({ id: "sao-paulo-br" }),
    ]);
  });

  test("tells every problem of every row, with its place in the file", () => {
    const problems = read({
      columns,
      cities: [
        lima,
        ["Lima", "Lima", "Peru", -120.4, 181, "America/Limaa"],
        ["利马", "利马", "PE", -12.04, -77.03, "UTC"],
        ["Short", "短", "PE"],
      ],
    });
    for (const place of ["[1][1]", "[1][2]", "[1][3]", "[1][4]", "[1][5]", "[2][0]", "[2][5]", "[3]"]) {
      expect(problems).toContainEqual(expect.stringContaining(`data/places/cities.json → cities${place}`));
    }
    expect(problems.some((problem) => String(problem).includes("cities[0]"))).toBe(false);
  });

  test("finds a city that is there twice, and a name that makes no id", () => {
    expect(read({ columns, cities: [lima, lima, ["Tromsø", "特罗姆瑟", "NO", 69.65, 18.96, "Europe/Oslo"]] })).toEqual([
      'data/places/cities.json → cities[1]: "Lima" is cities[0] already',
      'data/places/cities.json → cities[2]: "Tromsø" makes no id; right: letters with or without marks, o for ø',
    ]);
  });

  test("says where a file is no JSON or has other columns, and there are no cities without a file", () => {
    expect(read("{")).toEqual([expect.stringContaining("data/places/cities.json: not_json at line 1")]);
    expect(read({ columns: columns.toReversed(), cities: [] })).toHaveLength(6);
    expect(readCities([])).toEqual({ ok: true, value: [] });
  });
});
