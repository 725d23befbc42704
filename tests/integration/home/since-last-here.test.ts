import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { openReturn } from '@/operations/open-return'
import { acceptReturn } from '@/operations/accept-return'
import { asSuperuser } from '../../support/database'
import { showHome } from '../dashboards/pages'
import * as world from '../dashboards/reporting-world'
import { backSince } from './visits'
import { openVisits, who } from './since'

const { IN_TIME, Q1, TODAY, completeReturn } = world

beforeAll(openVisits)

const SENT_BACK_LINE = 'Return sent back for correction: Service ZZ1 (ZZ1), Quarter 2 of 2026-27'
const SUBMITTED = (code: string) => `Return submitted: Service ${code} (${code}), Quarter 2 of 2026-27`
const CHANGED = 'Service profile changed: Service ZZ1 (ZZ1)'

describe('somebody who comes back', () => {
  test('finds what others did, newest first, with who, when and where it leads', async () => {
    const since = await sinceOf('north', '2026-10-30T14:05:00Z')
    expect(since?.said).toBe(
      'You were last here on 30 October 2026 at 14:05. Since that visit began, other people did these 3 things, the latest first.',
    )
    expect(whatOf(since)).toEqual([CHANGED, SUBMITTED('ZZ1'), SUBMITTED('ZZ10')])
    expect(since?.happenings[1]).toEqual({
      ...{ what: SUBMITTED('ZZ1'), href: '/returns/ZZ1-2026-27-Q2/submitted?version=1', reason: null },
      ...{ who: 'service-lead ZZ1', when: '1 November 2026 at 09:00' },
    })
    expect(since?.more).toBeNull()
  })

  test('finds why a return came back, and the draft that mends it', async () => {
    const since = await sinceOf('lead ZZ1', '2026-11-02T10:00:00Z')
    expect(whatOf(since)).toEqual([CHANGED, SENT_BACK_LINE])
    expect(since?.happenings[1]).toMatchObject({
      ...{ who: 'commissioner NORTH', when: '5 November 2026 at 14:05', href: '/returns/ZZ1-2026-27-Q2' },
      reason: 'The count of 106 was wrong.',
    })
  })

  test('never finds their own actions', async () => {
    expect(whatOf(await sinceOf('lead ZZ1', '2026-10-30T10:00:00Z'))).not.toContain(SUBMITTED('ZZ1'))
    expect(whatOf(await sinceOf('colleague', '2026-10-30T10:00:00Z'))).toContain(SUBMITTED('ZZ1'))
    expect(whatOf(await sinceOf('gatekeeper', '2026-10-30T10:00:00Z'))).not.toContain(CHANGED)
  })

  test('is told when nothing has changed', async () => {
    expect(await sinceOf('south', '2026-11-20T10:00:00Z')).toEqual({
      said: 'You were last here on 20 November 2026 at 10:00. Nothing that you can see was changed by anybody else since that visit began.',
      happenings: [],
      more: null,
    })
  })
})

describe('nobody hears of a provider out of their reach', () => {
  test('a commissioner hears of theirs, a provider of itself, an analyst and an auditor of all', async () => {
    const since = '2026-10-30T10:00:00Z'
    expect(whatOf(await sinceOf('south', since))).toEqual([SUBMITTED('ZZ2')])
    expect(whatOf(await sinceOf('lead ZZ2', since))).toEqual([])
    for (const reader of ['analyst', 'auditor'])
      expect(whatOf(await sinceOf(reader, since))).toEqual([
        ...[CHANGED, SENT_BACK_LINE, SUBMITTED('ZZ1'), SUBMITTED('ZZ10'), SUBMITTED('ZZ2')],
      ])
  })

  test('the question itself is narrowed, whatever the database would show', async () => {
    const session = await backSince(who('analyst'), '2026-10-30T10:00:00Z')
    const narrowed = withReach(who('analyst'), ['ZZ2'])
    expect(whatOf((await showHome(narrowed, { session, clock: TODAY })).since)).toEqual([SUBMITTED('ZZ2')])
  })

  test('the database shows no more, whatever is asked', async () => {
    const session = await backSince(who('south'), '2026-10-30T10:00:00Z')
    const widened = withReach(who('south'), 'all')
    expect(whatOf((await showHome(widened, { session, clock: TODAY })).since)).toEqual([SUBMITTED('ZZ2')])
  })
})

test('what is beyond the first ten is counted, and led to', async () => {
  const earlier = '2026-07-15T10:00:00Z'
  await makeMuchHappen()
  const analyst = await sinceOf('analyst', earlier)
  expect(analyst?.happenings).toHaveLength(10)
  expect(analyst?.more).toEqual({ text: 'and 1 more: see the list of returns', href: '/returns' })
  const auditor = await sinceOf('auditor', earlier)
  expect(auditor?.more).toEqual({
    text: 'and 1 more: see the audit trail since that day',
    href: '/audit?from-day=15&from-month=7&from-year=2026',
  })
})

/** Three more submissions and three acceptances, before everything else that happened. */
async function makeMuchHappen() {
  for (const provider of ['ZZ1', 'ZZ2', 'ZZ10']) {
    await world.submitWhole(who(`lead ${provider}`), provider, Q1, completeReturn, IN_TIME.Q1)
    const { revision } = (
      await openReturn(who(`lead ${provider}`), {
        framework: 'hsps-1767',
        providerCode: provider,
        period: Q1,
      })
    ).current
    const judge = who(provider === 'ZZ2' ? 'south' : 'north')
    const posted = { framework: 'hsps-1767', providerCode: provider, period: Q1, revision, reason: '' }
    const accepted = await acceptReturn(judge, posted, new Date('2026-08-02T09:00:00Z'))
    expect(accepted).toMatchObject({ ok: true })
  }
}

async function sinceOf(name: string, lastSeen: string) {
  await asSuperuser('DELETE FROM session')
  const session = await backSince(who(name), lastSeen)
  return (await showHome(who(name), { session, clock: TODAY })).since
}

function whatOf(since: Awaited<ReturnType<typeof showHome>>['since']) {
  return since?.happenings.map(({ what }) => what)
}

function withReach(actor: Actor, reaches: readonly string[] | 'all'): Actor {
  return { ...actor, memberships: actor.memberships.map((membership) => ({ ...membership, reaches })) }
}
