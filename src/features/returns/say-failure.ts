import { sayMoment } from '@/domain/periods/format'
import type { Failure, Unread } from '@/domain/returns/failure'
import type { Stamp } from '@/domain/returns/quarterly-return'
import { saySavedBeside } from '@/domain/returns/say-saved-beside'
import { sayBox } from './say-box'
import type { FindingView } from './section-view'
import { toFindingView } from './to-finding-view'

/** A refused change as the form shows it: what is wrong as a whole, and what is wrong at each box. */
export interface SaidFailure {
  readonly problem: string | null
  readonly findings: readonly FindingView[]
}

/** Says a failure to the person who caused it. "Not found" has a page of its own and never comes here. */
export function sayFailure(failure: Exclude<Failure, { kind: 'not-found' }>, personId: string): SaidFailure {
  switch (failure.kind) {
    case 'changed-elsewhere':
      return { findings: [], problem: sayOvertaken(failure.saved, personId) }
    case 'collided':
      return { findings: [], problem: sayOvertaken(failure.current.saved, personId) }
    case 'key-reused':
      return { findings: [], problem: KEY_REUSED }
    case 'not-a-draft':
      return { findings: [], problem: saySubmitted(failure.submitted) }
    case 'not-submitted':
      return { findings: [], problem: NOT_SUBMITTED }
    case 'already-accepted':
      return { findings: [], problem: ALREADY_ACCEPTED }
    case 'year-closed':
      return { findings: [], problem: sayYearClosed(failure.closedAt) }
    case 'not-open':
      return { findings: failure.findings.map(toFindingView), problem: null }
    case 'invalid':
      return { findings: failure.findings.map(toFindingView), problem: sayUnread(failure.unread) }
  }
}

function sayUnread(unread: Unread | undefined): string | null {
  return unread ? saySavedBeside(unread.boxes.map(sayBox), unread.isRestSaved) : null
}

function sayOvertaken(saved: Stamp | null, personId: string): string {
  const name = saved?.personId === personId ? 'You yourself, in another window,' : saved?.name
  const who = saved
    ? `${name} changed this return on ${sayMoment(saved.at)}, after you opened this page.`
    : 'This return changed after you opened this page.'
  return (
    `${who} Nothing of yours was saved, and everything you typed is still below. ` +
    'Open the page again in another tab to compare, then type your changes there.'
  )
}

const KEY_REUSED =
  'This form was already used to submit other figures. Open the check page again and submit from there.'

function saySubmitted(submitted: Pick<Stamp, 'name' | 'at'> | null | undefined): string {
  const what = submitted
    ? `${submitted.name} submitted this return on ${sayMoment(submitted.at)}, so it`
    : 'This return has been submitted and'
  return `${what} can no longer be changed here. What you typed was not saved.`
}

const NOT_SUBMITTED =
  'A draft of this return is open, so there is nothing to decide. Wait until its next version is submitted.'

const ALREADY_ACCEPTED = 'This version has been accepted already. Nothing was changed.'

function sayYearClosed(closedAt: Date): string {
  return `The year closed on ${sayMoment(closedAt)}. Its returns can no longer be changed.`
}

export const MALFORMED =
  'This form did not arrive as our page sends it, so nothing was saved. What you typed is still below. Open the page again and type it there.'
