import { z } from 'zod'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const file = z.object({ name: z.string(), bytes: z.int(), sha256 })
const seal = z.object({
  provider: z.string(),
  version: z.int(),
  file: z.string(),
  snapshot_sha256: sha256,
  audit_seq: z.int(),
  audit_head: z.string(),
})

const manifest = z.object({
  format: z.literal(2),
  framework: z.string(),
  year: z.string(),
  files: z.array(file.extend({ rows: z.int().nullable() })),
  inputs: z.array(file),
  submissions: z.array(seal.extend({ period: z.string() })),
  declarations: z.array(seal.extend({ year: z.string() })),
})

/** What a manifest says, as far as a pack is verified by it. */
export type Manifest = z.infer<typeof manifest>

/** Reads a manifest; null where the text is none. */
export function readManifest(text: string): Manifest | null {
  const read = manifest.safeParse(parsed(text))
  return read.success ? read.data : null
}

const events = z.array(
  z.object({ organisation: z.string(), seq: z.int(), head: sha256, statement: z.string() }),
)

/** Reads the events of a pack; null where the text holds none. */
export function readEvents(text: string): z.infer<typeof events> | null {
  const read = events.safeParse(parsed(text))
  return read.success ? read.data : null
}

const heads = z.object({
  heads: z.array(z.object({ organisation: z.string(), seq: z.int(), head: sha256 })),
})

/** A place of a chain, and the chain's head there. */
export type ChainHead = z.infer<typeof heads>['heads'][number]

const LINE = /^\s*(\S+)\s+(\d+)\s+([0-9a-f]{64})\s*$/

/** Reads heads that were kept apart: the file of the service, or lines like `ZZ1 17 5f0c...`; null where there is none. */
export function readHeads(text: string): readonly ChainHead[] | null {
  const read = heads.safeParse(parsed(text))
  if (read.success) return read.data.heads
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const found = lines.flatMap((line) => {
    const [, organisation, seq, head] = LINE.exec(line) ?? []
    return organisation && seq && head ? [{ organisation, seq: Number(seq), head }] : []
  })
  return found.length > 0 && found.length === lines.length ? found : null
}

/** The snapshot that an event says it recorded, and what it says was redacted from which; null where the text is no event. */
export function readStatement(text: string) {
  const read = z.array(z.unknown()).safeParse(parsed(text))
  if (!read.success) return null
  const [organisation, seq, , , , , action, , , held] = read.data
  const said = z
    .object({
      snapshotSha256: sha256.optional(),
      marks: z.array(z.object({ seq: z.int(), original: z.string(), present: z.string() })).optional(),
    })
    .safeParse(held)
  if (!said.success) return null
  const { snapshotSha256 = null, marks = [] } = said.data
  return { organisation, seq, action, snapshotSha256, marks }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
