import 'server-only'
import { frameworks } from '@/domain/catalogue'
import { type OrganisationsStanding, standingOf } from '@/domain/organisations/standing'
import type { Transaction } from '@/server/db/client'
import { listRegisterAndUnasked } from '@/server/db/organisations'

/** How far the organisations of each framework are, by its code. One query each. */
export async function readOrganisationsStanding(
  tx: Transaction,
): Promise<ReadonlyMap<string, OrganisationsStanding>> {
  const standings = new Map<string, OrganisationsStanding>()
  for (const { code } of frameworks) {
    const { unasked, ...register } = await listRegisterAndUnasked(tx, code)
    standings.set(code, standingOf(register, unasked))
  }
  return standings
}
