import { reviewHref } from '@/domain/addresses/reviews'
import { declarationId } from '@/domain/declarations/declaration'
import { sayDay, sayMoment } from '@/domain/periods/format'
import { isAccepted } from '@/domain/reviews/decide-declaration'
import type { DeclarationDecision } from '@/domain/reviews/review'
import type { ReviewRead } from '@/operations/read/get-review'
import { sayReviewed } from './say-review'

/** What there is to know before a signed declaration is accepted or sent back. */
export interface DecidingView {
  readonly caption: string
  readonly backHref: string
  readonly version: number
  readonly signed: string
  /** What was decided about this version, in that order. */
  readonly decided: readonly string[]
  readonly mayAccept: boolean
  readonly maySendBack: boolean
  readonly yearCloses: string
  readonly fields: Readonly<Record<string, string | number>>
  readonly asksPassphrase: boolean
}

/** Null for whoever may not decide. */
export function toDecidingView(
  { key, file, provider, mayReview, at }: ReviewRead,
  personId: string,
  asksPassphrase: boolean,
): DecidingView | null {
  if (!mayReview) return null
  const { version, versions, decisions, state, revision, yearClosesAt } = file
  const signed = versions.find((each) => each.version === version)
  const isSigned = state === 'signed'
  const id = declarationId(key)
  return {
    ...{ caption: sayReviewed(provider, key), backHref: reviewHref(id), version, asksPassphrase },
    signed: signed ? `by ${signed.signedByName} on ${sayMoment(signed.signedAt)}` : '',
    decided: decisions.filter((each) => each.version === version).map(sayDecision),
    mayAccept: isSigned && !isAccepted(decisions, version) && signed?.signedBy !== personId,
    maySendBack: isSigned && at <= yearClosesAt,
    yearCloses: sayDay(yearClosesAt),
    fields: { reviewId: id, revision, seen: decisions.length },
  }
}

function sayDecision({ decision, decided }: DeclarationDecision): string {
  return `${decision === 'accepted' ? 'Accepted' : 'Sent back'} by ${decided.name} on ${sayMoment(decided.at)}`
}
