// Where words beside points find room in the chart, so that they never lie over one another.
// Not here: measuring text, drawing it (client/timeline), what the words say.

export interface Box {
  readonly leftPx: number;
  readonly topPx: number;
  readonly rightPx: number;
  readonly bottomPx: number;
}

/** True when two boxes share more than an edge. */
export function overlaps(a: Box, b: Box): boolean {
  return a.leftPx < b.rightPx && b.leftPx < a.rightPx && a.topPx < b.bottomPx && b.topPx < a.bottomPx;
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.leftPx >= outer.leftPx &&
    inner.rightPx <= outer.rightPx &&
    inner.topPx >= outer.topPx &&
    inner.bottomPx <= outer.bottomPx
  );
}

/** The first of several places that lies inside the room and over nothing taken. */
export function firstFree(places: readonly Box[], room: Box, taken: readonly Box[]): Box | undefined {
  return places.find((place) => contains(room, place) && !taken.some((other) => overlaps(place, other)));
}

/** A box of a size left and then right of a point, its middle line at the point's height. */
export function besidePoint(
  point: { readonly xPx: number; readonly yPx: number },
  size: { readonly widthPx: number; readonly heightPx: number },
  gapPx: number,
): readonly Box[] {
  const topPx = point.yPx - size.heightPx / 2;
  const bottomPx = topPx + size.heightPx;
  return [
    { leftPx: point.xPx - gapPx - size.widthPx, rightPx: point.xPx - gapPx, topPx, bottomPx },
    { leftPx: point.xPx + gapPx, rightPx: point.xPx + gapPx + size.widthPx, topPx, bottomPx },
  ];
}
