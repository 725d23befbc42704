import { z } from 'zod'
import type { Figures } from '../kinds/field'

const boxesSchema = z.record(z.string(), z.union([z.string(), z.number()]))

const linesSchema = z.record(
  z.string(),
  z.object({
    state: z.string().nullable(),
    reason: z.string().nullable(),
    explanation: z.string().nullable(),
    answered: z.string().nullable().default(null),
    overrode: z.string().nullable().default(null),
    figures: boxesSchema,
  }),
)

/** Lines of a draft as an event keeps them, by code. */
export type SavedLines = z.infer<typeof linesSchema>

/** Reads the lines that an event holds, or null when it holds something else. */
export function readSavedLines(held: unknown): SavedLines | null {
  return linesSchema.safeParse(held).data ?? null
}

/** Reads the boxes of a part of a declaration, or null when an event holds something else. */
export function readSavedBoxes(held: unknown): Figures | null {
  return boxesSchema.safeParse(held).data ?? null
}
