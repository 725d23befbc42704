import 'server-only'
import { type Actor, reachOf } from '@/domain/access/actor'
import { frameworkOf } from '@/domain/catalogue'
import type { Framework } from '@/domain/catalogue/framework'
import { draftFindings } from '@/domain/returns/draft-findings'
import type { Finding } from '@/domain/forms/finding'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import type { ReturnRecord } from '@/domain/returns/return-record'
import type { Transaction } from '@/server/db/client'
import { findReturn } from '@/server/db/returns'
import type { Scope } from '@/server/db/scope'
import { withActor } from '@/server/db/transaction'

/** A return as those have it who work on it: its draft with all that the rules look at, and what they find in it now. */
export interface DraftRead {
  readonly framework: Framework
  readonly record: ReturnRecord
  readonly findings: readonly Finding[]
  readonly at: Date
}

/** A return with its draft; null when it is not there, or not this person's to work on. */
export async function getReturn(actor: Actor, key: ReturnKey): Promise<DraftRead | null> {
  const read = await readDraft(actor, key, () => Promise.resolve(null))
  return read && read.draft
}

/** The transaction that reads a draft, and how far its reader may look in it. */
interface Within {
  readonly tx: Transaction
  readonly scope: Scope
}

/**
 * A draft, with what a page reads beside it in the same transaction; null when there is no such draft for this person. The rules are
 * asked once everything is read.
 */
export async function readDraft<More>(
  actor: Actor,
  key: ReturnKey,
  readMore: (record: ReturnRecord, within: Within) => Promise<More>,
): Promise<{ readonly draft: DraftRead; readonly more: More } | null> {
  const framework = frameworkOf(key.framework)
  const scope = reachOf(actor, 'return:read-draft', key.framework)
  const read = await withActor(actor, async ({ tx, at }) => {
    const record = await findReturn(tx, framework.code, scope, key)
    return record && { record, at, more: await readMore(record, { tx, scope }) }
  })
  if (!read) return null
  const { record, at, more } = read
  const { current } = record
  const findings = draftFindings({ ...record, framework }, current, current.answers, at)
  return { draft: { framework, record, findings, at }, more }
}
