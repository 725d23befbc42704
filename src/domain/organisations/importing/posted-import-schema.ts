import { z } from 'zod'
import { posted } from '../../forms/posted-schema'

/** Beside the file. */
export const postedFileSchema = z.strictObject({ step: z.literal('check'), framework: z.string() })

/** What a file said, posted back by whoever saw what it would do. It is read again as if it were new. */
export const postedContentSchema = z.strictObject({
  step: z.literal('import'),
  framework: z.string(),
  content: z.string(),
  seen: posted.sha256,
  passphrase: posted.optionalText,
})
