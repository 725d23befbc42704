import 'server-only'
import { type Actor, can, reachOf } from '@/domain/access/actor'
import { frameworkOf } from '@/domain/catalogue'
import type { Framework } from '@/domain/catalogue/framework'
import type { DeclarationKey } from '@/domain/declarations/declaration'
import type { DeclarationRecord } from '@/domain/declarations/declaration-record'
import { type DeclaredContent, contentOf } from '@/domain/declarations/declared-content'
import { findingsBeforeSigning } from '@/domain/declarations/sign'
import type { Finding } from '@/domain/forms/finding'
import { findDeclaration } from '@/server/db/declarations'
import { withActor } from '@/server/db/transaction'

/** A declaration as those have it who work on it. */
export interface DeclarationRead {
  readonly framework: Framework
  readonly record: DeclarationRecord
  /** What its boxes say. */
  readonly content: DeclaredContent
  /** Everything that stops a signature today, and what the rules ask about. */
  readonly findings: readonly Finding[]
  readonly at: Date
}

/** A declaration with its draft; null when it is not there, or not this person's to work on. */
export async function getDeclaration(actor: Actor, key: DeclarationKey): Promise<DeclarationRead | null> {
  const framework = frameworkOf(key.framework)
  const scope = reachOf(actor, 'declaration:read-draft', key.framework)
  // Whoever may not sign is not told that they changed it: they are not asked to.
  const personId = can(actor, 'declaration:sign', key) ? actor.personId : ''
  const { record, at } = await withActor(actor, async ({ tx, at: now }) => {
    return { at: now, record: await findDeclaration(tx, framework.code, scope, key) }
  })
  if (!record) return null
  const { current, profile } = record
  const content = contentOf(framework, current.year, profile, current.parts)
  const findings = findingsBeforeSigning(current, { ...record, framework }, { personId, at })
  return { framework, record, content, findings, at }
}
