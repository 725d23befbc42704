import { z } from 'zod'

/** The parts of a stored snapshot that pages read. Older formats keep their own schema beside this one. */
const snapshotSchema = z.object({
  format: z.literal(1),
  figures: z.object({ about: z.record(z.string(), z.union([z.string(), z.number()])) }),
  provenance: z.array(z.object({ indicator: z.string(), filled: z.array(z.string()) })),
})

export type Snapshot = z.infer<typeof snapshotSchema>

/** Reads a snapshot from its canonical JSON. Throws when it is not one, which only a corrupted database can cause. */
export function readSnapshot(text: string): Snapshot {
  return snapshotSchema.parse(JSON.parse(text))
}
