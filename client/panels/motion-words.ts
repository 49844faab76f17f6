// The words for how objects move on the globe now: true at each moment, or held in their planes because time runs fast.
import type { Motion } from "../propagation/motion.ts";

export interface MotionWords {
  readonly name: string;
  readonly words: string;
}

export const MOTION_WORDS: Readonly<Record<Motion, MotionWords>> = {
  still: { name: "Time stands", words: "each object is drawn where its orbit puts it at this moment." },
  flowing: {
    name: "True motion",
    words: "objects fly on curves between places worked out a minute apart, a few metres off at most.",
  },
  anew: {
    name: "True places",
    words: "minutes pass between two pictures, so every picture is worked out anew.",
  },
  held: {
    name: "Held in their planes",
    words:
      "whole revolutions pass between two pictures, so each object keeps its place on its orbit while the planes turn. At an hour a second or slower they fly.",
  },
};
