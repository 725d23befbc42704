import 'server-only'
import { type Actor, mayAnywhere } from '@/domain/access/actor'
import type { Framework } from '@/domain/catalogue/framework'
import type { PostedChange } from '@/domain/organisations/posted-change-schema'
import { readChange } from '@/domain/organisations/read-change'
import type { FieldFault } from '@/domain/organisations/read-fields'
import type { RegistryChange } from '@/domain/organisations/registry-change'
import { type Result, fail, ok } from '@/domain/result'
import type { Transaction } from '@/server/db/client'
import { findOrganisation, holdOrganisation, listRegister } from '@/server/db/organisations'
import { isRefusedByTable } from '@/server/db/refused-by-table'
import { recordRegistryChange } from '@/server/db/registry-changes'
import { withActor } from '@/server/db/transaction'

/** Nothing there that it could be done to, or everything that is wrong with what was typed. */
export type NotKept =
  { readonly kind: 'not-found' } | { readonly kind: 'invalid'; readonly faults: readonly FieldFault[] }

/** What was done, and to which organisation. */
export interface Kept {
  readonly of: 'provider' | 'commissioner'
  readonly code: string
}

type Outcome = Result<Kept, NotKept>

/**
 * Does one change to the register under a framework: for whoever manages it. It is checked against what is registered while nobody
 * else may change that organisation, so that what is said at a box is what the database would refuse. Where somebody registered
 * the same at the same moment, it is checked once more, against what they did.
 */
export async function keepOrganisation(
  administrator: Actor,
  framework: Framework,
  posted: PostedChange,
): Promise<Outcome> {
  if (!mayAnywhere(administrator, 'registry:manage')) return fail({ kind: 'not-found' })
  const attempt = () => withActor(administrator, ({ tx }) => keep(tx, framework.code, posted))
  return attempt().catch((failure: unknown) => {
    if (isRefusedByTable(failure)) return attempt()
    throw failure
  })
}

async function keep(tx: Transaction, framework: string, posted: PostedChange): Promise<Outcome> {
  for (const code of heldBy(posted)) await holdOrganisation(tx, code)
  const register = await listRegister(tx, framework)
  const record = await findOrganisation(tx, framework, posted.organisation)
  const read = readChange(posted, { register, record })
  if (!read) return fail({ kind: 'not-found' })
  if (!read.ok) return fail({ kind: 'invalid', faults: read.failure })
  const code = codeOf(read.value) ?? posted.organisation
  await recordRegistryChange(tx, { framework, code }, read.value)
  return ok({ of: kindOf(read.value, record !== null && record.opened !== null), code })
}

/** A merger holds both sides, in one order whoever asks first. */
function heldBy({ organisation, typed }: PostedChange): readonly string[] {
  return [organisation, typed['successor'] ?? ''].filter((code) => code !== '').toSorted()
}

function codeOf(change: RegistryChange): string | null {
  return change.kind === 'new-provider' || change.kind === 'new-commissioner' ? change.code : null
}

function kindOf({ kind }: RegistryChange, isProvider: boolean): Kept['of'] {
  if (kind === 'new-provider') return 'provider'
  return kind !== 'new-commissioner' && isProvider ? 'provider' : 'commissioner'
}
