// Choices that belong to a device and not to a view: kept in the browser's storage where it may be used.

const PREFIX = "orbitline.";

/** Storage is refused in some private windows and sandboxed frames; a choice then lasts as long as the page. */
function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

/** The choice made earlier, if it is one that this version offers. */
export function readChoice<T extends string>(key: string, allowed: readonly T[]): T | undefined {
  const stored = storage()?.getItem(PREFIX + key);
  return allowed.find((each) => each === stored);
}

/** Remembers a choice; a full or closed storage forgets it, which harms nothing. */
export function writeChoice(key: string, value: string): void {
  try {
    storage()?.setItem(PREFIX + key, value);
  } catch (cause) {
    console.info(`choice not kept: ${key}`, cause);
  }
}
