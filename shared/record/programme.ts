// A line of work in the space effort: what gives an event its lane, its colour and its shape.
import { z } from "zod";
import { Sourced } from "./sourced.ts";
import { Names, Slug, Text } from "./values.ts";

/** The shapes that a mark may have; the diamond is kept for targets. */
export const PROGRAMME_SHAPES = [
  "circle",
  "square",
  "hexagon",
  "triangle-up",
  "bar",
  "arrowhead",
  "crescent",
  "ringed-disc",
  "four-point-star",
  "cross",
  "triangle-down",
  "flag",
  "dot",
] as const;
export type ProgrammeShape = (typeof PROGRAMME_SHAPES)[number];

/** The groups of the programmes panel, in order; one without a programme is not shown. */
export const PROGRAMME_GROUPS = [
  "constellations",
  "tiangong",
  "exploration-and-science",
  "applications-and-policy",
  "other",
] as const;

const Colour = z.string().regex(/^#[0-9a-f]{6}$/);

export const Programme = z.strictObject({
  id: Slug,
  names: Names,
  /** The name that fits a lane's gutter. */
  shortName: Text,
  group: z.enum(PROGRAMME_GROUPS),
  shape: z.enum(PROGRAMME_SHAPES),
  colour: z.strictObject({ dark: Colour, light: Colour }),
  /** What the panel counts: satellites of a constellation, flights, launches, announced plans, or objects in space. */
  counts: z.enum(["satellites", "modules", "flights", "launches", "plans", "objects"]),
  summary: Text.optional(),
  ...Sourced,
});
export type Programme = z.infer<typeof Programme>;
