import type { Actor } from '@/domain/access/actor'
import type { Role } from '@/domain/access/roles'
import { withClient } from '../../../scripts/postgres/client.mjs'
import { anActor } from '../../factories/actors'
import { database } from '../../support/database'

/** One more person of ZZ1, who may have several roles. */
export async function somebody(name: string, ...roles: Role[]): Promise<Actor> {
  return withClient(database.ownerUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>('SELECT register_person($1, $2, NULL) AS id', [
      `${name}@test.example`,
      name,
    ])
    const personId = rows[0]?.id ?? ''
    for (const role of roles)
      await client.query(`SELECT grant_membership($1, $2, 'hsps-1767', 'ZZ1', NULL)`, [personId, role])
    const memberships = roles.map((role) => ({
      role,
      framework: 'hsps-1767',
      organisation: 'ZZ1',
      reaches: ['ZZ1'],
    }))
    return { ...anActor('executive', ['ZZ1'], { personId, name }), memberships }
  })
}
