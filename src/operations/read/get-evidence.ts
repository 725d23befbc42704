import 'server-only'
import { type Actor, reachOf } from '@/domain/access/actor'
import { frameworkOf } from '@/domain/catalogue'
import type { Framework } from '@/domain/catalogue/framework'
import type { DeclarationKey } from '@/domain/declarations/declaration'
import type { DeclarationRecord } from '@/domain/declarations/declaration-record'
import { type DeclaredContent, contentOf } from '@/domain/declarations/declared-content'
import type { EvidenceFile } from '@/domain/evidence/evidence-file'
import { findDeclaration } from '@/server/db/declarations'
import { listEvidence } from '@/server/db/evidence'
import { withActor } from '@/server/db/transaction'

/** The documents of a draft, and all files that its provider ever uploaded for its declarations. */
export interface EvidenceRead {
  readonly framework: Framework
  readonly record: DeclarationRecord
  readonly content: DeclaredContent
  /** The newest first; of a document that was replaced, every version. */
  readonly files: readonly EvidenceFile[]
}

/** The files of a declaration as those have it who work on it; null when it is not there, or not this person's to work on. */
export async function getEvidence(actor: Actor, key: DeclarationKey): Promise<EvidenceRead | null> {
  const framework = frameworkOf(key.framework)
  const scope = reachOf(actor, 'declaration:read-draft', key.framework)
  const found = await withActor(actor, async ({ tx }) => {
    const record = await findDeclaration(tx, framework.code, scope, key)
    return record && { record, files: await listEvidence(tx, scope, record.current, 'declaration') }
  })
  if (!found) return null
  const { current, profile } = found.record
  return { framework, ...found, content: contentOf(framework, current.year, profile, current.parts) }
}
