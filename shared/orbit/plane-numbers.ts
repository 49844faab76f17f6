// The numbers of a shell's planes: eastward from the widest gap, the same at every instant.

import { wrap360 } from "./frames.ts";
import { angleBetweenDeg, divideCircle, medianDirectionDeg } from "./gaps.ts";

/** Nodes closer together belong to one plane: what batches of one plane differ by on record is up to 1.7°. */
const ONE_NODE_GAP_DEG = 2.5;

/** A gap counts as where the planes begin if it is this much wider than the next; else they go all the way round. */
const CLEARLY_WIDER = 1.5;

/** A plane keeps its number up to so much of the spacing away from its node; without a spacing up to 5°. */
const NODE_REACH = 0.3;
const NODE_REACH_DEG = 5;

/**
 * Nodes in the order of their numbers, degrees: eastward, beginning after a gap that is clearly the widest, else at
 * the first one east of 0°. Nodes within 2.5° of a neighbour are one.
 */
export function numberedNodesDeg(raanDeg: readonly number[]): readonly number[] {
  const nodes = divideCircle(raanDeg, { gap: ONE_NODE_GAP_DEG }).map((group) =>
    medianDirectionDeg(group.map((at) => raanDeg[at] ?? 0)),
  );
  const gaps = nodes.map((node, at) => wrap360((nodes[(at + 1) % nodes.length] ?? 0) - node)).toSorted((a, b) => b - a);
  const [widest = 360, next = 0] = gaps;
  return nodes.length < 2 || widest > CLEARLY_WIDER * next ? nodes : nodes.toSorted((a, b) => a - b);
}

/**
 * Number of each plane, from 1: that of the nearest node, where it is near enough, and of planes at one node only the
 * nearest; nothing for the others. All angles at one instant, degrees.
 */
export function planeNumbers(
  planesDeg: readonly number[],
  nodesDeg: readonly number[],
  spacingDeg: number | undefined,
): readonly (number | undefined)[] {
  const reachDeg = spacingDeg === undefined ? NODE_REACH_DEG : NODE_REACH * spacingDeg;
  const awayDeg = (plane: number, node: number) => Math.abs(angleBetweenDeg(planesDeg[plane] ?? 0, node));
  const numbers: (number | undefined)[] = planesDeg.map(() => undefined);
  for (const [index, node] of nodesDeg.entries()) {
    const nearest = planesDeg
      .map((_, plane) => plane)
      .filter((plane) => numbers[plane] === undefined && awayDeg(plane, node) <= reachDeg)
      .toSorted((a, b) => awayDeg(a, node) - awayDeg(b, node))[0];
    if (nearest !== undefined) numbers[nearest] = index + 1;
  }
  return numbers;
}
