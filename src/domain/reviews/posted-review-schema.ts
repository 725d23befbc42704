import { z } from 'zod'
import { parseDeclarationId } from '../declarations/parse-declaration-id'
import { keySchema, posted } from '../forms/posted-schema'
import { CRITERION, type TypedCriterion, WHY } from './judge-criteria'

const reviewId = keySchema(parseDeclarationId)
const number = posted.revision
const judgement = z.enum(['', 'agreed', 'asked', 'disagreed']).default('')

/** What is posted of an indicator; `seen` is how often it had been judged when its page was drawn. */
export const postedJudgementSchema = z
  .object({
    reviewId,
    indicator: z.string(),
    version: number,
    seen: number,
    judgement,
    reason: posted.optionalText,
    comment: posted.optionalText,
  })
  .catchall(z.string())
  .transform((form, context) => {
    const { reviewId: key, indicator, version, seen, judgement: whole, reason, comment, ...boxes } = form
    const criteria = readBoxes(new Map(Object.entries(boxes)))
    if (criteria === null) context.addIssue({ code: 'custom', message: 'not a box' })
    return { ...key, indicator, version, seen, judgement: whole, criteria: criteria ?? [], reason, comment }
  })

/** What is typed of each criterion, by the names of its two boxes; null where a box is none of them, or holds what it cannot. */
function readBoxes(boxes: ReadonlyMap<string, string>): readonly TypedCriterion[] | null {
  const ids = new Set<string>()
  for (const name of boxes.keys()) {
    const prefix = [CRITERION, WHY].find((each) => name.startsWith(each))
    if (prefix === undefined) return null
    ids.add(name.slice(prefix.length))
  }
  const read = Array.from(ids, (criterion) => ({
    criterion,
    said: judgement.safeParse(boxes.get(`${CRITERION}${criterion}`)),
    reason: boxes.get(`${WHY}${criterion}`) ?? '',
  }))
  if (read.some(({ said }) => !said.success)) return null
  return read.map(({ criterion, said, reason }) => ({ criterion, judgement: said.data ?? '', reason }))
}

/** What is posted of a finding: a new one, or, by its number and how many editions were seen, one more edition of it. */
export const postedFindingSchema = z
  .strictObject({
    reviewId,
    number,
    seen: number,
    grade: z.enum(['', 'immediate-risk', 'serious-concern', 'concern', 'good-practice']).default(''),
    indicator: posted.optionalText,
    text: posted.optionalText,
    withdraw: posted.ticked,
  })
  .transform(({ reviewId: key, ...form }) => ({ ...key, ...form }))

export type PostedFinding = z.output<typeof postedFindingSchema>

/** What is posted to sign an outcome; `revision` is how often anything had been written in the review when its page was drawn. */
export const postedOutcomeSchema = z
  .strictObject({
    reviewId,
    revision: number,
    version: number,
    idempotencyKey: posted.idempotencyKey,
    outcome: z.enum(['', 'routine', 'enhanced', 'intensive']).default(''),
    reasons: z.string(),
    explanation: posted.optionalText,
    withOpen: posted.ticked,
    signedName: z.string(),
    signedRole: z.string(),
    agreed: posted.ticked,
    passphrase: posted.optionalText,
  })
  .transform(({ reviewId: key, signedName: name, signedRole: role, ...form }) => ({
    ...key,
    ...form,
    name,
    role,
  }))

export type PostedOutcome = Omit<z.output<typeof postedOutcomeSchema>, 'passphrase'>

/** What the provider posts about factual accuracy; `seen` is how many answers stood there. */
export const postedOutcomeAnswerSchema = z
  .strictObject({ reviewId, round: number, seen: number, text: z.string() })
  .transform(({ reviewId: key, ...form }) => ({ ...key, ...form }))

export type PostedOutcomeAnswer = z.output<typeof postedOutcomeAnswerSchema>

/** What is posted to accept a signed declaration, or to send it back; `seen` is how often anything had been decided about it. */
export const postedDeclarationDecisionSchema = z
  .strictObject({
    reviewId,
    revision: number,
    seen: number,
    decision: z.enum(['', 'accepted', 'returned']).default(''),
    reason: posted.optionalText,
    passphrase: posted.optionalText,
  })
  .transform(({ reviewId: key, ...form }) => ({ ...key, ...form }))

export type PostedDeclarationDecision = Omit<z.output<typeof postedDeclarationDecisionSchema>, 'passphrase'>
