/** Text as it is meant, whatever marks it contains. */
export function escaped(text: string): string {
  return text.replace(/[\\|*_<>[\]`]/g, '\\$&')
}

export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n')
}

/** A table; the cells may hold Markdown of their own. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return [headings, headings.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** Blocks under each other, those without content left out. */
export function blocks(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n')
}

/** A heading with what stands under it, or nothing when there is nothing to say. */
export function titled(heading: string, content: string): string {
  return content === '' ? '' : `${heading}\n\n${content}`
}
