/** A run of words: plain, strong, or a link to a page of this service. */
export interface Run {
  readonly text: string
  readonly isStrong?: true
  readonly href?: string
}

/** A heading of the page or of a part of it, a paragraph, or a list. */
export type Block =
  | { readonly kind: 'title' | 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Run[])[] }

/**
 * Reads as much Markdown as our own pages are written in: `#` and `##`, paragraphs, `-` lists, `**strong**`, and links that stay
 * in this service. Blocks stand apart by a blank line. Anything else is words, and is shown as it stands.
 */
export function parseMarkdown(text: string): readonly Block[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map(toBlock)
}

function toBlock(block: string): Block {
  const [, marks, heading] = /^(##?) ([^\n]+)$/.exec(block) ?? []
  if (marks && heading) return { kind: marks === '#' ? 'title' : 'heading', text: heading }
  const lines = block.split('\n')
  if (lines.every((line) => line.startsWith('- ')))
    return { kind: 'list', items: lines.map((line) => toRuns(line.slice(2))) }
  return { kind: 'paragraph', runs: toRuns(lines.join(' ')) }
}

const MARKED = /\*\*([^*]+)\*\*|\[([^\]]+)\]\((\/(?:[a-z][a-z./-]*)?)\)/g

function toRuns(text: string): readonly Run[] {
  const runs: Run[] = []
  let from = 0
  for (const found of text.matchAll(MARKED)) {
    const [whole, strong, words, href] = found
    if (found.index > from) runs.push({ text: text.slice(from, found.index) })
    runs.push(strong ? { text: strong, isStrong: true } : { text: words ?? '', href: href ?? '/' })
    from = found.index + whole.length
  }
  return from < text.length ? [...runs, { text: text.slice(from) }] : runs
}
