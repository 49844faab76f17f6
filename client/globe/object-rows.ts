// What is known of each row of a frame from the record: whose object it is, and how it is drawn.
import type { Catalogue } from "../../shared/record/catalogue.ts";
import type { SpaceObject } from "../../shared/record/objects.ts";
import type { Programme } from "../../shared/record/programme.ts";
import { SHEET_SHAPES } from "./shape-sheet.ts";

export interface ObjectRow {
  readonly object: SpaceObject;
  readonly programme: Programme;
  readonly shapeIndex: number;
  /** Part of a constellation, whose many dots are drawn small. */
  readonly inConstellation: boolean;
  readonly isStation: boolean;
}

/** The group of all modules of a station; their planes are one. */
const STATION_GROUP = "station";

/** The programme that counts modules is the one whose objects form a station. */
function isStation(programme: Programme): boolean {
  return programme.counts === "modules";
}

/** The rows of a table of objects; an object that the record does not know has none. */
export function objectRows(catalogue: Catalogue, objectIds: readonly string[]): readonly (ObjectRow | undefined)[] {
  return objectIds.map((id) => {
    const object = catalogue.objectById.get(id);
    const programme = object && catalogue.programmes.get(object.programme);
    if (!object || !programme) return undefined;
    return {
      object,
      programme,
      shapeIndex: SHEET_SHAPES.indexOf(programme.shape),
      inConstellation: object.constellation !== undefined && object.counted,
      isStation: isStation(programme),
    };
  });
}

/** Which objects share planes worth drawing: the counted satellites of a constellation, and the station. */
export function planeGroupsOf(catalogue: Catalogue): ReadonlyMap<string, string> {
  const groups = new Map<string, string>();
  for (const { id, constellation, counted, programme } of catalogue.objects) {
    const ofStation = isStationId(catalogue, programme);
    if (ofStation) groups.set(id, STATION_GROUP);
    else if (constellation !== undefined && counted) groups.set(id, constellation);
  }
  return groups;
}

function isStationId(catalogue: Catalogue, programmeId: string): boolean {
  const programme = catalogue.programmes.get(programmeId);
  return programme !== undefined && isStation(programme);
}
