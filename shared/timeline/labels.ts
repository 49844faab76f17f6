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

/**
 * Gives each label, from left to right, its right side if that is free, else its left, else none. Items are ordered
 * by `xPx`; no label overlaps another, a mark, or an end of the room.
 */
export function placeLabels(items: readonly LabelledItem[], { fromPx, toPx }: LabelRoom): readonly LabelSide[] {
  let takenUntilPx = fromPx;
  return items.map((item, index) => {
    const next = items[index + 1];
    const untilPx = next ? Math.min(toPx, next.xPx - next.halfPx - CLEAR_PX) : toPx;
    const markEndPx = Math.max(takenUntilPx, item.xPx + item.halfPx);
    const freeFromPx = takenUntilPx;
    takenUntilPx = markEndPx;
    if (item.labelPx === undefined || item.xPx < fromPx || item.xPx > toPx) return "none";
    const rightEndPx = item.xPx + LABEL_RIGHT_PX + item.labelPx;
    if (rightEndPx <= untilPx) {
      takenUntilPx = rightEndPx;
      return "right";
    }
    const leftEndPx = item.xPx - LABEL_LEFT_PX - item.labelPx;
    return leftEndPx >= freeFromPx + CLEAR_PX ? "left" : "none";
  });
}
