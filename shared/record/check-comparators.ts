// Comparators: their launches are in order, each stands once, and none of them belongs to the subject.
import { parseEdtf } from "../time/edtf.ts";
import type { Problem } from "./bundle.ts";
import { type CheckContext, type Complaint, problemIn } from "./check-context.ts";
import { type Comparator, type ComparatorLaunch, tallyOf } from "./comparator.ts";

function* complaintsOfLaunch(comparator: Comparator, launch: ComparatorLaunch): Iterable<Complaint> {
  const asOf = parseEdtf(comparator.asOf);
  if (asOf.ok && Date.parse(launch.utc) >= (asOf.value.latestUtcMs ?? Number.POSITIVE_INFINITY)) {
    yield { at: "utc", wrong: `${launch.utc}, after ${comparator.asOf}`, right: "an earlier launch or a later asOf" };
  }
  if (!tallyOf(comparator, launch)) {
    const right = comparator.tallies.map(({ id }) => id).join(" or ");
    yield { at: "by", wrong: `there is no tally "${launch.by}"`, right };
  }
}

function* complaintsOfTallies(comparator: Comparator): Iterable<Complaint> {
  const { tallies, launches } = comparator;
  for (const [index, tally] of tallies.entries()) {
    if (launches.some((launch) => tallyOf(comparator, launch) === tally)) continue;
    yield { at: `tallies[${index}]`, wrong: `no launch is counted by "${tally.id}"`, right: "a tally that is used" };
  }
}

/** Launches stand in order of time up to the day of the comparator, each counted by one of its tallies. */
export function* checkComparators(context: CheckContext): Iterable<Problem> {
  for (const comparator of context.bundle.comparators) {
    const { launches } = comparator;
    const complaints = [...complaintsOfTallies(comparator)];
    for (const [index, launch] of launches.entries()) {
      const before = launches[index - 1];
      const found = [...complaintsOfLaunch(comparator, launch)];
      if (before && Date.parse(before.utc) > Date.parse(launch.utc)) {
        found.push({
          at: "utc",
          wrong: `${launch.utc}, after one of ${before.utc}`,
          right: "launches in order of time",
        });
      }
      complaints.push(...found.map(({ at, ...rest }) => ({ at: `launches[${index}].${at}`, ...rest })));
    }
    for (const complaint of complaints) yield problemIn(context, comparator, complaint);
  }
}

/** A designation belongs to one launch of one comparator, and to none of the subject's. */
export function* checkComparatorDesignations(context: CheckContext): Iterable<Problem> {
  const { comparators, events } = context.bundle;
  const owners = new Map(events.flatMap(({ id, launch }) => (launch?.cospar ? [[launch.cospar, id] as const] : [])));
  for (const comparator of comparators) {
    for (const [index, { cospar }] of comparator.launches.entries()) {
      const owner = owners.get(cospar);
      owners.set(cospar, comparator.id);
      if (owner === undefined) continue;
      const at = `launches[${index}].cospar`;
      yield problemIn(context, comparator, { at, wrong: `${cospar} stands on "${owner}" too`, right: "one owner" });
    }
  }
}
