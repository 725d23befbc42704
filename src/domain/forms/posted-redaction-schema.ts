import { z } from 'zod'
import { posted } from './posted-schema'

/** What is posted to have a text taken out: whose, written `hsps-1767/ZZ1`, the text as it stands, and why. */
export const postedAskSchema = z
  .strictObject({
    service: z.string(),
    text: z.string(),
    reason: z.string(),
    passphrase: posted.optionalText,
  })
  .transform(({ service, ...asked }) => {
    const [framework = '', providerCode = ''] = service.split('/')
    return { of: { framework, providerCode }, ...asked }
  })

export type PostedAsk = z.output<typeof postedAskSchema>

/** What is posted by whoever agrees, or does not. */
export const postedSettlementSchema = z.strictObject({
  redaction: posted.idempotencyKey,
  decision: z.enum(['', 'agree', 'refuse']).default(''),
  passphrase: posted.optionalText,
})
