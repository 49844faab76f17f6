// The ground track as the graphics card draws it: step by step, and never across a cut.
import { describe, expect, test } from "vitest";
import { trackColumns } from "../../../client/globe/track-columns.ts";
import type { GroundTrack, TrackPiece } from "../../../client/propagation/ground-track.ts";

function piece(illustrative: boolean, firstKm: number, points: number): TrackPiece {
  return {
    illustrative,
    sinceBaseS: Float32Array.from({ length: points }, (_, point) => firstKm + point),
    placesPefKm: Float32Array.from({ length: 3 * points }, (_, index) =>
      index % 3 === 0 ? firstKm + Math.floor(index / 3) : 0,
    ),
  };
}

function trackOf(...pieces: readonly TrackPiece[]): GroundTrack {
  return { row: 0, baseUtcMs: 0, backS: 1, aheadS: 1, pieces, arrows: new Float32Array() };
}

describe("the columns of a ground track", () => {
  test("have a step between each two points of a piece, and none from one piece to the next", () => {
    const columns = trackColumns(trackOf(piece(false, 100, 4), piece(true, 900, 3)));
    expect(columns.steps).toBe(5);
    const lengths = Array.from(
      { length: 5 },
      (_, step) => (columns.toKm[3 * step] ?? 0) - (columns.fromKm[3 * step] ?? 0),
    );
    expect(lengths).toEqual([1, 1, 1, 1, 1]);
  });

  test("are dotted where the piece is illustrative", () => {
    const { times } = trackColumns(trackOf(piece(false, 100, 2), piece(true, 900, 2)));
    expect([...times]).toEqual([100, 101, 0, 900, 901, 1]);
  });

  test("give neighbouring steps one direction at the point they share, so that the band has no gap", () => {
    const bent: TrackPiece = {
      illustrative: false,
      sinceBaseS: Float32Array.of(0, 1, 2),
      placesPefKm: Float32Array.of(0, 0, 0, 1, 0, 0, 1, 1, 0),
    };
    const { toAhead, fromAhead } = trackColumns(trackOf(bent));
    expect([...toAhead.subarray(0, 3)]).toEqual([...fromAhead.subarray(3, 6)]);
    expect(Math.hypot(...toAhead.subarray(0, 3))).toBeCloseTo(1, 6);
  });

  test("of a piece of one point or none are empty", () => {
    expect(trackColumns(trackOf(piece(false, 1, 1), piece(true, 1, 0))).steps).toBe(0);
  });
});
