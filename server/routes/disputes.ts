// GET /disputes: every property of any record on which sources differ, or differed.
import { z } from "zod";
import { type DisputeResponse, disputeListParameters, disputeListResponse } from "../../shared/api/dispute.ts";
import { subjectOfKey } from "../../shared/record/claims/index-claims.ts";
import { settleAll } from "../../shared/record/claims/settle.ts";
import { ok } from "../../shared/result.ts";
import { listName, pageOf } from "../http/page.ts";
import { readRoute } from "../http/read-route.ts";
import { claimToResponse } from "../record/claim-answer.ts";
import type { Snapshot } from "../snapshot.ts";

function disputesOf({ claims }: Snapshot): readonly DisputeResponse[] {
  return [...claims.bySubject].flatMap(([key, about]) =>
    settleAll(about).flatMap(({ property, standing, used, differing, deprecated }) => {
      if (standing === "agreed") return [];
      const shown = [...differing, ...deprecated].map(claimToResponse);
      return [{ subject: subjectOfKey(key), property, standing, ...(used && { value: used.value }), claims: shown }];
    }),
  );
}

function idOf({ subject, property }: DisputeResponse): string {
  return `${subject.type} ${subject.id} ${property}`;
}

export const disputesRoute = readRoute({
  path: "/disputes",
  tag: "Record",
  summary: "Properties on which sources differ, or differed, of every kind of record",
  query: disputeListParameters,
  params: z.object({}),
  response: disputeListResponse,
  read: ({ query, snapshot }) => {
    const all = disputesOf(snapshot).filter(
      ({ standing }) => query.standing === undefined || standing === query.standing,
    );
    const items = all.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
    const placeOf = (dispute: DisputeResponse) => ({ sort: 0, id: idOf(dispute) });
    const page = pageOf({ items, placeOf, name: listName("/disputes", query), secret: snapshot.secret }, query);
    return page.ok ? ok({ ...page.value, items: [...page.value.items], revision: snapshot.revision }) : page;
  },
});
