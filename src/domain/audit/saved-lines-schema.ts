import { z } from 'zod'

const linesSchema = z.record(
  z.string(),
  z.object({
    state: z.string().nullable(),
    reason: z.string().nullable(),
    explanation: z.string().nullable(),
    figures: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
)

/** Lines of a draft as an event keeps them, by code. */
export type SavedLines = z.infer<typeof linesSchema>

/** Reads the lines that an event holds, or null when it holds something else. */
export function readSavedLines(held: unknown): SavedLines | null {
  return linesSchema.safeParse(held).data ?? null
}
