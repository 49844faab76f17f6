// As many element sets as a bench wants, spread from the bundled observed ones; the same on every run.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ElementSet, messageToElementSet } from "../../shared/orbit/elements.ts";
import { parseOmm } from "../../shared/orbit/omm.ts";
import { must } from "../../shared/result.ts";
import { DAY_MS } from "../../shared/time/instant.ts";

const elementsDir = join(import.meta.dirname, "../../data/elements");
const SEED = 20_260_822;

/** The instant around which the made-up epochs lie. */
export const BENCH_UTC_MS = Date.UTC(2026, 7, 22);

function observedSets(): readonly ElementSet[] {
  const files = readdirSync(elementsDir).filter((name) => name.startsWith("2026-08-22"));
  return files.flatMap((name) => {
    const messages: readonly unknown[] = JSON.parse(readFileSync(join(elementsDir, name), "utf8"));
    return messages.map((json) => {
      const message = parseOmm(json);
      const set = message.ok ? messageToElementSet(message.value, { kind: "observed", source: "bench" }) : message;
      if (!set.ok) throw new Error(`${name} holds a set that cannot be read`);
      return set.value;
    });
  });
}

/** Even numbers in [0, 1), from a seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function onGrain(value: number, perUnit: number): number {
  return Math.round(value * perUnit) / perUnit;
}

/** So many low orbits with the digits of a catalogue: each an observed set, turned, shifted and dated anew. */
export function madeUpSets(count: number): readonly ElementSet[] {
  const next = numbersFrom(SEED);
  const observed = observedSets();
  const angleDeg = () => Math.floor(next() * 3_600_000) / 10_000;
  return Array.from({ length: count }, (_, index): ElementSet => {
    const like = must(observed[index % observed.length], "an observed set");
    return {
      ...like,
      objectId: `${1990 + (index % 36)}-${String(1 + (index % 300)).padStart(3, "0")}${"ABCDEFGH"[index % 8]}${index}`,
      // TLE epochs lie on a grain of 0.864 ms.
      epochUtcMs: ((BENCH_UTC_MS - DAY_MS) * 1000 + Math.round((next() * 2 * DAY_MS) / 0.864) * 864) / 1000,
      meanMotionRevPerDay: onGrain(11.3 + 4.3 * next(), 1e8),
      eccentricity: onGrain(0.003 * next(), 1e7),
      inclinationDeg: onGrain(40 + 60 * next(), 1e4),
      raanDeg: angleDeg(),
      argumentOfPerigeeDeg: angleDeg(),
      meanAnomalyDeg: angleDeg(),
      bstarPerEarthRadius: Number((0.0005 * next()).toPrecision(5)),
    };
  });
}
