// On which side of its mark a label finds room, or that it has to wait for the pointer.
// Not here: measuring text, drawing it (client/timeline).

/** Something drawn in a lane, in px from the lane's left end; without a label it only takes up room. */
export interface LabelledItem {
  readonly xPx: number;
  readonly halfPx: number;
  readonly labelPx?: number;
}

export type LabelSide = "right" | "left" | "none";

/** Between a mark's centre and its label. */
export const LABEL_RIGHT_PX = 8;
export const LABEL_LEFT_PX = 9;
/** Between a label and the next thing in its lane. */
const CLEAR_PX = 5;

export interface LabelRoom {
  readonly fromPx: number;
  readonly toPx: number;
}

/** For each item the left edge of the nearest mark after it; what has no width of its own stands in nobody's way. */
function edgesAfter(items: readonly LabelledItem[], { toPx }: LabelRoom): readonly number[] {
  const edges: number[] = [];
  let edgePx = toPx + CLEAR_PX;
  for (let index = items.length - 1; index >= 0; index -= 1) {
    edges[index] = edgePx - CLEAR_PX;
    const item = items[index];
    if (item && item.halfPx > 0) edgePx = Math.min(edgePx, item.xPx - item.halfPx);
  }
  return edges;
}

/**
 * Gives each label, from left to right, its right side if that is free, else its left, else none. Items are ordered
 * by `xPx`; no label overlaps another, a mark, or an end of the room.
 */
export function placeLabels(items: readonly LabelledItem[], room: LabelRoom): readonly LabelSide[] {
  const untilPx = edgesAfter(items, room);
  let takenUntilPx = room.fromPx;
  return items.map(({ xPx, halfPx, labelPx }, index) => {
    const freeFromPx = takenUntilPx;
    if (halfPx > 0) takenUntilPx = Math.max(takenUntilPx, xPx + halfPx);
    if (labelPx === undefined || xPx < room.fromPx || xPx > room.toPx) return "none";
    const rightPx = xPx + LABEL_RIGHT_PX;
    if (rightPx >= freeFromPx && rightPx + labelPx <= (untilPx[index] ?? room.toPx)) {
      takenUntilPx = rightPx + labelPx;
      return "right";
    }
    const leftPx = xPx - LABEL_LEFT_PX - labelPx;
    const isLeftFree = leftPx >= freeFromPx + CLEAR_PX && xPx - LABEL_LEFT_PX <= (untilPx[index] ?? room.toPx);
    if (isLeftFree) takenUntilPx = Math.max(takenUntilPx, xPx - LABEL_LEFT_PX);
    return isLeftFree ? "left" : "none";
  });
}
