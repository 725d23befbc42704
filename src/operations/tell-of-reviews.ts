import 'server-only'
import { declarationHref, signedHref } from '@/domain/addresses/declarations'
import { signedOutcomeHref } from '@/domain/addresses/reviews'
import { declarationId } from '@/domain/declarations/declaration'
import type { Stamp } from '@/domain/forms/stamp'
import { sayDate, sayMoment } from '@/domain/periods/format'
import { parseIsoDate } from '@/domain/periods/period'
import type { DeclarationDecision, ReviewKey, SignedOutcome } from '@/domain/reviews/review'
import type { Transaction } from '@/server/db/client'
import { queueNotice } from './queue-notice'

/** Tells the provider that a signed declaration was accepted or sent back. */
export async function tellDeclarationDecided(
  tx: Transaction,
  key: ReviewKey,
  { decision, revision, decided }: DeclarationDecision,
): Promise<void> {
  const id = declarationId(key)
  const about = {
    key: `declaration-${decision}/${id}/${revision}`,
    to: ownOf(key),
    facts: { period: key.year, by: decided.name, when: sayMoment(decided.at) },
  }
  const notice =
    decision === 'accepted'
      ? ({ ...about, kind: 'declaration-accepted', href: signedHref(id) } as const)
      : ({ ...about, kind: 'declaration-sent-back', href: declarationHref(id) } as const)
  await queueNotice(tx, notice, decided.at)
}

/** Tells the provider that the review of its declaration is signed, and until when it may comment. */
export async function tellReviewed(
  tx: Transaction,
  key: ReviewKey,
  { round, answerBy, signed }: Pick<SignedOutcome, 'round' | 'answerBy' | 'signed'>,
): Promise<void> {
  const id = declarationId(key)
  const day = parseIsoDate(answerBy)
  const facts = { period: key.year, by: signed.name, due: day ? sayDate(day) : answerBy }
  const about = { key: `review/${id}/${round}`, href: signedOutcomeHref(id), to: ownOf(key), facts }
  await queueNotice(tx, { ...about, kind: 'review-signed' }, signed.at)
}

/** Tells those who review that the provider commented on an outcome. */
export async function tellAnswered(
  tx: Transaction,
  key: ReviewKey,
  { round, place, answered }: { readonly round: number; readonly place: number; readonly answered: Stamp },
): Promise<void> {
  const id = declarationId(key)
  const { framework, providerCode } = key
  const to = { framework, commissionerOf: providerCode, permission: 'review:judge' } as const
  const about = { key: `review-answer/${id}/${round}/${place}`, href: signedOutcomeHref(id), to }
  await queueNotice(
    tx,
    { ...about, kind: 'review-answered', facts: { period: key.year, by: answered.name } },
    answered.at,
  )
}

function ownOf({ framework, providerCode }: ReviewKey) {
  const permission = ['declaration:fill', 'declaration:correct', 'declaration:sign'] as const
  return { framework, providerCode, permission }
}
