// The cities that a place can be picked from by name, and the file that they are kept in.
// Not here: searching them by name, launch sites (site.ts).
import { z } from "zod";
import { parseJson } from "../json.ts";
import { fail, ok, type Result } from "../result.ts";
import type { Problem, RecordFile } from "./bundle.ts";
import { CITIES_PATH, formatJsonPath, jsonProblem } from "./files.ts";
import { LatitudeDeg, LongitudeDeg } from "./site.ts";
import { Text } from "./values.ts";

/** A city; its place is that of its centre to 0.01°, a kilometre. */
export interface City {
  /** Made of name and country: `sao-paulo-br`. */
  readonly id: string;
  readonly names: { readonly en: string; readonly zh: string };
  /** ISO 3166-1 code of the country or region, in capitals; its name is the reader's language's. */
  readonly country: string;
  readonly latitudeDeg: number;
  readonly longitudeDeg: number;
  /** IANA time zone. */
  readonly timeZone: string;
}

const CityRow = z.tuple([
  Text.shape.en,
  Text.shape.zh.unwrap(),
  z.string().regex(/^[A-Z]{2}$/, "a country's two letters of ISO 3166-1, like CN"),
  LatitudeDeg,
  LongitudeDeg,
  z.string().refine(isTimeZone, "no time zone of that name; right: an IANA name, like Asia/Shanghai"),
]);

const CityFile = z.strictObject({
  /** What the values of a row are, in their order. */
  columns: z.tuple([
    z.literal("en"),
    z.literal("zh"),
    z.literal("country"),
    z.literal("latitudeDeg"),
    z.literal("longitudeDeg"),
    z.literal("timeZone"),
  ]),
  cities: z.array(CityRow),
});

function isTimeZone(name: string): boolean {
  try {
    return name.includes("/") && new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false; // The only way to ask: the constructor throws on a name that it does not know.
  }
}

/** Letters without their marks, in lower case, joined by hyphens, and the country. */
function cityId(name: string, country: string): string {
  const plain = name.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return `${plain.replaceAll(/['’.]/g, "").replaceAll(/[^\p{L}\p{N}]+/gu, "-")}-${country.toLowerCase()}`;
}

/** The cities among files of the record, in the file's order; none without the file. Fails with every problem of it. */
export function readCities(files: readonly RecordFile[]): Result<readonly City[], readonly Problem[]> {
  const file = files.find(({ path }) => path === CITIES_PATH);
  if (file === undefined) return ok([]);
  const json = parseJson(file.text);
  if (!json.ok) return fail([jsonProblem(CITIES_PATH, json.failure)]);
  const parsed = CityFile.safeParse(json.value);
  if (!parsed.success) {
    return fail(
      parsed.error.issues.map(({ path, message }) => ({ path: CITIES_PATH, at: formatJsonPath(path), wrong: message })),
    );
  }
  const cities = parsed.data.cities.map(rowToCity);
  const problems = idProblems(cities);
  return problems.length === 0 ? ok(cities) : fail(problems);
}

function rowToCity([en, zh, country, latitudeDeg, longitudeDeg, timeZone]: z.infer<typeof CityRow>): City {
  return { id: cityId(en, country), names: { en, zh }, country, latitudeDeg, longitudeDeg, timeZone };
}

function idProblems(cities: readonly City[]): Problem[] {
  const first = new Map<string, number>();
  return cities.flatMap(({ id, names }, index): Problem[] => {
    const at = `cities[${index}]`;
    const known = first.get(id);
    first.set(id, known ?? index);
    if (known !== undefined) return [{ path: CITIES_PATH, at, wrong: `"${names.en}" is cities[${known}] already` }];
    if (/^[a-z0-9-]+$/.test(id)) return [];
    return [
      { path: CITIES_PATH, at, wrong: `"${names.en}" makes no id`, right: "letters with or without marks, o for ø" },
    ];
  });
}
