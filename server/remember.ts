// What has been worked out from an object, kept as long as somebody keeps the object.

/** The same function, which works each object out once. Its answer must depend on nothing else. */
export function remember<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const known = made.get(key) ?? { value: make(key) };
    made.set(key, known);
    return known.value;
  };
}
