/** So many documents of a declaration are looked at again. */
export const SAMPLE_SIZE = 2

/** What the draw hangs on: nobody knows the hash before the signature, and everybody can read it afterwards. */
interface DrawnFor {
  readonly providerCode: string
  readonly year: string
  /** Of the snapshot that was signed, 64 hexadecimal digits. */
  readonly snapshotSha256: string
}

/**
 * The documents of a signed declaration that are looked at again, by their places in the register, in order: two drawn without
 * replacement from those that have a file, or all of them where there are no more. The same declaration gives the same two, whoever
 * asks and in whatever order they are given, and nobody chooses: the generator begins with the year, the provider and the hash of what
 * was signed. Shuffled as Fisher and Yates do, with the first draws alone, as Durstenfeld wrote it (Communications of the ACM 7, 420).
 */
export function sampleForReinspection(slots: readonly number[], drawnFor: DrawnFor): readonly number[] {
  const left = [...new Set(slots)].toSorted((one, other) => one - other)
  const next = generatorOf(`${drawnFor.year}/${drawnFor.providerCode}/${drawnFor.snapshotSha256}`)
  const drawn: number[] = []
  while (drawn.length < SAMPLE_SIZE && left.length > 0) drawn.push(...left.splice(next(left.length), 1))
  return drawn.toSorted((one, other) => one - other)
}

/** Whole numbers below a bound, each as likely: SplitMix32 from the FNV-1a hash of a text; what would favour small ones is drawn again. */
function generatorOf(words: string): (bound: number) => number {
  let state = 0x811c9dc5
  for (const letter of words) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  const draw = () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return (mixed ^ (mixed >>> 15)) >>> 0
  }
  return (bound) => {
    const fair = 2 ** 32 - (2 ** 32 % bound)
    let drawn = draw()
    while (drawn >= fair) drawn = draw()
    return drawn % bound
  }
}
