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
export function getReturn(actor: Actor, key: ReturnKey): Promise<DraftRead | null> {
  return readDraft(actor, key, (draft) => Promise.resolve(draft))
}

/** The transaction that reads a draft, and how far its reader may look in it. */
interface Within {
  readonly tx: Transaction
  readonly scope: Scope
}

/** What a page asks about a draft, in the transaction that reads it; null when there is no such draft for this person. */
export function readDraft<Answer>(
  actor: Actor,
  key: ReturnKey,
  answer: (draft: DraftRead, within: Within) => Promise<Answer>,
): Promise<Answer | null> {
  const framework = frameworkOf(key.framework)
  return withActor(actor, async ({ tx, at }) => {
    const scope = reachOf(actor, 'return:read-draft', key.framework)
    const record = await findReturn(tx, framework.code, scope, key)
    if (!record) return null
    const { current } = record
    const findings = draftFindings({ ...record, framework }, current, current.answers, at)
    return answer({ framework, record, findings, at }, { tx, scope })
  })
}
