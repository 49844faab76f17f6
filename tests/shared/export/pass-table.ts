// A table of passes for the tests of its exports: what a day of one satellite over Shanghai gives, changed as a test says.
import type { PassTable } from "../../../shared/export/pass-table.ts";
import type { ElementSet } from "../../../shared/orbit/elements.ts";
import { elementSet } from "../orbit/element-set.ts";
import { passesOver, SHANGHAI } from "../orbit/passes/watch.ts";

const T0 = Date.UTC(2026, 7, 22);

export function passTable(changes: Partial<PassTable> = {}, set: ElementSet = elementSet()): PassTable {
  const day = { place: SHANGHAI, minElevationDeg: 10, fromUtcMs: T0, toUtcMs: T0 + 86_400_000 };
  return {
    place: { ...SHANGHAI, name: "Shanghai" },
    minElevationDeg: 10,
    passes: passesOver(set, day).passes,
    nameOf: () => "Qianfan-1 千帆极轨01组01星",
    stampUtcMs: T0,
    ...changes,
  };
}
