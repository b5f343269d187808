/** The value of a key, made when it is asked for the first time. */
export const keptAt = <Key, Value>(
  known: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown },
  key: Key,
  make: () => Value,
): Value => {
  const value = known.get(key) ?? make()
  known.set(key, value)
  return value
}
