// Made-up sets for the tests of importing: one that is let in, changed where the test says.
import type { ImportedSet } from "../../../server/record/element-entries.ts";
import type { ElementMessage } from "../../../shared/orbit/elements.ts";
import { TIANHE } from "../../shared/orbit/element-message.ts";

/** The source of sets that were imported on this day without naming one. */
export const UNNAMED = "imported-elements-2026-09-01";

/** A set of an object that the record does not know. */
export function importedSet(changes: Partial<ElementMessage> = {}, source = UNNAMED): ImportedSet {
  const message = {
    ...TIANHE,
    objectName: "STRANGER",
    objectId: "1998-067A",
    noradId: 25544,
    epochUtcMs: Date.UTC(2026, 7, 22, 12),
    meanMotionRevPerDay: 15.49157791,
    inclinationDeg: 51.6408,
    ...changes,
  };
  return { message, source };
}

/** The same without a catalogue number. */
export function unnumbered({ message: { noradId: _, ...message }, source }: ImportedSet): ImportedSet {
  return { message, source };
}
