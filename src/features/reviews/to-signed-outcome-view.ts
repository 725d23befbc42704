import { type Actor, can } from '@/domain/access/actor'
import { toActionOfFinding } from '@/domain/actions/say-action-of-finding'
import { openActionHref } from '@/domain/addresses/actions'
import { signedHref } from '@/domain/addresses/declarations'
import {
  outcomeLetterHref,
  outcomeLetterPdfHref,
  reviewHref,
  signedOutcomeHref,
} from '@/domain/addresses/reviews'
import { declarationId } from '@/domain/declarations/declaration'
import { daysLeft, sayDue } from '@/domain/periods/days-left'
import { sayDate, sayMoment } from '@/domain/periods/format'
import { parseIsoDate } from '@/domain/periods/period'
import type { Grade, OutcomeAnswer } from '@/domain/reviews/review'
import { gradeNames, outcomeMeanings, outcomeNames } from '@/domain/reviews/say-review'
import { byWeight } from '@/domain/reviews/standing-review'
import type { SignedReviewRead } from '@/operations/read/get-signed-review'
import { doubtsOf, sayAbout, sayReviewed } from './say-review'
import type { ActionOfFinding, ActionsByFinding } from './to-findings-view'

/** An outcome exactly as it was signed. */
export interface SignedOutcomeView {
  readonly title: string
  readonly caption: string
  readonly meaning: string
  /** Another round stands, or another version was signed since; null where neither. */
  readonly standing: { readonly text: string; readonly href: string } | null
  readonly facts: readonly { readonly key: string; readonly value: string }[]
  readonly findings: readonly {
    readonly number: number
    readonly grade: Grade
    readonly name: string
    readonly about: string
    readonly text: string
    /** Where an action is opened that follows from it; null for whoever may open none, and where a later outcome stands. */
    readonly actionHref: string | null
    /** What is done about it. */
    readonly actions: readonly ActionOfFinding[]
  }[]
  /** What is not agreed, or asked about. */
  readonly doubted: readonly { readonly about: string; readonly text: string }[]
  readonly letterHref: string
  readonly pdfHref: string
  readonly declarationHref: string
  /** Null for whoever does not read the review while it is written. */
  readonly reviewHref: string | null
  readonly answers: readonly { readonly place: number; readonly by: string; readonly text: string }[]
  /** Until when the provider may comment. */
  readonly answerBy: string
  /** The form for a comment; null where none is to be written by this person now. */
  readonly form: Readonly<Record<string, string | number>> | null
  readonly sha256: string
}

/** What was signed, its letter, and what the provider says of it. */
export function toSignedOutcomeView(
  actor: Actor,
  read: SignedReviewRead,
  actions: ActionsByFinding = new Map(),
): SignedOutcomeView {
  const { key, provider, outcome, snapshot, answers, at } = read
  const id = declarationId(key)
  const isLast = read.rounds.at(-1)?.round === outcome.round
  const mayAnswer = isLast && daysLeft(outcome.answerBy, at) >= 0 && can(actor, 'review:answer', key)
  return {
    title: outcomeNames[snapshot.outcome],
    caption: sayReviewed(provider, key),
    meaning: outcomeMeanings[snapshot.outcome],
    standing: sayStanding(read, isLast),
    ...saidIn(read, { mayOpen: isLast && can(actor, 'action:open', key), actions }),
    letterHref: outcomeLetterHref(id, outcome.round),
    pdfHref: outcomeLetterPdfHref(id, outcome.round),
    declarationHref: signedHref(id, { version: snapshot.version }),
    reviewHref: can(actor, 'review:read', key) ? reviewHref(id) : null,
    answers: answers.map(toAnswer),
    answerBy: sayAnswerBy(outcome.answerBy, at),
    form: mayAnswer ? { reviewId: id, round: outcome.round, seen: answers.length } : null,
    sha256: outcome.snapshotSha256,
  }
}

function toAnswer({ place, text, answered }: OutcomeAnswer): SignedOutcomeView['answers'][number] {
  return { place, text, by: `${answered.name} on ${sayMoment(answered.at)}` }
}

/** Nobody has to comment, so that nothing is overdue once the time for it is over. */
function sayAnswerBy(on: string, at: Date): string {
  if (daysLeft(on, at) >= 0) return `The provider may comment. ${sayDue(on, at)}.`
  const last = parseIsoDate(on)
  return `The provider could comment until ${last ? sayDate(last) : on}.`
}

/** What stands in the snapshot, in words. */
function saidIn(
  { key, framework, snapshot }: SignedReviewRead,
  { mayOpen, actions }: { readonly mayOpen: boolean; readonly actions: ActionsByFinding },
): Pick<SignedOutcomeView, 'facts' | 'findings' | 'doubted'> {
  const about = (code: string | null) => sayAbout(framework, key.year, code)
  const { reasons, explanation, version, signature, signed, findings, lines } = snapshot
  return {
    facts: [
      { key: 'Reasons', value: reasons },
      ...(explanation === null ? [] : [{ key: 'Why routine', value: explanation }]),
      { key: 'What was reviewed', value: `Version ${version} of the declaration` },
      { key: 'Signed as', value: `${signature.name}, ${signature.role}` },
      { key: 'Signed in by', value: `${signed.name}, on ${sayMoment(signed.at)}` },
      { key: 'Statement', value: signature.statement },
    ],
    findings: byWeight(findings).map(({ number, grade, indicator, text }) => ({
      actions: (actions.get(number) ?? []).map(toActionOfFinding),
      ...{ number, grade, name: gradeNames[grade], about: about(indicator), text },
      actionHref: mayOpen && grade !== 'good-practice' ? openActionHref({ ...key, finding: number }) : null,
    })),
    doubted: doubtsOf(framework, key.year, lines),
  }
}

function sayStanding(
  { key, rounds, outcome, inForce }: SignedReviewRead,
  isLast: boolean,
): SignedOutcomeView['standing'] {
  const id = declarationId(key)
  if (!isLast) {
    const last = rounds.at(-1)
    return {
      text: `A later outcome stands: ${last ? outcomeNames[last.outcome].toLowerCase() : ''}`,
      href: signedOutcomeHref(id),
    }
  }
  if (inForce === outcome.version) return null
  return { text: `Version ${inForce} of the declaration has been signed since`, href: signedHref(id) }
}
