import 'server-only'
import { type Actor, reachOf } from '@/domain/access/actor'
import type { ProviderInScope } from '@/domain/access/provider-in-scope'
import { frameworkOf } from '@/domain/catalogue'
import type { Framework } from '@/domain/catalogue/framework'
import type { DeclarationKey } from '@/domain/declarations/declaration'
import {
  type DeclarationSnapshot,
  readDeclarationSnapshot,
} from '@/domain/declarations/declaration-snapshot-schema'
import type { SignedRecord, SignedStanding } from '@/domain/declarations/signed-record'
import type { EvidenceFile } from '@/domain/evidence/evidence-file'
import { findEvidenceOf } from '@/server/db/evidence'
import { findSigned } from '@/server/db/signed-declarations'
import { listSignedVersions } from '@/server/db/signed-versions'
import { withActor } from '@/server/db/transaction'
import { findProvider } from './find-provider'

/** One signed version, exactly as it was, among the others. */
export interface SignedRead {
  readonly framework: Framework
  readonly at: Date
  readonly record: SignedRecord
  /** What it says, and what the rules asked about it. */
  readonly snapshot: DeclarationSnapshot
  /** How the declaration stands today, with all its versions. */
  readonly standing: SignedStanding
  /** The files of its documents, as they are known today. */
  readonly files: readonly EvidenceFile[]
  /** Null where this person does not see what the provider submits. */
  readonly provider: ProviderInScope | null
}

/** A signed version of a declaration, the latest unless one is named; null when it is not there or not theirs. */
export async function getSigned(
  actor: Actor,
  key: DeclarationKey,
  wanted: number | null = null,
): Promise<SignedRead | null> {
  const framework = frameworkOf(key.framework)
  const scope = reachOf(actor, 'declaration:read-signed', key.framework)
  return withActor(actor, async ({ tx, at }) => {
    const record = await findSigned(tx, framework.code, scope, key, wanted)
    const standing = record && (await listSignedVersions(tx, framework.code, scope, key))
    if (!record || !standing) return null
    const provider = await findProvider(tx, framework, key.providerCode)
    const snapshot = readDeclarationSnapshot(record.snapshot)
    const ids = snapshot.declared.documents.flatMap(({ file }) => file?.id ?? [])
    const files = await findEvidenceOf(tx, scope, key, ids)
    return { framework, at, record, snapshot, standing, provider, files }
  })
}
