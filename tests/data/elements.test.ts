// The bundled element sets: complete, sound, and of satellites that the record knows.
import { describe, expect, it, test } from "vitest";
import { ELEMENT_FORMATS } from "../../shared/orbit/formats/all.ts";
import { parseOmm } from "../../shared/orbit/omm.ts";
import { readRecord } from "../../shared/record/files.ts";
import { bundledFiles } from "./bundled-files.ts";

const files = bundledFiles();
const sets = new Map(
  files
    .filter((file) => file.path.startsWith("elements/"))
    .map((file) => [file.path.slice("elements/".length), JSON.parse(file.text) as unknown[]]), // checked set by set below
);

function messagesOf(name: string) {
  return (sets.get(name) ?? []).map((set, index) => {
    const parsed = parseOmm(set);
    if (!parsed.ok) throw new Error(`${name}[${index}]: ${JSON.stringify(parsed.failure)}`);
    return parsed.value;
  });
}

const COUNTS: readonly (readonly [day: string, spacesail: number, guowang: number])[] = [
  ["2025-04-04", 94, 34],
  ["2026-02-28", 112, 172],
  ["2026-05-04", 130, 191],
  ["2026-08-08", 242, 207],
  ["2026-08-22", 242, 207],
];

describe("the element sets", () => {
  test.each(COUNTS)("of %s are %i of Spacesail, %i of Guowang and five at the station", (day, spacesail, guowang) => {
    const counts = ["spacesail", "guowang", "station"].map((name) => messagesOf(`${day}-${name}.json`).length);
    expect(counts).toEqual([spacesail, guowang, 5]);
  });

  it("are in no other file", () => {
    const expected = COUNTS.flatMap(([day]) =>
      ["guowang", "spacesail", "station"].map((name) => `${day}-${name}.json`),
    );
    expect([...sets.keys()].toSorted()).toEqual(expected);
  });

  it("stand one to a line, so that a change of one is a change of one line", () => {
    for (const file of files.filter((one) => one.path.startsWith("elements/"))) {
      const count = sets.get(file.path.slice("elements/".length))?.length ?? 0;
      expect(file.text.trimEnd().split("\n")).toHaveLength(count + 2);
    }
  });

  it("hold one set to an object, of an epoch within 30 days of the file's day", () => {
    for (const name of sets.keys()) {
      const messages = messagesOf(name);
      expect(new Set(messages.map((message) => message.noradId)).size).toBe(messages.length);
      const ages = messages.map((message) => Math.abs(message.epochUtcMs - Date.parse(name.slice(0, 10))) / 86_400_000);
      expect(Math.max(...ages)).toBeLessThan(30);
    }
  });

  it.each(ELEMENT_FORMATS.map((format) => [format.name, format] as const))(
    "come back from %s as they are, every one",
    (_name, format) => {
      for (const name of sets.keys()) {
        const messages = messagesOf(name);
        const { text, omitted } = format.format(messages);
        expect(omitted).toEqual([]);
        const names = format.ending === "2le" ? { objectName: "" } : {};
        const read = format.parse(text);
        expect(read.ok ? read.value.map(({ message }) => message) : read.failure).toEqual(
          messages.map((one) => ({ ...one, ...names })),
        );
      }
    },
  );

  it("belong to satellites and craft of the record, by piece and by catalogue number", () => {
    const record = readRecord(files);
    if (!record.ok) throw new Error("the record has problems; see record.test.ts");
    const payloads = record.value.events.flatMap((event) => event.payloads ?? []);
    const known = new Map([...payloads, ...record.value.craft].map((one) => [one.norad, one.cospar]));
    const strangers = [...sets.keys()]
      .flatMap(messagesOf)
      .filter((message) => known.get(message.noradId) !== message.objectId)
      .map((message) => `${message.objectName} ${message.objectId} ${message.noradId}`);
    expect([...new Set(strangers)]).toEqual([]);
  });
});
