import type { Fields, Held } from './answered'
import { takeIntoNewPage } from './new-page'

/** What goes with a form that is kept: no file, and nothing of the framework. */
export function fieldsOf(form: FormData): Fields {
  return [...form].filter(
    (field): field is [string, string] => typeof field[1] === 'string' && !field[0].startsWith('$ACTION'),
  )
}

/** Whether the service said that there is no such page for this person. */
export function isGone(failure: unknown): boolean {
  return digestOf(failure).endsWith(';404')
}

/** Whether this page is of a build that is served no more, and whose forms the service does not know. */
export function isOutlived(failure: unknown): boolean {
  return failure instanceof Error && failure.name === 'UnrecognizedActionError'
}

/** Why the service did not take what was sent, in the middle of a sentence. */
export function sayWhy(failure: unknown): string {
  if (isOutlived(failure))
    return 'the service was renewed while this page was open; press the button to go on in the new page'
  // Opened at an address that takes no forms: the service says so itself, and ends with the one that does.
  if (failure instanceof Error && / https?:\S+$/.test(failure.message)) return failure.message
  if (isGone(failure)) return 'this page is not there for you any more'
  return failure instanceof TypeError ? 'no connection' : 'the service did not take it'
}

/** What is kept of a post of which nothing came. Throws on what only leads to another page. */
export function hold(failure: unknown, form: FormData): Held {
  if (digestOf(failure).startsWith('NEXT_REDIRECT')) throw failure
  const fields = fieldsOf(form)
  if (isOutlived(failure)) takeIntoNewPage(fields)
  return { said: `Not sent: ${sayWhy(failure)}. What you typed stays on this page`, fields }
}

function digestOf(failure: unknown): string {
  return failure instanceof Error && 'digest' in failure ? String(failure.digest) : ''
}
