import { z } from 'zod'
import { parseFinancialYear } from '../periods/period'
import { declaredStatuses } from './declaration-boxes'
import type { DeclaredContent } from './declared-content'

const keysOf = <Key extends string>(known: Readonly<Record<Key, string>>) => Object.keys(known) as Key[]

const document = z.object({
  slot: z.number(),
  type: z.string(),
  title: z.string(),
  version: z.string(),
  dated: z.string(),
  covers: z.string().nullable(),
  // What was signed before files could be uploaded says nothing of them.
  expires: z.string().optional(),
  file: z.object({ id: z.string(), name: z.string(), sha256: z.string() }).optional(),
})

const line = z.object({
  indicator: z.string(),
  definitionVersion: z.number(),
  status: z.enum(keysOf(declaredStatuses)),
  asked: z.array(z.string()),
  ticked: z.array(z.string()),
  citations: z.array(z.object({ slot: z.number(), where: z.string() })),
  meetings: z.array(z.string()),
  comment: z.string().nullable(),
  action: z.string().nullable(),
  owner: z.string().nullable(),
  due: z.string().nullable(),
  explanation: z.string().nullable(),
})

const declared = z.object({
  framework: z.string(),
  providerCode: z.string(),
  year: z.string().transform((year) => parseFinancialYear(year) ?? z.NEVER),
  documents: z.array(document),
  documentsExplanation: z.string().nullable(),
  lines: z.array(line),
})

const stamp = z.object({ personId: z.string(), name: z.string(), at: z.coerce.date() })

const snapshotSchema = z.object({
  format: z.literal(1),
  declared,
  warnings: z.array(z.object({ code: z.string(), at: z.string(), message: z.string() })),
  entered: z.record(z.string(), stamp),
})

/** What a signed declaration says, as it was signed. */
export type DeclarationSnapshot = z.infer<typeof snapshotSchema>

/** Reads a snapshot from its canonical JSON. Throws when it is not one, which only a corrupted database can cause. */
export function readDeclarationSnapshot(text: string): DeclarationSnapshot {
  return snapshotSchema.parse(JSON.parse(text))
}

/** The content alone, from the part of a snapshot that holds it. Throws as above. */
export function readDeclared(held: unknown): DeclaredContent {
  return declared.parse(held)
}
