/** What stands in the boxes of a form, by their names: its texts, but never what proves who somebody is. */
export function typedOf(posted: object): Readonly<Record<string, string>> {
  const texts = Object.entries(posted).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== 'passphrase',
  )
  return Object.fromEntries(texts)
}

/** The three boxes of a date, as they begin. */
export function dateTyped(
  name: string,
  day: { readonly day: number; readonly month: number; readonly year: number },
): Readonly<Record<string, string>> {
  const parts = ['day', 'month', 'year'] as const
  return Object.fromEntries(parts.map((part) => [`${name}-${part}`, String(day[part])]))
}
