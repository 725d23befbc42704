import { randomUUID } from 'node:crypto'
import { hashPassphrase } from '@/server/session/passphrase-hash'
import type { Role } from '@/domain/access/roles'
import { underWhich } from '../../factories/actors'
import { asSuperuser } from '../../support/database'

export const PASSPHRASE = 'four wandering teapots sing'

let kept: Promise<string> | undefined

/** Somebody with an account and a role of their own; says who. */
export async function aPerson(role: Role = 'national-analyst', provider?: string, commissioner?: string) {
  kept ??= hashPassphrase(PASSPHRASE)
  const email = `${randomUUID()}@test.example`
  const [row] = await asSuperuser<{ id: string }>('SELECT register_person($1, $2, $3) AS id', [
    email,
    'Kim Ferris',
    await kept,
  ])
  if (!row) throw new Error('not registered')
  await asSuperuser('SELECT grant_membership($1, $2, $3, $4, $5)', [
    ...[row.id, role, underWhich(role), provider, commissioner],
  ])
  return { email, personId: row.id, passphrase: PASSPHRASE }
}

/** What the audit trail says of somebody's way in and out, in order. */
export async function auditOf(object: string): Promise<string[]> {
  const sql = 'SELECT action FROM audit_event WHERE object = $1 AND organisation = $2 ORDER BY seq'
  const rows = await asSuperuser<{ action: string }>(sql, [object, 'national'])
  return rows
    .map(({ action }) => action)
    .filter((action) => action.startsWith('sign') || action === 'account-locked')
}
