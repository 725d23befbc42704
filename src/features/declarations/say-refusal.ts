import type { DeclarationFailure } from '@/domain/declarations/declaration-failure'
import { sayDay, sayMoment } from '@/domain/periods/format'
import type { SignatureError } from './signature-state'

/** Says why a declaration did not change. "Not found" has a page of its own and never comes here. */
export function sayRefusal(
  failure: Exclude<DeclarationFailure, { kind: 'not-found' }>,
): readonly SignatureError[] {
  if (failure.kind === 'invalid')
    return failure.findings.map(({ at, message }) => ({ at: boxOf(at), message }))
  return [{ at: null, message: sayWhy(failure) }]
}

/** The same in one text, for a page on which no single box is wrong. */
export function sayProblem(failure: Exclude<DeclarationFailure, { kind: 'not-found' }>): string {
  return sayRefusal(failure)
    .map(({ message }) => message)
    .join('. ')
}

/** A finding about another page has no box here. */
function boxOf(at: string): string | null {
  return at.includes('.') || at === 'declaration' ? null : at
}

function sayWhy(failure: Exclude<DeclarationFailure, { kind: 'not-found' | 'invalid' }>): string {
  switch (failure.kind) {
    case 'changed-elsewhere':
    case 'collided': {
      const saved = failure.kind === 'collided' ? failure.current.saved : failure.saved
      const by = saved ? ` by ${saved.name} on ${sayMoment(saved.at)}` : ''
      return `This declaration was changed${by}, after you opened this page. Nothing was stored. Open the page again to see how it stands`
    }
    case 'key-reused':
      return 'This form was sent before with other content. Open the page again, and check it once more'
    case 'not-a-draft':
      return 'This declaration has been signed meanwhile, so it cannot be changed any more. A correction would begin a new version'
    case 'not-signed':
      return 'A draft of this declaration is open already, so there is nothing to correct. Go back to it'
    case 'year-closed':
      return `The year closed on ${sayDay(failure.closedAt)}. Its declaration can no longer be changed`
  }
}
