import { z } from 'zod'
import { parseFinancialYear } from '../periods/period'
import { keySchema } from '../forms/posted-schema'

const grade = z.enum(['immediate-risk', 'serious-concern', 'concern', 'good-practice'])

const judgement = z.enum(['agreed', 'asked', 'disagreed'])

const written = { byName: z.string(), at: z.coerce.date() }

/** What a signed outcome says, as its snapshot keeps it. */
const outcomeSnapshotSchema = z.strictObject({
  format: z.literal(1),
  framework: z.string(),
  providerCode: z.string(),
  year: keySchema(parseFinancialYear),
  round: z.number(),
  version: z.number(),
  outcome: z.enum(['routine', 'enhanced', 'intensive']),
  reasons: z.string(),
  explanation: z.string().nullable(),
  answerBy: z.string(),
  lines: z.array(
    z.strictObject({
      indicator: z.string(),
      status: z.enum(['met', 'not-met']).nullable(),
      judgement,
      criteria: z.array(z.string()),
      reason: z.string().nullable(),
      /** Outcomes that were signed before criteria were judged one by one have none. */
      byCriterion: z
        .array(z.strictObject({ criterion: z.string(), judgement, reason: z.string().nullable() }))
        .default([]),
      ...written,
    }),
  ),
  findings: z.array(
    z.strictObject({
      ...{ number: z.number(), grade, indicator: z.string().nullable(), text: z.string() },
      ...written,
    }),
  ),
  open: z.array(z.string()),
  letter: z.strictObject({
    to: z.string(),
    subject: z.string(),
    says: z.array(z.string()),
    from: z.string(),
  }),
  signature: z.strictObject({ name: z.string(), role: z.string(), statement: z.string() }),
  signed: z.strictObject({ personId: z.string(), name: z.string(), at: z.coerce.date() }),
})

export type OutcomeSnapshot = z.output<typeof outcomeSnapshotSchema>

/** What was signed, from its snapshot; one that is not of this shape is a fault of ours, and throws. */
export function readOutcomeSnapshot(snapshot: string): OutcomeSnapshot {
  return outcomeSnapshotSchema.parse(JSON.parse(snapshot))
}
