import { describe, expect, test } from 'vitest'
import { acceptReturn } from '@/operations/accept-return'
import { reopenReturn } from '@/operations/reopen-return'
import { sendBackReturn } from '@/operations/send-back-return'
import { submitReturn } from '@/operations/submit-return'
import { withdrawCorrection, withdrawRequestedCorrection } from '@/operations/withdraw-correction'
import { registerOrganisations } from '../../factories/organisations'
import { aFullReturn } from '../../factories/typed-return'
import { asSuperuser } from '../../support/database'
import { REASON, aSubmittedQuarter, postedOf } from './deciding'
import { digestRows } from './digest'
import { checked, read, save, valueOf } from './entering'

const people = await registerOrganisations()
const { lead1, gatekeeper1, contributor1, executive1, lead2, north, south } = people
const WHY = 'It was begun for another quarter.'
const NOT_FOUND = { ok: false, failure: { kind: 'not-found' } }
type Quarter = Awaited<ReturnType<typeof aSubmittedQuarter>>

const withdrawal = async ({ key }: Pick<Quarter, 'key'>) => ({ ...(await postedOf(lead1, key)), reason: WHY })
/** The contributor types other figures of the programme. */
const change = ({ key, later }: Quarter) => {
  const typed = { ...aFullReturn(key.period)['programme'], '106.numerator': '1', '106.neverAttended': '' }
  return save(contributor1, 'programme', typed, key, later)
}
const lastEvent = async () =>
  (await asSuperuser(`SELECT * FROM audit_event WHERE organisation = 'ZZ1' ORDER BY seq DESC LIMIT 1`))[0]
const stored = ({ period }: Quarter['key']) =>
  asSuperuser<Record<string, unknown>>(
    `SELECT indicator, field, number, text FROM draft_figure WHERE provider_code = 'ZZ1' AND period = $1 ORDER BY 1, 2`,
    [period],
  )

describe('a correction that its provider began', () => {
  test.each(['lead1', 'gatekeeper1'] as const)('is withdrawn by %s, with its reason', async (name) => {
    const quarter = await aSubmittedQuarter(lead1)
    const { key, posted, later } = quarter
    valueOf(await reopenReturn(gatekeeper1, posted, later))
    const outcome = valueOf(await withdrawCorrection(people[name], await withdrawal(quarter), later))
    expect(outcome).toMatchObject({ decision: 'withdrawn', version: 1, reason: WHY, decided: { name } })
    const { current, decisions } = await read(lead1, key)
    expect(current).toMatchObject({ state: 'submitted', version: 1, revision: posted.revision + 2 })
    expect(decisions.map(({ decision }) => decision)).toEqual(['reopened', 'withdrawn'])
    expect(await lastEvent()).toMatchObject({
      ...{ action: 'return-correction-withdrawn', reason: WHY, person_id: people[name].personId },
      old: { state: 'draft', version: 1, revision: posted.revision + 1 },
      new: { state: 'submitted', version: 1, revision: posted.revision + 2 },
    })
  })

  test('leaves nothing of it in the draft, and the next correction begins from what is in force', async () => {
    const quarter = await aSubmittedQuarter(lead1)
    const { key, posted, later } = quarter
    const before = await stored(key)
    valueOf(await reopenReturn(lead1, posted, later))
    valueOf(await change(quarter))
    expect(await stored(key)).not.toEqual(before)
    valueOf(await withdrawCorrection(lead1, await withdrawal(quarter), later))
    expect(await stored(key)).toEqual(before)
    const saves = await asSuperuser(
      `SELECT new FROM audit_event WHERE object = $1 AND action = 'section-saved' AND new::text LIKE '%"numerator": 1,%'`,
      [`ZZ1-${key.period}/programme`],
    )
    expect(saves).toHaveLength(1)
    valueOf(await reopenReturn(lead1, { ...(await postedOf(lead1, key)), reason: REASON }, later))
    valueOf(await submitReturn(lead1, await checked(lead1, key, later), later))
    const versions = await asSuperuser<{ reason: string | null; figures_sha256: string }>(
      `SELECT version, reason, figures_sha256 FROM submission WHERE provider_code = 'ZZ1' AND period = $1 ORDER BY 1`,
      [key.period],
    )
    expect(versions.map(({ reason }) => reason)).toEqual([null, REASON])
    expect(versions[0]?.figures_sha256).toBe(versions[1]?.figures_sha256)
  })

  test('is withdrawn once, also when posted five times at once', async () => {
    const quarter = await aSubmittedQuarter(lead1)
    valueOf(await reopenReturn(lead1, quarter.posted, quarter.later))
    const posted = await withdrawal(quarter)
    const post = () => withdrawCorrection(lead1, posted, quarter.later)
    const outcomes = await Promise.all(Array.from({ length: 5 }, post))
    expect(new Set(outcomes.map((each) => JSON.stringify(each))).size).toBe(1)
    expect(outcomes[0]).toMatchObject({ ok: true })
    const before = await digestRows()
    expect(await post()).toEqual(outcomes[0])
    expect(await digestRows()).toEqual(before)
  })
})

describe('its withdrawal', () => {
  test('is accepted again where it was accepted before', async () => {
    const quarter = await aSubmittedQuarter(lead1)
    const { key, posted, later } = quarter
    valueOf(await acceptReturn(north, posted, later))
    valueOf(await reopenReturn(lead1, await postedOf(lead1, key), later))
    valueOf(await withdrawCorrection(lead1, await withdrawal(quarter), later))
    expect((await read(lead1, key)).current.state).toBe('accepted')
  })

  test('needs a reason, the revision that stands, and the right', async () => {
    const quarter = await aSubmittedQuarter(lead1)
    const { posted, later } = quarter
    const none = await withdrawCorrection(lead1, { ...posted, reason: WHY }, later)
    expect(none).toMatchObject({ failure: { kind: 'not-withdrawable', why: 'none-open' } })
    valueOf(await reopenReturn(lead1, posted, later))
    const before = await digestRows()
    const wanted = await withdrawal(quarter)
    expect(await withdrawCorrection(lead1, { ...wanted, reason: ' ' }, later)).toMatchObject({
      failure: { kind: 'invalid', findings: [{ at: 'reason', code: 'C23' }] },
    })
    expect(await withdrawCorrection(lead1, { ...wanted, revision: 0 }, later)).toMatchObject({
      failure: { kind: 'changed-elsewhere' },
    })
    expect(await withdrawRequestedCorrection(north, wanted, later)).toMatchObject({
      failure: { kind: 'not-withdrawable', why: 'begun-by-others' },
    })
    for (const stranger of [contributor1, executive1, lead2, north, south])
      expect(await withdrawCorrection(stranger, wanted, later)).toEqual(NOT_FOUND)
    for (const stranger of [lead1, south, lead2])
      expect(await withdrawRequestedCorrection(stranger, wanted, later)).toEqual(NOT_FOUND)
    expect(await digestRows()).toEqual(before)
  })
})

describe('a correction that the commissioner asked for', () => {
  test('is withdrawn by them alone, and only while nothing was changed', async () => {
    const quarter = await aSubmittedQuarter(lead1)
    const { key, posted, later } = quarter
    valueOf(await sendBackReturn(north, posted, later))
    const wanted = await withdrawal(quarter)
    expect(await withdrawCorrection(lead1, wanted, later)).toMatchObject({
      failure: { kind: 'not-withdrawable', why: 'begun-by-others' },
    })
    valueOf(await withdrawRequestedCorrection(north, wanted, later))
    expect((await read(lead1, key)).current).toMatchObject({ state: 'submitted', version: 1 })
    valueOf(await sendBackReturn(north, { ...wanted, revision: wanted.revision + 1 }, later))
    valueOf(await change(quarter))
    const before = await digestRows()
    expect(await withdrawRequestedCorrection(north, await withdrawal(quarter), later)).toMatchObject({
      failure: { kind: 'not-withdrawable', why: 'changed' },
    })
    expect(await digestRows()).toEqual(before)
  })
})
