// The bundled cities: enough of them, small enough for a page, and where they should be.
import { expect, test } from "vitest";
import { readCities } from "../../shared/record/city.ts";
import { must } from "../../shared/result.ts";
import { bundledFiles } from "./bundled-files.ts";

const read = readCities(bundledFiles());
const cities = read.ok ? read.value : [];
const city = (id: string) =>
  must(
    cities.find((one) => one.id === id),
    id,
  );

test("there are some hundred cities of all continents in less than 40 kB", () => {
  const file = must(
    bundledFiles().find(({ path }) => path === "places/cities.json"),
    "the file",
  );
  expect(new TextEncoder().encode(file.text).length).toBeLessThan(40_000);
  expect(cities.length).toBeGreaterThan(300);
  const continents = new Set(cities.map(({ timeZone }) => timeZone.split("/")[0]));
  expect([...continents]).toEqual(
    expect.arrayContaining(["Africa", "America", "Asia", "Australia", "Europe", "Pacific"]),
  );
});

test("the capitals of China's provinces are among them, by their Chinese names", () => {
  const names = cities.filter(({ country }) => country === "CN").map(({ names: { zh } }) => zh);
  const capitals =
    "北京 天津 上海 重庆 石家庄 太原 呼和浩特 沈阳 长春 哈尔滨 南京 杭州 合肥 福州 南昌 济南 郑州 武汉 长沙 广州 南宁 海口 成都 贵阳 昆明 拉萨 西安 兰州 西宁 银川 乌鲁木齐";
  expect(names).toEqual(expect.arrayContaining(capitals.split(" ")));
});

test("a city's time zone fits its longitude to four hours, as the widest zones and summers do", () => {
  const hourIn = (timeZone: string) => {
    const parts = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" }).formatToParts(
      Date.UTC(2026, 0, 15),
    );
    const [, sign = "+", hours = "0", minutes = "0"] =
      /GMT(?:([+-])(\d+):(\d+))?/.exec(parts.find(({ type }) => type === "timeZoneName")?.value ?? "") ?? [];
    return (Number(hours) + Number(minutes) / 60) * (sign === "-" ? -1 : 1);
  };
  for (const { id, timeZone, longitudeDeg } of cities) {
    const offH = ((hourIn(timeZone) - longitudeDeg / 15 + 36) % 24) - 12;
    expect(Math.abs(offH), id).toBeLessThan(4);
  }
});

test("Shanghai, Quito and Sydney are where they are", () => {
  const near = (id: string, latitudeDeg: number, longitudeDeg: number) => {
    expect(Math.abs(city(id).latitudeDeg - latitudeDeg), id).toBeLessThan(0.1);
    expect(Math.abs(city(id).longitudeDeg - longitudeDeg), id).toBeLessThan(0.1);
  };
  near("shanghai-cn", 31.23, 121.47);
  near("quito-ec", -0.18, -78.47);
  near("sydney-au", -33.87, 151.21);
});
