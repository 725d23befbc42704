import { z } from 'zod'
import { posted } from '../forms/posted-schema'

/** Whose chart, and of which line. `provider` is empty for everybody's. */
const ofChart = { framework: z.string(), provider: z.string(), indicator: z.string() }

/** What is posted to write beside a chart. */
export const postedAnnotationSchema = z
  .strictObject({
    ...ofChart,
    kind: z.enum(['', 'note', 'rebase']).default(''),
    period: z.string().default(''),
    reason: z.string().default(''),
  })
  .transform(({ provider, ...rest }) => ({ ...rest, providerCode: provider === '' ? null : provider }))
export type PostedAnnotation = z.output<typeof postedAnnotationSchema>

/** What is posted to end what stands beside one. */
export const postedEndSchema = z
  .strictObject({ ...ofChart, annotation: posted.idempotencyKey, reason: z.string().default('') })
  .transform(({ provider, ...rest }) => ({ ...rest, providerCode: provider === '' ? null : provider }))
export type PostedEnd = z.output<typeof postedEndSchema>
