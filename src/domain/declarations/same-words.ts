/** Whether two texts say the same: capitals, spaces and punctuation make no difference, unless there is nothing else. */
export function sameWords(left: string, right: string): boolean {
  return wordsOf(left) === wordsOf(right)
}

function wordsOf(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase()
  const words = plain.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()
  return words === '' ? plain.trim() : words
}
