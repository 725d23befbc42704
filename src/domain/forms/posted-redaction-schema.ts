import { z } from 'zod'
import { posted } from './posted-schema'

/** How a form says whose text about levels it is: `hsps-1767/levels/NORTH`, `hsps-1767/levels/` of the nation. */
export function levelsOf(framework: string, asker: string | null): string {
  return `${framework}/levels/${asker ?? ''}`
}

/** What is posted to have a text taken out: whose, written `hsps-1767/ZZ1` or as above, the text as it stands, and why. */
export const postedAskSchema = z
  .strictObject({
    service: z.string(),
    text: z.string(),
    reason: z.string(),
    passphrase: posted.optionalText,
  })
  .transform(({ service, ...asked }) => {
    const [framework = '', providerCode = '', asker] = service.split('/')
    const of =
      asker === undefined ? { framework, providerCode } : { framework, asker: asker === '' ? null : asker }
    return { service, of, ...asked }
  })

export type PostedAsk = z.output<typeof postedAskSchema>

/** What is posted by whoever agrees, or does not. */
export const postedRedactionDecisionSchema = z.strictObject({
  redaction: posted.idempotencyKey,
  decision: z.enum(['', 'agree', 'refuse']).default(''),
  passphrase: posted.optionalText,
})
