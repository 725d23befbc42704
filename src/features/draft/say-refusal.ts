import type { Failure } from '@/domain/forms/failure'
import { sayDay, sayMoment } from '@/domain/periods/format'
import type { Stamp } from '@/domain/forms/stamp'

/** What a draft is called, and what becomes of it. */
export interface DraftWords {
  /** `this return` */
  readonly what: string
  /** `submitted` */
  readonly closed: string
  /** `before this return can be submitted` */
  readonly aim: string
  /** How it can still be changed once it is. */
  readonly remedy: string
}

/** Of one that is handed on: what its pages are called, what is done with it when they are complete, and by whom. */
export interface HandedWords extends DraftWords {
  readonly pages: string
  readonly close: string
  readonly closer: string
}

export const returnWords: HandedWords = {
  ...{ what: 'this return', closed: 'submitted' },
  aim: 'before this return can be submitted',
  ...{ pages: 'sections', close: 'submit', closer: 'a service lead or a gatekeeper' },
  remedy: 'To change what was submitted, a service lead or a gatekeeper begins a correction.',
}

export const declarationWords: HandedWords = {
  ...{ what: 'this declaration', closed: 'signed' },
  aim: 'before this can be signed',
  ...{ pages: 'parts', close: 'sign', closer: 'an executive' },
  remedy: 'To change what was signed, a service lead or a gatekeeper begins a correction.',
}

/** What is in force at once is never closed. */
export const profileWords: DraftWords = {
  ...{ what: 'this profile', closed: 'closed', aim: 'before this can be recorded', remedy: '' },
}

/** Said of what our pages never send. */
export const MALFORMED =
  'This form did not arrive as our page sends it, so nothing was saved. What you typed is still below. Open the page again and type it there.'

/** A refusal that is about the whole, and not about single boxes. "Not found" has a page of its own and never comes here. */
export type WholeFailure = Exclude<Failure, { kind: 'not-found' | 'invalid' | 'not-open' }>

/** Why a return or a declaration did not change, to the person who tried. The one wording of each refusal. */
export function sayRefusal(failure: WholeFailure, words: DraftWords, personId: string): string {
  switch (failure.kind) {
    case 'malformed':
      return MALFORMED
    case 'changed-elsewhere':
      return sayChanged(failure.saved, words, personId)
    case 'collided':
      return 'Somebody else changed the same boxes after you opened this page. Nothing of yours was saved yet.'
    case 'key-reused':
      return 'This form was sent before with other content. Open the page again and send it from there.'
    case 'not-a-draft':
      return sayClosed(failure.closed ?? null, words)
    case 'draft-open':
      return `A draft of ${words.what} is open already. Nothing was changed.`
    case 'already-accepted':
      return 'This version has been accepted already. Nothing was changed.'
    case 'own-submission':
      return 'You submitted this version yourself, so somebody else has to accept it. Nothing was changed.'
    case 'not-withdrawable':
      return `${NOT_WITHDRAWN[failure.why]} Nothing was changed.`
    case 'year-closed':
      return `The year closed on ${sayDay(failure.closedAt)}, so ${words.what} can no longer be changed.`
  }
}

const NOT_WITHDRAWN = {
  'none-open': 'No correction is open that could be withdrawn.',
  'begun-by-others': 'Only whoever asked for this correction can withdraw it.',
  changed:
    'The provider has changed answers since the correction was asked for, so it can no longer be withdrawn.',
} as const

function sayChanged(saved: Stamp | null, { what }: DraftWords, personId: string): string {
  const name = saved?.personId === personId ? 'You yourself, in another window,' : saved?.name
  const who = saved ? `${name} changed ${what} on ${sayMoment(saved.at)}` : `${capital(what)} changed`
  return `${who}, after you opened this page. Nothing of yours was saved. Open the page again in another tab to see how it stands.`
}

function sayClosed(by: Pick<Stamp, 'name' | 'at'> | null, { what, closed }: DraftWords): string {
  const said = by
    ? `${by.name} ${closed} ${what} on ${sayMoment(by.at)}, so it`
    : `${capital(what)} has been ${closed} and`
  return `${said} can no longer be changed here. What you typed was not saved.`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
