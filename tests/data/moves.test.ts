// How announced dates moved: the histories of the bundled record, and what was expected on a day between two of them.
import { describe, expect, test } from "vitest";
import { claimKey, indexClaims } from "../../shared/record/claims/index-claims.ts";
import { dateHistory, type MoveKind, movesOf } from "../../shared/record/claims/moves.ts";
import { recordKnownOn } from "../../shared/record/known-on/record-known-on.ts";
import { formatUtc } from "../../shared/time/instant.ts";
import type { ResolvedWhen } from "../../shared/time/when.ts";
import { bundledRecord } from "../server/test-app.ts";

const { record } = bundledRecord();
const claims = indexClaims(record);
const events = new Map(record.events.map((event) => [event.id, event]));

/** A date as it was announced: the minute where a time of day was, else EDTF. */
function written({ edtf, utcMs }: ResolvedWhen): string {
  return utcMs === undefined ? edtf : `${formatUtc(utcMs).slice(0, 16)}Z`;
}

type Row = readonly [from: string, to: string, kind: MoveKind, certain: boolean];

function movesOfEvent(id: string): readonly Row[] {
  const event = events.get(id);
  if (!event) throw new Error(`no event ${id}`);
  const history = dateHistory(claims.bySubject.get(claimKey("event", id)) ?? [], event);
  return movesOf(history).map(({ from, to, kind, certain }) => [written(from.when), written(to.when), kind, certain]);
}

const MOVES: readonly (readonly [event: string, moves: readonly Row[]])[] = [
  ["tianzhou-8", [["2024-08~", "2024-11", "slip", true]]],
  [
    "tianzhou-10",
    [
      ["2026-05", "2026-05-09", "firmed", true],
      ["2026-05-09", "2026-05-11T00:14Z", "slip", true],
    ],
  ],
  [
    "shenzhou-23",
    [
      ["2026-40", "2026-05", "firmed", true],
      ["2026-05", "2026-05-24T15:08Z", "firmed", true],
    ],
  ],
  [
    "change-7",
    [
      ["2023~", "2022/2032", "placeholder", true],
      ["2022/2032", "2026", "firmed", true],
      ["2026", "2026-41", "firmed", true],
      ["2026-41", "2026-08", "firmed", true],
      ["2026-08", "2026-08-24", "firmed", true],
      ["2026-08-24", "2026-08-24T00:05Z", "firmed", true],
    ],
  ],
  [
    "smile-launch",
    [
      ["2025-10/2025-12", "2026-04-08/2026-05-07", "slip", true],
      ["2026-04-08/2026-05-07", "2026-04-09T06:29Z", "firmed", true],
      ["2026-04-09T06:29Z", "2026-04", "loosened", true],
      ["2026-04", "2026-05-19T03:52Z", "slip", true],
    ],
  ],
  [
    "xuntian-launch",
    [
      ["2023-12~", "2024~", "slip", false],
      ["2024~", "2025-06", "slip", true],
      ["2025-06", "2026-12~", "slip", true],
    ],
  ],
  ["tianwen-2", [["2025-05~", "2025-40", "loosened", true]]],
  ["tianwen-2-rendezvous", [["2026-07", "2026-06-07", "pull-in", true]]],
  ["shenzhou-19-landing", [["2025-04-29", "2025-04-30T05:08Z", "slip", false]]],
  ["shenzhou-21-landing", [["2025-11-05", "2025-11-14T08:40Z", "slip", true]]],
  ["2026-03-30-kinetica-2", [["2025-10/2025-12~", "2026-03-30T11:00Z", "slip", true]]],
  ["zhangheng-1-02", [["2024", "2025-06-14T07:55Z", "slip", true]]],
  ["shenzhou-24", []],
];

describe("the dates announced", () => {
  test.each(MOVES)("for %s moved as the record tells", (event, moves) => {
    expect(movesOfEvent(event)).toEqual(moves);
  });

  test("by a tracker say when, since its records are read long after", () => {
    const undated = record.events.flatMap((event) =>
      (event.claims ?? []).filter(
        ({ planned, source, asserted }) => planned && source === "ll2-snapshots-2026" && asserted === undefined,
      ),
    );
    expect(undated).toEqual([]);
  });
});

describe("as known on a day between", () => {
  test.each([
    ["tianzhou-8", "2024-10-01", "2024-08~"],
    ["tianzhou-8", "2024-11-12", "2024-11"],
    ["shenzhou-23", "2026-02-01", "2026-40"],
    ["shenzhou-23", "2026-05-18", "2026-05"],
    ["smile-launch", "2026-04-10", "2026-04"],
    ["change-7", "2024-06-01", "2026"],
    ["2026-03-30-kinetica-2", "2025-06-01", "2025-10/2025-12~"],
    ["zhangheng-1-02", "2024-10-01", "2024"],
    ["xuntian-launch", "2024-06-01", "2025-06"],
    ["shenzhou-24", "2026-04-01", "2026-41"],
  ])("%s, on %s, was planned for %s", (id, day, edtf) => {
    const known = recordKnownOn(record, claims, Date.parse(`${day}T00:00Z`)).record.events;
    const event = known.find((one) => one.id === id);
    expect([event?.status, event?.when.edtf]).toEqual(["planned", edtf]);
  });

  test("nobody had spoken of Tianzhou-8 before its first date, and all had once it flew", () => {
    const on = (day: string) =>
      recordKnownOn(record, claims, Date.parse(`${day}T00:00Z`)).record.events.find(({ id }) => id === "tianzhou-8");
    expect(on("2024-03-01")).toBeUndefined();
    expect(on("2024-11-15")).toMatchObject({ status: "done", when: { utc: "2024-11-15T15:13:18Z" } });
  });
});
