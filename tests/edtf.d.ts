// The part of the package `edtf`, which ships no types, that the tests use as an oracle.

declare module "edtf" {
  /** Parses EDTF text; `min` and `max` are the first and last millisecond it covers, UTC. Throws on other text. */
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
