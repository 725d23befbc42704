import { describe, expect, test } from 'vitest'
import { type Actor, can, frameworksOf, reachOf } from '@/domain/access/actor'
import { type Permission, roles } from '@/domain/access/roles'
import { getOverview } from '@/operations/read/get-overview'
import { getReceipt } from '@/operations/read/get-receipt'
import { getReturn } from '@/operations/read/get-return'
import { listReturns } from '@/operations/read/list-returns'
import { openSession } from '@/server/db/accounts'
import { listReturnHeaders } from '@/server/db/return-headers'
import { findReturn } from '@/server/db/returns'
import { listLatestLines } from '@/server/db/submitted-lines'
import { withActor } from '@/server/db/transaction'
import { findActorOf } from '@/server/session/find-session'
import { hashToken, newToken } from '@/server/session/random-token'
import { OPEN } from '../../factories/organisations'
import { PERIOD } from '../../factories/period'
import { asSuperuser } from '../../support/database'
import { READERS, everybody, namesOf, whoGets } from './both'

const isShared = ({ providerCode }: { providerCode: string }) => providerCode === 'ZZ1'

describe.each(READERS)('with all fences, of $framework.code', ({ framework, key, submitted, drafts }) => {
  test('a receipt is read by whoever reads what was submitted under it, and by nobody else', async () => {
    expect(await whoGets((actor) => getReceipt(actor, key))).toEqual(namesOf(submitted))
  })

  test('a return is opened by whoever reads its drafts under it', async () => {
    expect(await whoGets((actor) => getReturn(actor, key))).toEqual(namesOf(drafts))
  })

  test('lists and overviews hold what is of it', async () => {
    const listed = async (actor: Actor) => (await listReturns(actor, framework)).headers.filter(isShared)
    expect(await whoGets(listed)).toEqual(namesOf(submitted))
    const asked = { period: PERIOD, as: 'latest' as const }
    const seen = async (actor: Actor) =>
      ((await getOverview(actor, framework, asked, OPEN))?.providers ?? []).filter(isShared)
    expect(await whoGets(seen)).toEqual(namesOf(submitted))
  })
})

/** Somebody as a session of theirs knows them. */
async function asSignedIn({ personId, name }: Actor): Promise<Actor> {
  const token = newToken()
  const opening = { tokenHash: hashToken(token), personId, assurance: 'totp' as const }
  await withActor({ personId }, ({ tx, at }) => openSession(tx, { ...opening, at }))
  const actor = await findActorOf(token)
  if (!actor) throw new Error(`${name} has no session`)
  return actor
}

const everyPermission = Object.values(roles).flatMap(({ may }): readonly Permission[] => may)

test('the first fence alone: a role allows nothing under another framework', async () => {
  for (const [name, somebody] of Object.entries(everybody)) {
    const actor = await asSignedIn(somebody)
    for (const { key, submitted, drafts } of READERS) {
      const may = (permission: Permission) => [name, key.framework, can(actor, permission, key)]
      expect(may('return:read-submitted')).toEqual([name, key.framework, submitted.includes(name)])
      expect(may('return:read-draft')).toEqual([name, key.framework, drafts.includes(name)])
      if (!frameworksOf(actor).includes(key.framework))
        expect(everyPermission.filter((permission) => can(actor, permission, key))).toEqual([])
    }
  }
})

// From here on this database is weaker than the service's: the last test of the file.
test('the second fence alone: what is asked within a reach holds nothing of another framework', async () => {
  const secured = await asSuperuser<{ name: string }>(
    'SELECT relname AS name FROM pg_class WHERE relrowsecurity AND relforcerowsecurity',
  )
  for (const { name } of secured) await asSuperuser(`ALTER TABLE ${name} DISABLE ROW LEVEL SECURITY`)
  for (const { framework, key, submitted, drafts } of READERS) {
    const find = (actor: Actor, reach: readonly string[] | 'all') =>
      withActor(actor, ({ tx }) => findReturn(tx, framework.code, reach, key))
    const within = (actor: Actor, permission: Permission) => reachOf(actor, permission, framework.code)
    const inReach = await whoGets((actor) =>
      withActor(actor, async ({ tx }) => {
        const reach = within(actor, 'return:read-submitted')
        const headers = await listReturnHeaders(tx, framework.code, reach)
        const lines = await listLatestLines(tx, framework.code, reach, [PERIOD])
        const found = [...headers, ...lines]
        expect(found.filter((row) => row.framework !== framework.code)).toEqual([])
        return found.filter(isShared)
      }),
    )
    expect(inReach).toEqual(namesOf(submitted))
    expect(await whoGets((actor) => find(actor, within(actor, 'return:read-draft')))).toEqual(namesOf(drafts))
    // Nothing else stops them here: with the reach of everybody, everybody would read it.
    expect(await whoGets((actor) => find(actor, 'all'))).toEqual(Object.keys(everybody))
  }
})
