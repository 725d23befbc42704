import { z } from 'zod'
import { keySchema, posted } from '../forms/posted-schema'
import { parseReturnId } from './parse-return-id'

/** The return that a form is about, and the lock number of what its page was drawn from. */
const ofReturn = { returnId: keySchema(parseReturnId), revision: posted.revision }

/** What the check page posts when a person submits. */
export const postedSubmissionSchema = z
  .strictObject({
    ...ofReturn,
    idempotencyKey: posted.idempotencyKey,
    /** Hash of the figures that the person was shown. */
    figuresSha256: posted.sha256,
    declared: posted.ticked,
    passphrase: posted.optionalText,
  })
  .transform(({ returnId, ...form }) => ({ ...returnId, ...form }))

/** What a submission itself needs of it. */
export type PostedSubmission = Omit<z.output<typeof postedSubmissionSchema>, 'passphrase'>

/** What a page posts on which somebody decides about a version, or begins its correction. The reason is as typed. */
export const postedDecisionSchema = z
  .strictObject({
    ...ofReturn,
    reason: z.string(),
    decision: z.enum(['', 'accepted', 'returned', 'withdrawn']).default(''),
    passphrase: posted.optionalText,
  })
  .transform(({ returnId, ...form }) => ({ ...returnId, ...form }))

/** What the check page posts when somebody tells those who submit that a return is ready. */
export const postedReadySchema = z
  .strictObject(ofReturn)
  .transform(({ returnId, ...form }) => ({ ...returnId, ...form }))

/** What the task list posts of a service that had no eligible patient in the whole quarter. */
export const postedNothingSchema = z
  .strictObject({ ...ofReturn, why: posted.optionalText })
  .transform(({ returnId, why, ...form }) => ({ ...returnId, ...form, why }))

export type DecisionForm = z.output<typeof postedDecisionSchema>

/** What a decision itself needs of it. */
export type PostedDecision = Omit<DecisionForm, 'decision' | 'passphrase'>

/** Begins the name of the box that ticks one of several returns; the id of the return follows. */
export const TICK = 'accept-'

/** What the list of waiting returns posts: those that were ticked, each with the lock number that was shown. */
export const postedAcceptancesSchema = z
  .object({ framework: z.string(), passphrase: posted.optionalText })
  .catchall(posted.revision)
  .transform((form, context) => {
    const { framework, passphrase, ...ticks } = form
    const ticked = Object.entries(ticks).map(([name, revision]) => {
      const key = name.startsWith(TICK) ? parseReturnId(name.slice(TICK.length)) : null
      if (!key) context.addIssue({ code: 'custom', message: 'not an id' })
      return { key, revision }
    })
    return {
      framework,
      passphrase,
      ticked: ticked.flatMap(({ key, revision }) => (key ? [{ ...key, revision }] : [])),
    }
  })
