/** What is found out once and asked for many times within one claim. */

/** What is known under the key; made where nothing is. */
export function recall<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    known.set(key, value);
  }
  return value;
}
