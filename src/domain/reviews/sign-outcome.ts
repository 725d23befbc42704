import type { Signature } from '../declarations/signed-declaration'
import { type TextNeed, explanationNeed, readRequired, reasonNeed } from '../forms/required-text'
import { listed } from '../pooling/listed'
import { type Result, fail, ok } from '../result'
import { REASON_LIMIT, reasonsOf } from './judge-criteria'
import type { ReviewFinding, ReviewQuestion, SignedOutcome, SurveillanceOutcome } from './review'
import type { ReviewedLine } from './standing-review'

/** What the person who signs agrees to. */
export const REVIEW_STATEMENT =
  'I have read this declaration beside its evidence and the year’s figures. This outcome is the commissioner’s, and I may sign it.'

const NAME_LIMIT = 200

/** What was typed to sign an outcome. */
export interface TypedOutcome {
  readonly outcome: SurveillanceOutcome | ''
  readonly reasons: string
  readonly explanation: string
  /** Whether it was said that the outcome does not wait for the questions that are open. */
  readonly withOpen: boolean
  readonly name: string
  readonly role: string
  readonly agreed: boolean
}

/** What an outcome is signed beside. */
export interface OutcomeContext {
  readonly lines: readonly ReviewedLine[]
  /** Those that stand. */
  readonly findings: readonly ReviewFinding[]
  readonly questions: readonly ReviewQuestion[]
}

/** Why an outcome cannot be signed: at a box of its form, or at the page of an indicator. */
export interface OutcomeFault {
  readonly at: string | null
  /** The indicator on whose page it is put right. */
  readonly indicator?: string
  readonly message: string
}

export type DecidedOutcome = Pick<SignedOutcome, 'outcome' | 'reasons' | 'explanation' | 'signature'>

/** What is to be signed, or everything that stops it, at once: first what is missing in the review, then what is wrong in the form. */
export function decideOutcome(
  typed: TypedOutcome,
  context: OutcomeContext,
): Result<DecidedOutcome, readonly OutcomeFault[]> {
  const reasons = read(typed.reasons, REASONS)
  const explanation = asksWhy(typed.outcome, context.findings)
    ? read(typed.explanation, WHY_ROUTINE)
    : ok(null)
  const signature = readSignature(typed)
  const faults: readonly OutcomeFault[] = [
    ...missingBeforeOutcome(context),
    ...(typed.outcome === '' ? [{ at: 'outcome', message: 'Choose an outcome' }] : []),
    ...(reasons.ok ? [] : [{ at: 'reasons', message: reasons.failure }]),
    ...(explanation.ok ? [] : [{ at: 'explanation', message: explanation.failure }]),
    ...openFaults(typed, context),
    ...(signature.ok ? [] : signature.failure),
  ]
  if (faults.length > 0 || typed.outcome === '' || !reasons.ok || !explanation.ok || !signature.ok)
    return fail(faults)
  const { outcome } = typed
  return ok({ outcome, reasons: reasons.value, explanation: explanation.value, signature: signature.value })
}

/** What the review lacks, indicator by indicator, before any outcome of it can be signed. */
export function missingBeforeOutcome({ lines, questions }: OutcomeContext): readonly OutcomeFault[] {
  return lines.flatMap(({ line: { indicator }, judged, isChanged }) => {
    const said = sayMissing(
      judged,
      isChanged,
      questions.some((each) => each.indicator === indicator),
    )
    return said === null ? [] : [{ at: null, indicator, message: `${indicator}: ${said}` }]
  })
}

function sayMissing(judged: ReviewedLine['judged'], isChanged: boolean, isAsked: boolean): string | null {
  if (!judged) return 'not looked at yet'
  if (isChanged) return 'declared otherwise since you looked at it. Look at it again'
  if (judged.judgement === 'disagreed' && reasonsOf(judged).length === 0) return 'say why you do not agree'
  if (isToAsk(judged) && !isAsked) return 'you chose to ask, and nothing has been asked. Ask, or choose again'
  return null
}

/** Whether the indicator, or one of its criteria, is to be asked about. */
function isToAsk({ judgement, byCriterion }: NonNullable<ReviewedLine['judged']>): boolean {
  return judgement === 'asked' || byCriterion.some((each) => each.judgement === 'asked')
}

/** Codes of the indicators about which a question is open, each once. */
export function openQuestions({ questions }: Pick<OutcomeContext, 'questions'>): readonly string[] {
  return [...new Set(questions.filter(({ isOpen }) => isOpen).map(({ indicator }) => indicator))]
}

/** Whether an outcome is asked why: an immediate risk that ends in watching the service as any other. */
export function asksWhy(outcome: TypedOutcome['outcome'], findings: OutcomeContext['findings']): boolean {
  return outcome === 'routine' && findings.some(({ grade }) => grade === 'immediate-risk')
}

function openFaults({ withOpen }: TypedOutcome, context: OutcomeContext): readonly OutcomeFault[] {
  const open = openQuestions(context)
  if (open.length === 0 || withOpen) return []
  const message = `Wait for the answers about ${listed(open)}, or say that the outcome does not wait for them`
  return [{ at: 'withOpen', message }]
}

const REASONS = reasonNeed('Say why this is the outcome', 'why this is the outcome')
const WHY_ROUTINE = explanationNeed(
  'There is an immediate risk. Say why routine surveillance is right all the same',
  'why routine surveillance is right although there is an immediate risk',
)
const NAME: TextNeed = { kind: 'name', missing: 'Type your full name' }
const ROLE: TextNeed = { kind: 'name', missing: 'Type your role, such as head of specialised commissioning' }

function read(typed: string, need: TextNeed, maximumLength = REASON_LIMIT): Result<string, string> {
  return readRequired(typed, { maximumLength, need })
}

function readSignature({ name, role, agreed }: TypedOutcome): Result<Signature, readonly OutcomeFault[]> {
  const [typedName, typedRole] = [read(name, NAME, NAME_LIMIT), read(role, ROLE, NAME_LIMIT)]
  const faults = [
    ...(typedName.ok ? [] : [{ at: 'signedName', message: typedName.failure }]),
    ...(typedRole.ok ? [] : [{ at: 'signedRole', message: typedRole.failure }]),
    ...(agreed ? [] : [{ at: 'agreed', message: 'Read the statement and tick the box to agree to it' }]),
  ]
  if (faults.length > 0 || !typedName.ok || !typedRole.ok) return fail(faults)
  return ok({ name: typedName.value, role: typedRole.value, statement: REVIEW_STATEMENT })
}
