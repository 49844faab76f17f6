// Whose planes are watched, read from the record: the counted satellites of a constellation, and the shells they fill.
import type { ShellPattern } from "../../shared/orbit/shells.ts";
import type { Catalogue } from "../../shared/record/catalogue.ts";
import type { Constellation, Shell } from "../../shared/record/constellation.ts";
import { parseUtc } from "../../shared/time/instant.ts";
import type { PlaneSubject } from "../propagation/planes-protocol.ts";

/** A shell that was seen stands before one that was only announced, and that before one on file. */
const RANK: Readonly<Record<Shell["kind"], number>> = { observed: 0, announced: 1, filed: 2 };

/** The shells of a constellation in the order in which satellites are sorted into them and tables list them. */
export function shellsInOrder({ shells }: Constellation): readonly Shell[] {
  return shells.toSorted((a, b) => RANK[a.kind] - RANK[b.kind]);
}

/** Nodes of a shell's planes: those that were seen; where none was, those worked out from launches. */
function nodesOf({ batches }: Constellation, shell: Shell): readonly number[] {
  const planes = batches.flatMap((batch) => (batch.shell === shell.id && batch.plane ? [batch.plane] : []));
  const seen = planes.filter(({ basis }) => basis === "observed");
  return (seen.length > 0 ? seen : planes).map(({ raanDegAtEpoch }) => raanDegAtEpoch);
}

function patternOf(constellation: Constellation, shell: Shell): ShellPattern {
  const epoch = shell.epoch && parseUtc(shell.epoch.utc);
  const raanDeg = nodesOf(constellation, shell);
  const { inclinationDeg, altitudeKm, meanMotionRevPerDay, satellitesPerPlane, raanSpacingDeg } = shell;
  return {
    inclinationDeg,
    altitudeKm,
    isFlown: shell.kind === "observed",
    ...(meanMotionRevPerDay !== undefined && { meanMotionRevPerDay }),
    ...(satellitesPerPlane !== undefined && { satellitesPerPlane }),
    ...(raanSpacingDeg !== undefined && { raanSpacingDeg }),
    ...(epoch?.ok && raanDeg.length > 0 && { nodes: { atUtcMs: epoch.value, raanDeg } }),
  };
}

/** The subject of a constellation's planes; test and GEO craft, which no shell counts, are left out. */
export function planeSubjectOf(catalogue: Catalogue, constellation: Constellation): PlaneSubject {
  const counted = catalogue.objects.filter((object) => object.counted && object.constellation === constellation.id);
  return {
    satellites: counted.map(({ id, launchedUtcMs }) => ({ objectId: id, launchedUtcMs })),
    shells: shellsInOrder(constellation).map((shell) => patternOf(constellation, shell)),
  };
}
