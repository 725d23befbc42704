import 'server-only'
import { type Actor, can, reachOf } from '@/domain/access/actor'
import { frameworkOf } from '@/domain/catalogue'
import type { Framework } from '@/domain/catalogue/framework'
import type { DeclarationKey } from '@/domain/declarations/declaration'
import { readDeclarationSnapshot } from '@/domain/declarations/declaration-snapshot-schema'
import { type DeclaredContent, contentOf } from '@/domain/declarations/declared-content'
import { addYears } from '@/domain/periods/period'
import type { Transaction } from '@/server/db/client'
import { findDeclaration } from '@/server/db/declarations'
import { findSigned } from '@/server/db/signed-declarations'
import { withActor } from '@/server/db/transaction'

/** What is declared of a year, beside what was signed for the year before. */
export interface BesideRead {
  readonly framework: Framework
  /** Of a draft where it is still one, and this person reads it; else of the version in force. */
  readonly now: { readonly isDraft: boolean; readonly content: DeclaredContent }
  /** Null when nothing was signed for the year before. */
  readonly before: DeclaredContent | null
}

/** Two years of a declaration; null when there is nothing of the later one that this person may see. */
export async function getBeside(actor: Actor, key: DeclarationKey): Promise<BesideRead | null> {
  const framework = frameworkOf(key.framework)
  const read = await withActor(actor, async ({ tx }) => {
    const signedOf = (year: DeclarationKey['year']) => readSigned(tx, actor, { ...key, year })
    const draft = await readDraft(tx, actor, framework, key)
    const content = draft ?? (await signedOf(key.year))
    if (!content) return null
    return { isDraft: draft !== null, content, before: await signedOf(addYears(key.year, -1)) }
  })
  if (!read) return null
  const { isDraft, content, before } = read
  return { framework, now: { isDraft, content: content() }, before: before && before() }
}

/** What was found, as it is read when the transaction is over. */
type Found = (() => DeclaredContent) | null

async function readDraft(
  tx: Transaction,
  actor: Actor,
  framework: Framework,
  key: DeclarationKey,
): Promise<Found> {
  if (!can(actor, 'declaration:read-draft', key)) return null
  const record = await findDeclaration(
    tx,
    framework.code,
    reachOf(actor, 'declaration:read-draft', key.framework),
    key,
  )
  if (record?.current.state !== 'draft') return null
  return () => contentOf(framework, key.year, record.profile, record.current.parts)
}

async function readSigned(tx: Transaction, actor: Actor, key: DeclarationKey): Promise<Found> {
  const signed = await findSigned(
    tx,
    key.framework,
    reachOf(actor, 'declaration:read-signed', key.framework),
    key,
    null,
  )
  return signed && (() => readDeclarationSnapshot(signed.snapshot).declared)
}
