import { beforeAll, describe, expect, test } from 'vitest'
import { asSuperuser } from '../../support/database'
import { showHome } from '../dashboards/pages'
import * as world from '../dashboards/reporting-world'
import { aVisit, backSince } from './visits'
import { openVisits, who } from './since'

const { TODAY } = world

beforeAll(openVisits)

describe('when somebody was last here', () => {
  test('a first visit says so, and lists nothing of before', async () => {
    await asSuperuser('DELETE FROM session')
    const session = await aVisit(who('north'), '2026-11-21T10:00:00Z', '2026-11-21T11:00:00Z')
    expect((await showHome(who('north'), { session, clock: TODAY })).since).toEqual({
      said: 'This is your first visit. What other people do from now on is listed here.',
      happenings: [],
      more: null,
    })
  })

  test('what happens during a visit is listed in it, in the first too, and still in the next one', async () => {
    await asSuperuser('DELETE FROM session')
    const first = await aVisit(who('lead ZZ1'), '2026-11-05T13:00:00Z', '2026-11-05T15:00:00Z')
    const during = (await showHome(who('lead ZZ1'), { session: first, clock: TODAY })).since
    expect(during?.said).toBe(
      'This is your first visit. Since it began, other people did these 2 things, the latest first.',
    )
    const lines = during?.happenings.map(({ what }) => what)
    expect(lines).toContain('Return sent back for correction: Service ZZ1 (ZZ1), Quarter 2 of 2026-27')
    const second = await aVisit(who('lead ZZ1'), '2026-11-21T10:00:00Z')
    const after = (await showHome(who('lead ZZ1'), { session: second, clock: TODAY })).since
    expect(after?.said).toMatch(/^You were last here on 5 November 2026 at 15:00\. Since that visit began,/)
    expect(after?.happenings.map(({ what }) => what)).toEqual(lines)
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
