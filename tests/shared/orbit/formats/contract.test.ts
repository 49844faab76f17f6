// What every format of element sets promises: what is written is read back, and what is damaged is refused in its place.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ElementMessage } from "../../../../shared/orbit/elements.ts";
import { ELEMENT_FORMATS, readElements } from "../../../../shared/orbit/formats/all.ts";
import {
  type ElementFormat,
  formatLineProblem,
  type LineProblem,
} from "../../../../shared/orbit/formats/element-format.ts";
import { LONGEST_TEXT } from "../../../../shared/orbit/formats/text-place.ts";
import { formatEpochUtc } from "../../../../shared/orbit/omm-epoch.ts";
import { must, ok, type Result } from "../../../../shared/result.ts";
import { anyMessage, runs } from "./any-message.ts";
import { PAIR, replaceLast, SAMPLES } from "./samples.ts";

/** The sets of a text without their places. */
function readBy(format: ElementFormat, text: string): Result<readonly ElementMessage[], readonly LineProblem[]> {
  const read = format.parse(text);
  return read.ok ? ok(read.value.map(({ message }) => message)) : read;
}

function problemsOf(format: ElementFormat, text: string): readonly string[] {
  const read = format.parse(text);
  return read.ok ? [] : read.failure.map(formatLineProblem);
}

describe.each(ELEMENT_FORMATS.map((format) => [format.name, format] as const))("%s", (_name, format) => {
  const { messages, keepsNames, opening, damages } = must(SAMPLES[format.ending], `a sample of ${format.name}`);
  const asRead = (message: ElementMessage) => (keepsNames ? message : { ...message, objectName: "" });
  const text = format.format(PAIR).text;
  const messagesIn = (written: string) => {
    const read = readBy(format, written);
    return read.ok ? read.value : [];
  };

  test("gives back what it wrote, to the last digit that it has", () => {
    fc.assert(
      fc.property(fc.array(messages, { maxLength: 3 }), (list) => {
        const written = format.format(list);
        expect(written.omitted).toEqual([]);
        expect(readBy(format, written.text)).toEqual({ ok: true, value: list.map(asRead) });
      }),
      runs(10_000),
    );
  });

  test("is known by its text, whatever the names in it look like", () => {
    fc.assert(
      fc.property(messages, (message) => {
        const named = { ...message, objectName: message.objectName === "" ? "X" : message.objectName };
        expect(readElements(format.format([named]).text).format?.name).toBe(format.name);
      }),
      runs(100),
    );
  });

  test("marks illustrative sets where it has a place for it, and says so", () => {
    const { isIllustrative } = messagesIn(format.format([{ ...PAIR[0], isIllustrative: true }, PAIR[1]]).text)[0] ?? {};
    expect(isIllustrative ?? false).toBe(format.canMark);
    expect(messagesIn(text).some((message) => "isIllustrative" in message)).toBe(false);
  });

  test("tells where each message begins", () => {
    const read = format.parse(text);
    const lines = text.split(/\r?\n/);
    const begins = (read.ok ? read.value : []).map(({ line, column }) => lines[line - 1]?.slice(column - 1));
    expect(begins).toEqual([expect.stringMatching(opening), expect.stringMatching(opening)]);
    expect(new Set(read.ok ? read.value.map(({ line }) => line) : []).size).toBe(2);
  });

  test("does not mind a byte order mark, line ends of another system, or blank lines at the end", () => {
    const expected = { ok: true, value: PAIR.map(asRead) };
    for (const variant of [`\ufeff${text}`, text.replaceAll(/\r?\n/g, "\r\n"), `${text}\n\n  \n`, text.trimEnd()]) {
      expect(readBy(format, variant)).toEqual(expected);
      expect(readElements(variant)).toMatchObject({ format: { name: format.name }, messages: { ok: true } });
    }
  });

  test("refuses each kind of damage with its line, and gives no sets at all", () => {
    expect(damages.length).toBeGreaterThan(4);
    for (const [what, from, to, told] of damages) {
      const damaged = replaceLast(text, from, to);
      expect([what, damaged === text]).toEqual([what, false]);
      const problems = problemsOf(format, damaged);
      expect([what, problems.some((problem) => told.test(problem)) ? told : problems]).toEqual([what, told]);
      expect([what, problems.every((problem) => /^line \d+, column \d+/.test(problem))]).toEqual([what, true]);
    }
  });

  test("tells every set that is wrong, not only the first", () => {
    const [a, b] = [10, 20].map((eccentricity) => ({ ...PAIR[0], inclinationDeg: 180 + eccentricity / 100 }));
    if (!a || !b) throw new Error("two sets are made");
    const lines = problemsOf(format, format.format([a, PAIR[0], b]).text).map((problem) => /\d+/.exec(problem)?.[0]);
    expect(new Set(lines).size).toBe(2);
  });

  test("never throws on a spoiled text; what it lets in is finite and comes back, and what it refuses has a place", () => {
    const spoil = fc.record({
      at: fc.nat({ max: text.length }),
      cut: fc.constantFrom(0, 1, 1, 1, 2, 8, 40),
      put: fc.oneof(
        fc.constantFrom(
          "",
          "0",
          "9",
          "-",
          ".",
          " ",
          "\n",
          "e",
          "E9",
          "1e999",
          "NaN",
          "\0",
          "\ud800",
          '"',
          "<",
          "&",
          ",",
          "=",
        ),
        fc.string({ unit: "binary", maxLength: 6 }),
      ),
    });
    fc.assert(
      fc.property(fc.array(spoil, { minLength: 1, maxLength: 3 }), (spoils) => {
        let spoiled = text;
        for (const { at, cut, put } of spoils) spoiled = spoiled.slice(0, at) + put + spoiled.slice(at + cut);
        const read = readBy(format, spoiled);
        if (read.ok) {
          for (const value of read.value.flatMap(Object.values)) {
            expect(typeof value === "string" || Number.isFinite(value)).toBe(true);
          }
          expect(readBy(format, format.format(read.value).text)).toEqual(read);
        } else {
          expect(read.failure.length).toBeGreaterThan(0);
          const lineCount = spoiled.split(/\r\n|\n|\r/).length;
          for (const { line, column } of read.failure) {
            expect(line >= 1 && line <= lineCount && column >= 1).toBe(true);
          }
        }
      }),
      runs(10_000),
    );
  });

  test("never throws on a text of anything", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (anything) => {
        const read = format.parse(anything);
        expect(read.ok ? read.value : []).toEqual([]);
        const { format: known, messages } = readElements(anything);
        expect(messages.ok ? messages.value : []).toEqual([]);
        expect(messages.ok && known === undefined).toBe(false);
      }),
      runs(10_000),
    );
  });

  test("refuses a text beyond all measure at once", () => {
    expect(problemsOf(format, "0".repeat(LONGEST_TEXT + 1))).toEqual([
      `line 1, column 1: too_long: ${LONGEST_TEXT + 1} characters; right: at most ${LONGEST_TEXT} characters`,
    ]);
  });
});

test("one record is the same from all four OMM formats, epoch to the microsecond", () => {
  const formats = ELEMENT_FORMATS.filter(({ name }) => name.startsWith("OMM"));
  expect(formats).toHaveLength(4);
  fc.assert(
    fc.property(anyMessage, (message) => {
      const read = formats.map((format) => readBy(format, format.format([message]).text));
      for (const one of read) {
        expect(one).toEqual({ ok: true, value: [message] });
        const epoch = one.ok ? (one.value[0]?.epochUtcMs ?? Number.NaN) : Number.NaN;
        expect(formatEpochUtc(epoch)).toBe(formatEpochUtc(message.epochUtcMs));
      }
    }),
    runs(10_000),
  );
});

test("a text of no known format says which formats are known", () => {
  for (const text of ["", "hello", "PK\u0003\u0004", "a,b,c\n1,2,3", "\0\0\0"]) {
    const { format, messages } = readElements(text);
    expect(format).toBeUndefined();
    expect(messages.ok ? [] : messages.failure).toMatchObject([{ code: "unknown_format", line: 1 }]);
  }
});

test("sets that the columns cannot hold are left out of both formats of lines, with the reason", () => {
  const { noradId: _, ...unnumbered } = PAIR[0];
  const list = [PAIR[0], { ...PAIR[0], noradId: 340_000 }, unnumbered, { ...PAIR[0], revolutionAtEpoch: 100_000 }];
  for (const format of ELEMENT_FORMATS) {
    const { omitted } = format.format(list);
    const codes = omitted.map(({ message, code }) => `${message.objectId} ${code}`);
    expect(codes).toEqual(
      format.name.startsWith("OMM")
        ? []
        : ["catalogue_number_too_large", "no_catalogue_number", "out_of_columns"].map((code) => `2021-035A ${code}`),
    );
  }
});
