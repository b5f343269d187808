/** The value of a key, made where there is none yet. */
export const keptAt = <Key, Value>(
  kept: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown },
  key: Key,
  make: () => Value,
): Value => {
  const value = kept.get(key)
  if (value !== undefined) return value
  const made = make()
  kept.set(key, made)
  return made
}
