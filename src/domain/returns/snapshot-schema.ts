import { z } from 'zod'

const figures = z.object({
  about: z.record(z.string(), z.union([z.string(), z.number()])),
  lines: z.array(z.object({ indicator: z.string(), explanation: z.string().nullable() })),
})
const provenance = z.array(z.object({ indicator: z.string(), filled: z.array(z.string()) }))
const warnings = z.array(z.object({ code: z.string(), at: z.string(), message: z.string() }))

/** The parts of a stored snapshot that pages read. An older format keeps its own schema: the first knew no warnings, the second no reasons. */
const snapshotSchema = z.discriminatedUnion('format', [
  z.object({ format: z.literal(1), figures, provenance }).transform((old) => ({ ...old, warnings: [] })),
  z.object({ format: z.literal(2), figures, provenance, warnings }),
  z.object({ format: z.literal(3), figures, provenance, warnings }),
])

export type Snapshot = z.infer<typeof snapshotSchema>

/** Reads a snapshot from its canonical JSON. Throws when it is not one, which only a corrupted database can cause. */
export function readSnapshot(text: string): Snapshot {
  return snapshotSchema.parse(JSON.parse(text))
}
