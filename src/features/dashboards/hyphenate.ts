/** Words of column titles that are wider than their column in a wide face, where they may be divided (Oxford's division of English words). */
const divided = ['Infor-mation', 'Pro-gramme', 'Cordo-tomy', 'Com-pleted', 'com-pleted']

const SOFT_HYPHEN = '\u00ad'

/** A title whose long words are divided by a hyphen where their column has no room for them, and nowhere else. */
export function hyphenate(title: string): string {
  return divided.reduce(
    (text, word) => text.replaceAll(word.replace('-', ''), word.replace('-', SOFT_HYPHEN)),
    title,
  )
}
