// The names that element sets carry: which can stand in every format, and what another one becomes.

/** No catalogue's name comes near; a longer one is damage. */
export const LONGEST_NAME = 200;

/** Control characters, halves of a pair, line separators, and the two that XML cannot hold. */
const UNFIT = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/u;

/** Whether a name, which may be empty, stands in every format as it is. */
export function isCleanName(name: string): boolean {
  return name.length <= LONGEST_NAME && name === name.trim() && !UNFIT.test(name);
}

/** The name as every format can hold it: what cannot stand in one becomes a blank. */
export function cleanName(name: string): string {
  if (isCleanName(name)) return name;
  const shortened = name.replaceAll(new RegExp(UNFIT, "gu"), " ").trim().slice(0, LONGEST_NAME);
  // The cut may have left half a pair, or a blank at the end.
  return shortened.replace(/[\ud800-\udbff]$/, "").trim();
}
