// Script that a frame costs on the page: our layer of moving objects beside Cesium's own points, in one Chromium.
import { join } from "node:path";
import { createServer } from "vite";
import { launchChromium } from "../../browser/chromium.ts";
import { type Bench, type BenchRow, median } from "../bench.ts";

/** Milliseconds of script for each frame drawn. */
export interface FrameCost {
  readonly empty: readonly number[];
  readonly ours: readonly number[];
  readonly points: readonly number[];
  /** From a frame of orbits in hand to drawn. */
  readonly jump: readonly number[];
}

const OBJECTS = [1_000, 15_000, 30_000, 100_000] as const;
const FRAMES = 40;
const GATES: Readonly<Record<number, string>> = { 15000: "≤ 2 ms", 30000: "≤ 4 ms" };
const projectDir = join(import.meta.dirname, "../../..");

declare global {
  interface Window {
    readonly measure: (objects: number, frames: number) => FrameCost;
  }
}

function rowsOf(objects: number, { empty, ours, points, jump }: FrameCost): readonly BenchRow[] {
  const emptyMs = median(empty);
  const over = (samples: readonly number[]) => samples.map((ms) => ms - emptyMs);
  const name = (what: string) => `${objects.toLocaleString("en")} ${what}`;
  return [
    { name: name("points, all moving"), unit: "ms over empty", samples: over(points) },
    {
      name: name("on curves"),
      unit: "ms over empty",
      samples: over(ours),
      baseline: name("points, all moving"),
      gate: [GATES[objects], "ratio ≤ 0.4"].filter(Boolean).join(", "),
    },
    {
      name: name("leaping"),
      unit: "ms a jump",
      samples: jump,
      ...(objects === 30_000 && { gate: "p95 ≤ 12 ms" }),
    },
  ];
}

async function run(): Promise<readonly BenchRow[]> {
  const server = await createServer({
    configFile: false,
    root: projectDir,
    cacheDir: join(projectDir, "build/bench/vite"),
    logLevel: "error",
    server: { port: 0, host: "127.0.0.1", hmr: false, watch: null },
    optimizeDeps: { entries: ["tests/bench/globe/index.html"] },
  });
  await server.listen();
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    page.on("pageerror", (error) => console.error(error));
    await page.goto(`${server.resolvedUrls?.local[0] ?? ""}tests/bench/globe/index.html`);
    await page.waitForFunction(() => "measure" in window, undefined, { timeout: 120_000 });
    const rows: BenchRow[] = [];
    for (const objects of OBJECTS) {
      const cost = await page.evaluate(([count, frames]) => window.measure(count, frames), [objects, FRAMES] as const);
      rows.push(...rowsOf(objects, cost));
    }
    return rows;
  } finally {
    await browser.close();
    await server.close();
  }
}

export const FRAME_COST: Bench = {
  id: "frame-cost",
  question: "how much script does a frame cost on the page, and a jump to another date?",
  run,
};
