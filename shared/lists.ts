// What many rooms do with lists: grouping them, and finding a place in a sorted one.

/** The items under the key of each, keys in the order in which they are first met. */
export function groupBy<K, T>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** The index of a key among those met so far, counted up from 0; a new key is added. */
export function indexIn<K>(indices: Map<K, number>, key: K): number {
  const known = indices.get(key);
  if (known !== undefined) return known;
  indices.set(key, indices.size);
  return indices.size - 1;
}

/** How many of the first items of a list fulfil a condition, found by halving: it holds up to some item and for none after. */
export function leadingCount<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    // Within the list, since the halves never leave it.
    if (holds(items[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
