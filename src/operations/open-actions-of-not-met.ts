import 'server-only'
import type { SignedDeclaration } from '@/domain/declarations/signed-declaration'
import { listActedOn, lockActions, recordAction, recordEntry } from '@/server/db/action-changes'
import type { Transaction } from '@/server/db/client'

/**
 * What a declaration promises of an indicator that is Not met becomes an action as it is signed, so that nobody types it twice. A
 * correction opens none again: what became of the promise stands there.
 */
export async function openActionsOfNotMet(tx: Transaction, declaration: SignedDeclaration): Promise<void> {
  const { framework, providerCode, year, signed, content } = declaration
  const promised = content.lines.flatMap(({ status, indicator, action, owner, due }) =>
    status === 'not-met' && action && owner && due ? [{ indicator, text: action, owner, dueOn: due }] : [],
  )
  if (promised.length === 0) return
  const of = { framework, providerCode }
  await lockActions(tx, of)
  const standing = await listActedOn(tx, of, year)
  for (const { indicator, ...promise } of promised.filter((each) => !standing.has(each.indicator))) {
    const key = await recordAction(tx, of, { year, source: { kind: 'not-met', indicator }, aim: null })
    const nothingYet = { extent: null, evidence: null, told: null }
    await recordEntry(tx, key, { place: 1, kind: 'opened', ...promise, ...nothingYet }, signed)
  }
}
