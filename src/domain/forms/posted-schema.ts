import { z } from 'zod'

/** What forms about a draft post beside its boxes. */
export const posted = {
  /** The lock number of what a page was drawn from. */
  revision: z
    .string()
    .regex(/^(0|[1-9]\d{0,8})$/)
    .transform(Number),
  /** One for each page that was shown: the same key twice is one change. */
  idempotencyKey: z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/),
  /** The hash of what a person was shown. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** A box that says yes, and posts nothing while it is not ticked. */
  ticked: z
    .literal('yes')
    .optional()
    .transform((ticked) => ticked === 'yes'),
  /** A text box that a page may leave out. */
  optionalText: z.string().default(''),
}

/** The key of what an id in a form names; refused where `read` finds that it cannot be one. */
export function keySchema<Key>(read: (id: string) => Key | null) {
  return z.string().transform((id, context): Key => {
    const key = read(id)
    if (key) return key
    context.addIssue({ code: 'custom', message: 'not an id' })
    return z.NEVER
  })
}
