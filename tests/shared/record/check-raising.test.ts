// The way of a batch into its plane, each rule of it broken once.
import { describe, expect, it } from "vitest";
import { problemsAfter, type SmallRecord } from "./small-record.ts";

const NET = "data/constellations/net.json";
const netOf = (record: SmallRecord) => record["constellations/net.json"];

type Batch = SmallRecord["constellations/net.json"]["batches"][number];

/** The problems after something was done to the only batch. */
function afterBatch(breakIt: (batch: Batch) => void): readonly string[] {
  return problemsAfter((record) => {
    const [batch] = netOf(record).batches;
    if (!batch) throw new Error("the small record has a batch");
    breakIt(batch);
  });
}

/** The problems after values were put over parts of its raising. */
const afterRaising = (values: object) => afterBatch((batch) => Object.assign(batch.raising, values));
const afterSlots = (values: object) => afterBatch((batch) => Object.assign(batch.plane.slots, values));

describe("the raising of a batch", () => {
  it("says of each figure how it is known", () => {
    const lines = afterRaising({ injection: { altitudeKm: 805, basis: "guessed" } });
    expect(lines[0]).toMatch(/batches\[0\]\.raising\.injection\.basis: .*"observed"\|"catalogue"\|"fitted"/);
  });

  it("gives instants in UTC", () => {
    const lines = afterRaising({ start: { utc: "August 2024", basis: "default" } });
    expect(lines).toEqual([
      `${NET} → batches[0].raising.start.utc: not_an_instant: "August 2024"; right: YYYY-MM-DD or YYYY-MM-DDThh:mm[:ss[.sss]]Z`,
    ]);
  });

  it("starts after the launch and ends after its start", () => {
    const lines = afterRaising({
      start: { utc: "2024-08-06T06:00Z", basis: "default" },
      end: { utc: "2024-08-06T06:00Z", basis: "default" },
    });
    expect(lines).toEqual([
      `${NET} → batches[0].raising.start.utc: 2024-08-06T06:00Z, before launch "net-01" was over; right: after the launch`,
      `${NET} → batches[0].raising.end.utc: 2024-08-06T06:00Z, not after the start; right: after 2024-08-06T06:00Z`,
    ]);
  });

  it("begins below the shell, or there is none", () => {
    const injected = (altitudeKm: number) => afterRaising({ injection: { altitudeKm, basis: "assumed" } });
    expect(injected(1065)).toEqual([
      `${NET} → batches[0].raising.injection.altitudeKm: 1065 km, in a shell of 1068.5 km; right: at most 1058.5, or no raising`,
    ]);
    expect(injected(1058.5)).toEqual([]);
    expect(afterBatch((batch) => Object.assign(batch, { raising: undefined }))).toEqual([]);
  });

  it("leads up, through altitudes seen in order of time", () => {
    const lines = afterRaising({
      via: [
        { utc: "2024-09-20T00:00Z", altitudeKm: 900, basis: "observed" },
        { utc: "2024-09-10T00:00Z", altitudeKm: 850, basis: "observed" },
        { utc: "2024-10-08T00:00Z", altitudeKm: 1100, basis: "observed" },
      ],
    });
    expect(lines).toEqual([
      `${NET} → batches[0].raising.via[1].utc: 2024-09-10T00:00Z is out of order; right: between 2024-09-20T00:00Z and 2024-10-08T00:00Z`,
      `${NET} → batches[0].raising.via[2].utc: 2024-10-08T00:00Z is out of order; right: between 2024-09-10T00:00Z and 2024-10-08T00:00Z`,
      `${NET} → batches[0].raising.via[1].altitudeKm: 850 km: the way leads up; right: 900 to 1068.5`,
      `${NET} → batches[0].raising.via[2].altitudeKm: 1100 km: the way leads up; right: 850 to 1068.5`,
    ]);
  });

  it("stops for pieces of the launch alone, that keep no slot, between injection and shell", () => {
    const byPiece = { A: { altitudeKm: 900 }, Z: { altitudeKm: 700 } };
    const lines = afterRaising({ stops: { basis: "observed", byPiece } });
    expect(lines).toEqual([
      `${NET} → batches[0].raising.stops.byPiece.A: piece A keeps slot 0; right: a stop or a slot`,
      `${NET} → batches[0].raising.stops.byPiece.Z: "net-01" has no piece Z; right: a piece of it`,
      `${NET} → batches[0].raising.stops.byPiece.Z.altitudeKm: 700 km; right: 795 to 1078.5`,
    ]);
  });

  it("leads to a plane", () => {
    const lines = afterBatch((batch) => Object.assign(batch, { plane: undefined }));
    expect(lines).toEqual([
      `${NET} → batches[0].raising: a way without a plane to lead to; right: the plane beside it`,
    ]);
  });

  it("can be cited part by part", () => {
    const cite = (property: string) =>
      afterBatch((batch) => Object.assign(batch, { cited: { "*": ["ledger"], [property]: ["ledger"] } }));
    expect(cite("raising.injection")).toEqual([]);
    expect(cite("raising.stops")).toEqual([
      `${NET} → batches[0].cited: the record has no "raising.stops"; right: a property that it has, or *`,
    ]);
  });
});

describe("the slots of a batch", () => {
  it("are enough for all that do not stop", () => {
    expect(afterSlots({ stepDeg: 360, byPiece: { A: 0 } })).toEqual([
      `${NET} → batches[0].plane.slots.stepDeg: 1 slots for 2 satellites; right: as many slots`,
    ]);
    const stopped = afterBatch((batch) => {
      Object.assign(batch.plane.slots, { stepDeg: 360, byPiece: { A: 0 } });
      Object.assign(batch.raising, { stops: { basis: "observed", byPiece: { B: { altitudeKm: 805 } } } });
    });
    expect(stopped).toEqual([]);
  });

  it("are kept to within a step, each offset by a piece that has a slot", () => {
    expect(afterSlots({ offsets: { basis: "fitted", degByPiece: { A: -20, C: 1 } } })).toEqual([
      `${NET} → batches[0].plane.slots.offsets.degByPiece.A: -20°; right: less than 20°`,
      `${NET} → batches[0].plane.slots.offsets.degByPiece.C: piece C has no slot; right: a piece of byPiece`,
    ]);
  });

  it("name the first to rise among them", () => {
    expect(afterSlots({ firstToRise: { slot: 18, basis: "fitted" } })).toEqual([
      `${NET} → batches[0].plane.slots.firstToRise.slot: slot 18 of 18; right: 0 to 17`,
    ]);
  });
});

it("a shell tells its earlier mean motions in order, up to its epoch", () => {
  const lines = problemsAfter((record) => {
    const earlierMeanMotions = ["2026-05-01T00:00Z", "2026-02-01T00:00Z", "2026-09-01T00:00Z"].map((utc) => ({
      until: { utc },
      meanMotionRevPerDay: 13.5,
    }));
    Object.assign(netOf(record).shells[0] ?? {}, { earlierMeanMotions });
  });
  expect(lines).toEqual(
    [
      ["1", "2026-02-01T00:00Z"],
      ["2", "2026-09-01T00:00Z"],
    ].map(
      ([index, utc]) =>
        `${NET} → shells[0].earlierMeanMotions[${index}].until.utc: ${utc} is out of order; right: rising dates up to the shell's epoch`,
    ),
  );
});
