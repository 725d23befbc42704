import { z } from 'zod'

const said = z.string().regex(/^\S.{20,}\.$/s)
const about = {
  id: z.string().regex(/^v5\.0\.0-\d{1,2}\.\d{1,2}\.\d{1,2}$/),
  level: z.union([z.literal(1), z.literal(2)]),
  /** What is asked, in a few words of ours. */
  about: z.string().min(4).max(70),
}
const where = { file: z.string(), name: z.string().min(2) }

/** What shows that a requirement holds, or why it is not shown. */
const requirementSchema = z.discriminatedUnion('how', [
  z.strictObject({ ...about, how: z.literal('test'), ...where }),
  z.strictObject({ ...about, how: z.literal('code'), ...where }),
  z.strictObject({ ...about, how: z.literal('document'), ...where }),
  z.strictObject({
    ...{ ...about, how: z.literal('decision'), date: z.iso.date(), reason: said },
    /** False where there is nothing that it could be about. */
    applies: z.literal(false).optional(),
    /** What is to be done, for what does not hold yet. */
    todo: said.optional(),
  }),
])

export const asvsSchema = z.strictObject({
  ...{ standard: z.string(), source: z.url() },
  requirements: z.array(requirementSchema),
})
export type Asvs = z.infer<typeof asvsSchema>
