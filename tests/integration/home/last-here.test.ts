import { beforeAll, describe, expect, test } from 'vitest'
import { asSuperuser } from '../../support/database'
import { showHome } from '../dashboards/pages'
import * as world from '../dashboards/reporting-world'
import { aVisit, backSince } from './visits'
import { openVisits, who } from './since'

const { TODAY } = world

beforeAll(openVisits)

describe('when somebody was last here', () => {
  test('a first visit says so, and lists nothing', async () => {
    await asSuperuser('DELETE FROM session')
    const session = await aVisit(who('north'), '2026-10-01T09:00:00Z', '2026-11-21T11:00:00Z')
    expect((await showHome(who('north'), { session, clock: TODAY })).since).toEqual({
      said: 'This is your first visit. From your next visit on, what other people did in between is listed here.',
      happenings: [],
      more: null,
    })
  })

  test('it is the last use of the sessions before this one, and not of this one or of other people', async () => {
    await asSuperuser('DELETE FROM session')
    await aVisit(who('north'), '2026-07-01T09:00:00Z', '2026-07-01T09:20:00Z')
    await aVisit(who('north'), '2026-10-30T09:00:00Z', '2026-10-30T09:31:00Z')
    await aVisit(who('south'), '2026-11-10T09:00:00Z', '2026-11-10T09:20:00Z')
    const present = await aVisit(who('north'), '2026-11-12T10:00:00Z', '2026-11-21T11:00:00Z')
    await aVisit(who('north'), '2026-11-13T10:00:00Z', '2026-11-20T11:00:00Z')
    expect(await saidIn(present)).toMatch(/^You were last here on 30 October 2026 at 09:31\./)
  })

  test('a session that is still used elsewhere counts until this one began', async () => {
    await asSuperuser('DELETE FROM session')
    await aVisit(who('north'), '2026-10-30T09:00:00Z', '2026-11-21T11:00:00Z')
    const present = await aVisit(who('north'), '2026-11-04T10:00:00Z', '2026-11-21T11:00:00Z')
    expect(await saidIn(present)).toMatch(/^You were last here on 4 November 2026 at 10:00\./)
  })

  test('the session of somebody else tells nothing', async () => {
    const theirs = await backSince(who('south'), '2026-10-30T10:00:00Z')
    expect(await saidIn(theirs)).toMatch(/^This is your first visit\./)
  })
})

async function saidIn(session: string) {
  return (await showHome(who('north'), { session, clock: TODAY })).since?.said
}
