import { z } from 'zod'
import { lineStates, type LineState } from '../returns/quarterly-return'
import { parsePeriod } from '../periods/period'
import { readDeclared } from '../declarations/declaration-snapshot-schema'
import type { VersionedLine } from './versioned-line'
import type { PackDeclaration } from './pack-declaration'
import type { InputHash, PackSubmission } from './pack-inputs'

const text = z.string().nullable()
const period = z.string().transform((written) => parsePeriod(written) ?? z.NEVER)

const line = z.object({
  indicator: z.string(),
  definitionVersion: z.number(),
  state: z.enum(Object.keys(lineStates) as LineState[]),
  reason: text,
  explanation: text,
  figures: z.record(z.string(), z.union([z.number(), z.string()])),
})

const submitted = z.object({
  version: z.number(),
  late: z.boolean(),
  submitted: z.object({ at: z.coerce.date() }),
  figures: z.object({ framework: z.string(), providerCode: z.string(), period, lines: z.array(line) }),
})

const signed = z.object({
  version: z.number(),
  late: z.boolean(),
  signed: z.object({ at: z.coerce.date() }),
  signature: z.object({ name: z.string(), role: z.string() }),
  declared: z.looseObject({ providerCode: z.string() }),
})

/** By what a snapshot is known. */
type Sealed = Pick<InputHash, 'snapshotSha256' | 'auditSeq' | 'auditHead'>

/** What a snapshot of a submission says, as a pack is worked out from it. Throws when it is none. */
export function readSubmitted(
  snapshot: string,
  sealed: Sealed,
): { readonly submission: PackSubmission; readonly lines: readonly VersionedLine[] } {
  const { version, late, submitted: stamp, figures } = submitted.parse(JSON.parse(snapshot))
  const { providerCode, period: of } = figures
  return {
    submission: { providerCode, period: of, version, late, submittedAt: stamp.at, ...sealed },
    lines: figures.lines.map((each) => ({ providerCode, period: of, version, ...each })),
  }
}

/** What the snapshot of a signed declaration says. Throws when it is none. */
export function readSigned(snapshot: string, sealed: Sealed): PackDeclaration {
  const { version, late, signed: stamp, signature, declared } = signed.parse(JSON.parse(snapshot))
  const { providerCode } = declared
  const content = readDeclared(declared)
  return { providerCode, version, late, signedAt: stamp.at, signature, content, ...sealed }
}
