// The layers of the globe that a view turns on and off: which there are, what is on without a word, and their link text.
// To add one: its row here, its drawing in client/globe/layers, and its line in client/globe/layer-list.ts.
import { fail, ok, type Result } from "../result.ts";

/** What the menu and the link need to know of a layer. */
export interface LayerKind {
  readonly name: string;
  /** One line of help. */
  readonly help: string;
  /** Whether it is drawn when nobody says otherwise. */
  readonly on: boolean;
  /** A number that can be chosen for it. */
  readonly choice?: {
    readonly name: string;
    readonly unit: string;
    readonly values: readonly number[];
    readonly value: number;
  };
}

/** Every layer, in the order of the menu and of the link. A default never changes: links leave it out. */
const LAYERS = {
  planes: {
    name: "Orbital planes",
    help: "A ring for each plane that satellites share",
    on: true,
  },
  track: {
    name: "Ground track",
    help: "Over which places the selected satellite passes",
    on: true,
  },
  footprint: {
    name: "Footprint",
    help: "From where it stands at least so high in the sky",
    on: true,
    choice: { name: "Least height", unit: "°", values: [0, 5, 10, 25, 40], value: 10 },
  },
  night: { name: "Day and night", help: "Darkens the side that the Sun does not reach", on: true },
  ghosts: {
    name: "Shells as filed",
    help: "Hollow dots after the record's end, never counted",
    on: false,
  },
  coverage: {
    name: "Coverage",
    help: "Tints latitudes by how much of them sees the chosen constellation",
    on: false,
    choice: { name: "Least height of a satellite", unit: "°", values: [10, 25, 40], value: 25 },
  },
} as const satisfies Readonly<Record<string, LayerKind>>;

export type GlobeLayerId = keyof typeof LAYERS;

export const GLOBE_LAYERS: Readonly<Record<GlobeLayerId, LayerKind>> = LAYERS;
// Reason for the cast: Object.keys forgets that the keys are those of the table.
export const GLOBE_LAYER_IDS = Object.keys(LAYERS) as readonly GlobeLayerId[];

/** How a layer stands in a view; a layer with a choice always has its value. */
export interface LayerState {
  readonly on: boolean;
  readonly value?: number;
}

export interface GlobeLayers {
  readonly states: Readonly<Record<GlobeLayerId, LayerState>>;
  /** Words for layers of later versions, kept so that a copied link still holds them. */
  readonly unknown: readonly string[];
}

function defaultState(id: GlobeLayerId): LayerState {
  const { on, choice } = GLOBE_LAYERS[id];
  return choice ? { on, value: choice.value } : { on };
}

/** All layers as they are when nobody says otherwise. */
export const DEFAULT_LAYERS: GlobeLayers = {
  // Reason for the cast: fromEntries forgets the keys; they are the table's.
  states: Object.fromEntries(GLOBE_LAYER_IDS.map((id) => [id, defaultState(id)])) as GlobeLayers["states"],
  unknown: [],
};

/** The layers with one of them changed. */
export function withLayer(layers: GlobeLayers, id: GlobeLayerId, change: Partial<LayerState>): GlobeLayers {
  return { ...layers, states: { ...layers.states, [id]: { ...layers.states[id], ...change } } };
}

/** A minus for off, the layer, and after a colon the number chosen for it. */
const WORD = /^(-?)([a-z][a-z0-9-]{0,39})(?::([0-9]{1,6}))?$/;
const LONGEST_TEXT = 200;

function isKnown(id: string): id is GlobeLayerId {
  return Object.hasOwn(LAYERS, id);
}

function wordOf(id: GlobeLayerId, { on, value }: LayerState): string | undefined {
  const kind = GLOBE_LAYERS[id];
  const isOwnValue = value === kind.choice?.value;
  if (on === kind.on && isOwnValue) return undefined;
  return `${on ? "" : "-"}${id}${isOwnValue ? "" : `:${value}`}`;
}

/** The text of what differs from the defaults, `-night,ghosts`; undefined where nothing does. */
export function formatLayers({ states, unknown }: GlobeLayers): string | undefined {
  const known = GLOBE_LAYER_IDS.flatMap((id) => wordOf(id, states[id]) ?? []);
  return [...known, ...unknown].join(",") || undefined;
}

/** Reads such a text; fails with what it should have been. Words for layers that are not known are kept. */
export function parseLayers(text: string): Result<GlobeLayers, string> {
  if (text.length > LONGEST_TEXT) return fail("layers joined by commas");
  let layers = DEFAULT_LAYERS;
  const unknown = new Set<string>();
  for (const word of text.split(",")) {
    const [whole, minus, id = "", digits] = WORD.exec(word) ?? [];
    if (whole === undefined) return fail("layers joined by commas, a minus before those that are off");
    if (!isKnown(id)) {
      unknown.add(word);
      continue;
    }
    const { choice } = GLOBE_LAYERS[id];
    const value = digits === undefined ? choice?.value : choice?.values.find((each) => String(each) === digits);
    if (digits !== undefined && value === undefined) return fail(`one of ${choice?.values.join(", ") ?? "no number"}`);
    layers = withLayer(layers, id, value === undefined ? { on: minus === "" } : { on: minus === "", value });
  }
  return ok({ ...layers, unknown: [...unknown].sort() });
}
