// Which programmes share an event lane, and in which order the lanes stand.
// Not here: what lies in a lane (marks.ts), where it is drawn (client/timeline).
import type { Programme } from "../record/programme.ts";
import type { Text } from "../record/values.ts";

/** One row of the timeline; its shapes are those of its programmes. */
export interface Lane {
  readonly id: string;
  readonly name: Text;
  /** The name that fits the narrow gutter of a phone. */
  readonly shortName: Text;
  readonly programmes: readonly string[];
}

/** Longest name, in characters, that fits beside the shapes in the gutter of 172 px. */
const LONGEST_NAME = 20;

const CONSTELLATIONS: Text = { en: "Constellations", zh: "星座" };

function laneOfOne(programme: Programme, guests: readonly string[]): Lane {
  const { id, names, shortName } = programme;
  const name = names.en.length > LONGEST_NAME ? shortName : { en: names.en, ...(names.zh && { zh: names.zh }) };
  return { id, name, shortName, programmes: [...guests, id] };
}

/**
 * One lane a programme, in the record's order; objects beside the record have no events. The constellations share the first one; a programme that counts
 * modules (a station) has few events of its own and shares the lane of the next programme in its group.
 */
export function lanesOf(programmes: ReadonlyMap<string, Programme>): readonly Lane[] {
  const all = [...programmes.values()].filter(({ group }) => group !== "other");
  const constellations = all.filter(({ group }) => group === "constellations").map(({ id }) => id);
  const lanes: Lane[] = [];
  if (constellations.length > 0) {
    const [only, second] = constellations;
    const single = only !== undefined && second === undefined ? programmes.get(only) : undefined;
    lanes.push(
      single
        ? laneOfOne(single, [])
        : { id: "constellations", name: CONSTELLATIONS, shortName: CONSTELLATIONS, programmes: constellations },
    );
  }
  let guests: string[] = [];
  const others = all.filter(({ group }) => group !== "constellations");
  for (const [index, programme] of others.entries()) {
    const next = others[index + 1];
    if (programme.counts === "modules" && next?.group === programme.group) {
      guests.push(programme.id);
      continue;
    }
    lanes.push(laneOfOne(programme, guests));
    guests = [];
  }
  return lanes;
}
