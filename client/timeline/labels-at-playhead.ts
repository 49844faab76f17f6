// Where labels go that a resting playhead would cut in two: past it, else to the other side of their mark, else away.
import { LABEL_LEFT_PX, LABEL_RIGHT_PX } from "../../shared/timeline/labels.ts";
import type { PlacedItem } from "./layout.ts";

type Label = NonNullable<PlacedItem["label"]>;

/** Between the playhead and a label, and between a label and whatever else is drawn. */
const CLEAR_PX = 5;
/** Half the width of the widest mark, a count. */
const MARK_PX = 11;

function endPx({ xPx, widthPx }: Label): number {
  return xPx + widthPx;
}

function isCut(label: Label, playheadPx: number): boolean {
  return label.xPx < playheadPx + 1 && endPx(label) > playheadPx - 1;
}

/** What a label has to stay between: the marks and labels of its neighbours, or the lane's ends. */
function roomAround(items: readonly PlacedItem[], index: number, lane: Ends): Ends {
  const others = items.filter((_, other) => other !== index);
  const itemPx = items[index]?.xPx ?? 0;
  const before = others.filter(({ xPx, isNameOnly }) => !isNameOnly && xPx <= itemPx).map(({ xPx }) => xPx + MARK_PX);
  const after = others.filter(({ xPx }) => xPx > itemPx).map(({ xPx }) => xPx - MARK_PX);
  for (const { label } of others) {
    if (!label) continue;
    if (label.xPx < itemPx) before.push(endPx(label) + CLEAR_PX);
    else after.push(label.xPx - CLEAR_PX);
  }
  return { fromPx: Math.max(lane.fromPx, ...before), toPx: Math.min(lane.toPx, ...after) };
}

export interface Ends {
  readonly fromPx: number;
  readonly toPx: number;
}

function movedLabel({ xPx }: PlacedItem, label: Label, { fromPx, toPx, playheadPx }: Ends & Playhead): Label[] {
  const starts = [
    Math.max(xPx + LABEL_RIGHT_PX, playheadPx + CLEAR_PX),
    xPx - LABEL_LEFT_PX - label.widthPx,
    xPx + LABEL_RIGHT_PX,
  ];
  return starts
    .map((startPx) => ({ ...label, xPx: startPx }))
    .filter((moved) => moved.xPx >= fromPx && endPx(moved) <= toPx && !isCut(moved, playheadPx));
}

interface Playhead {
  readonly playheadPx: number;
}

/** A lane's items, ordered by `xPx`, with no label across the playhead; one that finds no place waits for the pointer. */
export function clearOfPlayhead(items: readonly PlacedItem[], playheadPx: number, lane: Ends): readonly PlacedItem[] {
  return items.map((item, index) => {
    const { label, ...bare } = item;
    if (!label || !isCut(label, playheadPx)) return item;
    const [moved] = movedLabel(item, label, { ...roomAround(items, index, lane), playheadPx });
    return moved ? { ...bare, label: moved } : bare;
  });
}
