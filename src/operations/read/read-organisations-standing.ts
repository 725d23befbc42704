import 'server-only'
import { frameworks } from '@/domain/catalogue'
import { type OrganisationsStanding, standingOf } from '@/domain/organisations/standing'
import type { Transaction } from '@/server/db/client'
import { listRegister, listUnasked } from '@/server/db/organisations'

/** How far the organisations of each framework are, by its code. Two queries each. */
export async function readOrganisationsStanding(
  tx: Transaction,
): Promise<ReadonlyMap<string, OrganisationsStanding>> {
  const standings = new Map<string, OrganisationsStanding>()
  for (const { code } of frameworks)
    standings.set(code, standingOf(await listRegister(tx, code), await listUnasked(tx, code)))
  return standings
}
