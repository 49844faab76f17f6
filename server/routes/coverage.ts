// GET /coverage: how much of the Earth a constellation covers, by latitude.
import { z } from "zod";
import { coverageParameters, coverageResponse } from "../../shared/api/coverage.ts";
import type { Constellation } from "../../shared/record/constellation.ts";
import { isAlive } from "../../shared/record/objects.ts";
import { shellsByEvent } from "../../shared/record/shell-altitude.ts";
import { fail, must, ok } from "../../shared/result.ts";
import type { UtcMs } from "../../shared/time/instant.ts";
import { contentRoute, JSON_TYPE } from "../http/read-route.ts";
import { refuseUnknownIds } from "../http/unknown-ids.ts";
import type { ShellSatellite } from "../orbits/jobs/coverage-job.ts";
import type { Snapshot } from "../snapshot.ts";

/** The counted satellites that live at an instant, in the catalogue's order. */
function shellSatellites(snapshot: Snapshot, constellation: Constellation, atUtcMs: UtcMs): readonly ShellSatellite[] {
  const shells = shellsByEvent(constellation);
  return snapshot.elements.objects.flatMap(({ object }, row) => {
    const isCounted = object.constellation === constellation.id && object.counted && isAlive(object, atUtcMs);
    const shell = isCounted ? shells.get(object.event ?? "") : undefined;
    return shell ? [{ object: row, shellAltitudeKm: shell.altitudeKm }] : [];
  });
}

export const coverageRoute = contentRoute({
  path: "/coverage",
  tag: "Orbits",
  summary: "How much of the Earth has a satellite of a constellation in view, by latitude",
  description:
    "A mean over one revolution, by the satellites at their shell's altitude. Where a satellite is in view, not whether it serves there: beams, capacity and obstacles are not modelled.",
  query: coverageParameters,
  params: z.object({}),
  response: coverageResponse,
  mediaType: JSON_TYPE,
  nowParameter: "at",
  awaitsWorker: true,
  read: async ({ query: { constellation: id, at, minElevationDeg, kind }, snapshot, orbits }) => {
    const { constellations } = snapshot.catalogue;
    const asked = {
      path: "constellation",
      what: "constellation",
      ids: [id],
      has: (one: string) => constellations.has(one),
    };
    const unknown = refuseUnknownIds([asked]);
    if (unknown) return fail(unknown);
    const atUtcMs = must(at, "the instant, by default the current minute");
    const satellites = shellSatellites(snapshot, must(constellations.get(id), id), atUtcMs);
    const done = await orbits.ask(snapshot, "coverage", {
      constellation: id,
      satellites,
      atUtcMs,
      minElevationDeg,
      kind,
    });
    return done.ok ? ok({ ...done.value, contentType: JSON_TYPE }) : done;
  },
});
