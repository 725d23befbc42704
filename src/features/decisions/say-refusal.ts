import { sayDay, sayMoment } from '@/domain/periods/format'
import type { Failure } from '@/domain/returns/failure'
import type { DecisionError } from './decision-state'

/** Says why a decision was refused. "Not found" has a page of its own and never comes here. */
export function sayRefusal(failure: Exclude<Failure, { kind: 'not-found' }>): readonly DecisionError[] {
  switch (failure.kind) {
    case 'invalid':
      return failure.findings.map(({ message }) => ({ at: 'reason', message }))
    case 'not-submitted':
      return [about('A draft of this return is open already, so there is nothing to decide. Go back to it')]
    case 'already-accepted':
      return [about('This version has been accepted already. Nothing was changed')]
    case 'year-closed':
      return [about(`The year closed on ${sayDay(failure.closedAt)}. Its returns can no longer be changed`)]
    default:
      return [about(sayOvertaken(failure))]
  }
}

function sayOvertaken(failure: Failure): string {
  const saved = failure.kind === 'changed-elsewhere' ? failure.saved : null
  const who = saved ? ` by ${saved.name} on ${sayMoment(saved.at)}` : ''
  return `This return was changed${who}, after you opened this page. Nothing was decided. Open the page again to see how it stands`
}

function about(message: string): DecisionError {
  return { at: null, message }
}
