const DONE: Readonly<Record<string, (name: string) => string>> = {
  given: (name) => `The role was given. ${name} is told, and has it when they next sign in.`,
  deputy: () => 'The deputy was named, and is told.',
  ended: (name) => `The change was recorded. ${name} is told.`,
  open: (name) => `${name} can sign in again.`,
  closed: (name) => `${name} was signed out and cannot sign in any more.`,
}

/** What was just done about a person; null for a page that is only read. */
export function sayDone(name: string, done: string): string | null {
  return Object.hasOwn(DONE, done) ? (DONE[done]?.(name) ?? null) : null
}
