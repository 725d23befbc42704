import { describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import type { Result } from '@/domain/result'
import type { ReturnDecision } from '@/domain/returns/decision'
import type { Failure } from '@/domain/forms/failure'
import { acceptReturn } from '@/operations/accept-return'
import type { PostedDecision } from '@/domain/returns/posted-return-schema'
import { reopenReturn } from '@/operations/reopen-return'
import { sendBackReturn } from '@/operations/send-back-return'
import { findAuditBreak } from '@/server/db/audit'
import { withActor } from '@/server/db/transaction'
import { registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { aFilledQuarter } from './a-quarter'
import { REASON, aSubmittedQuarter, after, postedOf } from './deciding'
import { digestRows } from './digest'
import { read, valueOf } from './entering'

const people = await registerOrganisations()
const { lead1, gatekeeper1, north, auditor } = people

type Decide = (actor: Actor, posted: PostedDecision, clock?: Date) => Promise<Result<ReturnDecision, Failure>>
const DECIDES: readonly [string, Decide, Actor, string][] = [
  ['reopened', reopenReturn, lead1, 'return-reopened'],
  ['returned', sendBackReturn, north, 'return-sent-back'],
  ['accepted', acceptReturn, north, 'return-accepted'],
]

const lastEvent = async () =>
  (await asSuperuser(`SELECT * FROM audit_event WHERE organisation = 'ZZ1' ORDER BY seq DESC LIMIT 1`))[0]

describe.each(DECIDES)('a return that is %s', (decision, decide, actor, action) => {
  const state = decision === 'accepted' ? 'accepted' : 'draft'
  const reason = decision === 'accepted' ? null : REASON

  test('stands so, with its decision and its line in the audit', async () => {
    const { key, posted, later } = await aSubmittedQuarter(lead1)
    const outcome = valueOf(await decide(actor, posted, later))
    const decided = { personId: actor.personId, name: actor.name, at: later }
    expect(outcome).toEqual({ decision, version: 1, revision: posted.revision, reason, decided })
    const file = await read(lead1, key)
    expect(file.current).toMatchObject({ state, version: 1, revision: posted.revision + 1 })
    expect(file.decisions).toEqual([outcome])
    expect(await lastEvent()).toMatchObject({
      ...{ action, object: `ZZ1-${key.period}`, person_id: actor.personId, at: later, reason },
      old: { state: 'submitted', version: 1, revision: posted.revision },
      new: { state, version: 1, revision: posted.revision + 1 },
    })
    expect(await withActor(auditor, ({ tx }) => findAuditBreak(tx, 'ZZ1'))).toBeNull()
  })

  test('posted again, also five times at once, is one decision', async () => {
    const { key, posted, later } = await aSubmittedQuarter(lead1)
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => decide(actor, posted, later)))
    expect(new Set(outcomes.map((each) => JSON.stringify(each))).size).toBe(1)
    expect(outcomes[0]).toMatchObject({ ok: true })
    const before = await digestRows()
    expect(await decide(actor, posted, after(later))).toEqual(outcomes[0])
    expect(await digestRows()).toEqual(before)
    expect((await read(lead1, key)).decisions).toHaveLength(1)
  })

  test('over a stale revision is refused, and says who was first', async () => {
    const { posted, later } = await aSubmittedQuarter(lead1)
    valueOf(await sendBackReturn(north, { ...posted, reason: 'The count of another' }, later))
    const before = await digestRows()
    expect(await decide(actor, posted, later)).toMatchObject({
      failure: { kind: 'changed-elsewhere', saved: { name: north.name } },
    })
    expect(await digestRows()).toEqual(before)
  })

  test('is not once the year has closed', async () => {
    const { posted, window } = await aSubmittedQuarter(lead1)
    const before = await digestRows()
    expect(await decide(actor, posted, after(window.yearClosesAt))).toMatchObject({
      failure: { kind: 'year-closed' },
    })
    expect(await digestRows()).toEqual(before)
    expect(await decide(actor, posted, window.yearClosesAt)).toMatchObject({ ok: true })
  })

  test('is not before its first submission, nor while it is a draft again', async () => {
    const { key, open } = await aFilledQuarter(lead1)
    const refused = { ok: false, failure: { kind: 'draft-open' } }
    expect(await decide(actor, await postedOf(lead1, key), open)).toEqual(refused)
    const { posted, later } = await aSubmittedQuarter(lead1)
    valueOf(await reopenReturn(gatekeeper1, posted, later))
    const before = await digestRows()
    expect(await decide(actor, await postedOf(lead1, posted), later)).toEqual(refused)
    expect(await digestRows()).toEqual(before)
  })
})

test('an accepted version is opened again by either side, and accepted once', async () => {
  for (const [decide, actor] of [[reopenReturn, lead1] as const, [sendBackReturn, north] as const]) {
    const { key, posted, later } = await aSubmittedQuarter(lead1)
    valueOf(await acceptReturn(north, posted, later))
    const again = await postedOf(lead1, key)
    expect(await acceptReturn(north, again, later)).toEqual({
      ok: false,
      failure: { kind: 'already-accepted' },
    })
    expect(await decide(actor, again, later)).toMatchObject({ ok: true })
  }
})
