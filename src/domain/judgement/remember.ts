/**
 * What was worked out of the same content before, by its key: the same answer, without the work. It keeps so many, and forgets those
 * that were asked for longest ago; whoever holds no such content cannot ask for what came of it.
 */
export function remembering<Value>(most: number): (key: string, make: () => Value) => Value {
  const known = new Map<string, Value>()
  return (key, make) => {
    const value = known.get(key) ?? make()
    known.delete(key)
    known.set(key, value)
    const [oldest] = known.keys()
    if (known.size > most && oldest !== undefined) known.delete(oldest)
    return value
  }
}
