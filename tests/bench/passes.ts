// How long the search for passes takes for one satellite and one day, beside a plain look at every minute.
// Both look for the same passes of the bundled sets of one day over Shanghai; samples are taken in turn.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type ElementSet, messageToElementSet } from "../../shared/orbit/elements.ts";
import { temeToPef } from "../../shared/orbit/frames.ts";
import { type GroundPlace, groundSite, pefToLookAngles } from "../../shared/orbit/look-angles.ts";
import { parseOmm } from "../../shared/orbit/omm.ts";
import { createPassSearch } from "../../shared/orbit/passes/search.ts";
import { createPropagator, propagateTeme } from "../../shared/orbit/propagate.ts";
import { DAY_MS, MINUTE_MS } from "../../shared/time/instant.ts";
import { type Bench, type BenchRow, measureInTurn, timeMs } from "./bench.ts";

const PLACE: GroundPlace = { latitudeDeg: 31.2304, longitudeDeg: 121.4737, heightM: 4 };
const MASK_DEG = 10;
const FROM_UTC_MS = Date.UTC(2026, 7, 22);
const ROUNDS = 7;
const FILES = ["2026-08-22-spacesail.json", "2026-08-22-guowang.json", "2026-08-22-station.json"];

function bundledSets(): readonly ElementSet[] {
  const texts = FILES.map((name) => readFileSync(join(import.meta.dirname, "../../data/elements", name), "utf8"));
  const messages: readonly unknown[] = texts.flatMap((text) => JSON.parse(text));
  return messages.map((message) => {
    const parsed = parseOmm(message);
    const set = parsed.ok ? messageToElementSet(parsed.value, { kind: "observed", source: "bundled" }) : parsed;
    if (!set.ok) throw new Error("a bundled set that cannot be read");
    return set.value;
  });
}

function searched(sets: readonly ElementSet[]): number {
  const query = { place: PLACE, minElevationDeg: MASK_DEG, fromUtcMs: FROM_UTC_MS, toUtcMs: FROM_UTC_MS + DAY_MS };
  const search = createPassSearch(query);
  if (!search.ok) throw new Error(JSON.stringify(search.failure));
  const { passesOf } = search.value;
  const found = sets.map((set) => passesOf({ objectId: set.objectId, spans: [{ fromUtcMs: 0, set }] }).passes.length);
  return found.reduce((sum, count) => sum + count, 0);
}

/** The plain way: the elevation at every minute, and each change of side halved down to 5 ms. */
function lookedAtEveryMinute(sets: readonly ElementSet[]): number {
  const site = groundSite(PLACE);
  let rises = 0;
  for (const set of sets) {
    const propagator = createPropagator(set);
    const clearanceAt = (utcMs: number) => {
      const teme = propagateTeme(propagator, utcMs);
      return teme.ok ? pefToLookAngles(site, temeToPef(teme.value).positionKm).elevationDeg - MASK_DEG : -90;
    };
    let before = clearanceAt(FROM_UTC_MS);
    for (let atUtcMs = FROM_UTC_MS + MINUTE_MS; atUtcMs <= FROM_UTC_MS + DAY_MS; atUtcMs += MINUTE_MS) {
      const after = clearanceAt(atUtcMs);
      if (before < 0 !== after < 0) halved(clearanceAt, atUtcMs - MINUTE_MS, atUtcMs);
      if (before < 0 && after >= 0) rises += 1;
      before = after;
    }
  }
  return rises;
}

function halved(clearanceAt: (utcMs: number) => number, fromUtcMs: number, toUtcMs: number): number {
  let [lowUtcMs, highUtcMs] = [fromUtcMs, toUtcMs];
  const wasBelow = clearanceAt(lowUtcMs) < 0;
  while (highUtcMs - lowUtcMs > 5) {
    const middleUtcMs = (lowUtcMs + highUtcMs) / 2;
    if (clearanceAt(middleUtcMs) < 0 === wasBelow) lowUtcMs = middleUtcMs;
    else highUtcMs = middleUtcMs;
  }
  return lowUtcMs;
}

function run(): readonly BenchRow[] {
  const sets = bundledSets();
  const [ours, plain] = ["adaptive search", "look at every minute"];
  const found = new Set([searched(sets), lookedAtEveryMinute(sets)]);
  // A graze of less than a minute is what the plain way cannot see.
  if (Math.max(...found) - Math.min(...found) > sets.length / 100) throw new Error(`passes differ: ${[...found]}`);
  const perSetUs = (work: () => void) => () => (timeMs(work) * 1000) / sets.length;
  const samples = measureInTurn(ROUNDS, {
    [plain]: perSetUs(() => lookedAtEveryMinute(sets)),
    [ours]: perSetUs(() => searched(sets)),
  });
  return [...samples].map(([name, own]) => ({
    name,
    unit: "µs per satellite-day",
    samples: own,
    ...(name === ours && { baseline: plain, gate: "≤ 0.2 × the look at every minute" }),
  }));
}

export const PASSES: Bench = {
  id: "passes",
  question: "how long does the search for a satellite's passes over a place take for a day?",
  run,
};
