// The refusal of a request that names what the record does not have.
import type { RequestFailure } from "./problem.ts";

/** Ids that one parameter names, and how it is told whether the record has one. */
export interface AskedIds {
  readonly path: string;
  /** What kind of thing is asked for, in words. */
  readonly what: string;
  readonly ids: readonly (string | undefined)[];
  readonly has: (id: string) => boolean;
}

/** The failure that names each id which is not there; undefined where all are. */
export function refuseUnknownIds(asked: readonly AskedIds[]): RequestFailure | undefined {
  const errors = asked.flatMap(({ path, what, ids, has }) =>
    ids.flatMap((id) =>
      id === undefined || has(id) ? [] : [{ path, message: `there is no ${what} "${id}"`, value: id }],
    ),
  );
  if (errors.length === 0) return undefined;
  return { code: "invalid_request", detail: errors.map(({ message }) => message).join("; "), errors };
}
