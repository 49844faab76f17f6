// Paths that name a property of a record: `when`, `launch.orbit`, `payloads[1].ended`, `facts.spacecraft`.
import type { Cited } from "../sourced.ts";

/** The steps of a path: `payloads[1].ended` is payloads, 1, ended. */
export function stepsOf(path: string): readonly string[] {
  return path.split(/[.[\]]+/).filter((step) => step !== "");
}

/** The value at a path within a record; undefined where the record has no such property. */
export function valueAt(record: unknown, path: string): unknown {
  return stepsOf(path).reduce<unknown>((value, step) => {
    if (typeof value !== "object" || value === null) return undefined;
    return Object.hasOwn(value, step) ? Reflect.get(value, step) : undefined;
  }, record);
}

/** Where the value of a property stands: of a figure beside its label. */
export function claimedPath(path: string): string {
  return /^facts\.[^.]+$/.test(path) ? `${path}.value` : path;
}

/** A craft as its launch was told: what became of it is claimed apart. */
function asLaunched(payload: unknown): unknown {
  if (typeof payload !== "object" || payload === null) return payload;
  const { ended: _ended, lastKnown: _lastKnown, ...launched } = payload as Record<string, unknown>; // an object
  return launched;
}

/**
 * What is claimed at a path: of a figure its value, since the label is ours; of payloads what was launched, since what
 * became of them is claimed as `payloads[0].ended`; else the property itself.
 */
export function claimedValueAt(record: unknown, path: string): unknown {
  const value = valueAt(record, claimedPath(path));
  return path === "payloads" && Array.isArray(value) ? value.map(asLaunched) : value;
}

/** Whether a path names a property, or a part of it; `*` names all. */
export function isWithin(path: string, outer: string): boolean {
  return path === outer || outer === "*" || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);
}

/** The sources behind a property: its own entry, else that of the nearest property around it, else those of `*`. */
export function citedSources(cited: Cited, path: string): readonly string[] {
  for (let at = path; at !== ""; at = at.replace(/(^|[.[])[^.[]*$/, "")) {
    const own = cited[at];
    if (own) return own;
  }
  return cited["*"] ?? [];
}
