import { z } from 'zod'
import { posted } from '../forms/posted-schema'

const about = { framework: z.string(), provider: z.string(), source: z.string() }

/** Beside the file. */
export const postedHistoryFileSchema = z
  .strictObject({ step: z.literal('check'), ...about })
  .transform(({ provider, ...form }) => ({ ...form, providerCode: provider }))

/** What a file said, posted back by whoever saw what it would keep, and vouches for it. It is read again as if it were new. */
export const postedHistorySchema = z
  .strictObject({
    ...{ step: z.literal('vouch'), ...about, content: z.string(), seen: posted.sha256 },
    passphrase: posted.optionalText,
  })
  .transform(({ provider, ...form }) => ({ ...form, providerCode: provider }))
