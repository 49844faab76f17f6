// Alpha-5: catalogue numbers up to 339,999 in the five columns of a TLE. Nothing else in the product uses it.

// The ten thousands from 10 on; I and O are left out as they look like digits [SpaceTrack-Alpha5].
const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

/** Largest catalogue number that five columns can hold. */
export const ALPHA5_MAX = 339_999;

/** Catalogue number of five columns; leading blanks count as zeros. Nothing for any other text. */
export function parseAlpha5(text: string): number | undefined {
  if (/^ *\d+$/.test(text) && text.length === 5) return Number(text);
  const [, letter = "", rest = ""] = /^([A-HJ-NP-Z])(\d{4})$/.exec(text) ?? [];
  return letter === "" ? undefined : (LETTERS.indexOf(letter) + 10) * 10_000 + Number(rest);
}

/** Five columns for a catalogue number; nothing for one that is too large. */
export function formatAlpha5(noradId: number): string | undefined {
  if (!Number.isInteger(noradId) || noradId < 0 || noradId > ALPHA5_MAX) return undefined;
  const letter = LETTERS[Math.floor(noradId / 10_000) - 10];
  return letter === undefined ? String(noradId).padStart(5, "0") : letter + String(noradId % 10_000).padStart(4, "0");
}
