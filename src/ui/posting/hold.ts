import type { Fields, Held } from './answered'
import { takeIntoNewPage } from './new-page'

const KEPT = 'Everything you typed is still here'

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

/** What is kept of a post of which nothing came. Throws on what only leads to another page. */
export function hold(failure: unknown, form: FormData): Held {
  if (digestOf(failure).startsWith('NEXT_REDIRECT')) throw failure
  const fields = fieldsOf(form)
  if (isOutlived(failure)) takeIntoNewPage(fields)
  return { said: sayWhy(failure), fields }
}

function sayWhy(failure: unknown): string {
  if (isGone(failure)) return `This page is not there for you any more, so nothing was sent. ${KEPT}: copy it`
  if (failure instanceof TypeError)
    return `No connection, so nothing was sent. ${KEPT}: try again in a moment`
  return `The service did not take this. ${KEPT}: try again in a few minutes, and shorten very long texts`
}

function digestOf(failure: unknown): string {
  return failure instanceof Error && 'digest' in failure ? String(failure.digest) : ''
}
