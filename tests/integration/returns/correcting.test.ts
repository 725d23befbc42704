import { describe, expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { type ReturnKey, yearOf } from '@/domain/returns/quarterly-return'
import { readSnapshot } from '@/domain/returns/snapshot-schema'
import { exportYear } from '../../support/exported-text'
import { reopenReturn } from '@/operations/reopen-return'
import { sendBackReturn } from '@/operations/send-back-return'
import { submitReturn } from '@/operations/submit-return'
import { findSubmission } from '@/server/db/submissions'
import { listLines } from '@/server/db/submitted-lines'
import { withActor } from '@/server/db/transaction'
import { registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { REASON, aSubmittedQuarter, after, postedOf } from './deciding'
import { checked, save, valueOf } from './entering'
import { showComparison, showOrigin, showProvider } from '../dashboards/pages'

const people = await registerOrganisations()
const { lead1, gatekeeper1, contributor1, north } = people

/** Everything that readers of submitted figures are shown of a quarter, as one text. */
async function shownOf(key: ReturnKey, at: Date): Promise<string> {
  const address = { provider: 'ZZ1', period: key.period, code: '106', version: '' }
  const provider = await showProvider(north, { providerCode: 'ZZ1', period: key.period }, at)
  const { rows } = (await showComparison(north, { code: '106', period: key.period }, at)) ?? {}
  return JSON.stringify([
    provider?.results,
    provider?.shown?.submitted,
    rows?.map(({ cell }) => cell),
    await showOrigin(north, address),
    await exportYear(north, framework, { year: yearOf(key), format: 'csv' }, at),
  ])
}

async function storedOf(key: ReturnKey, version: number) {
  return withActor(north, async ({ tx }) => [
    await findSubmission(tx, framework.code, ['ZZ1'], key, version),
    await listLines(tx, framework.code, ['ZZ1'], key, { version }),
  ])
}

describe('a correction', () => {
  test('changes nothing that is shown until it is submitted, and then replaces the version in force', async () => {
    const { key, posted, later } = await aSubmittedQuarter(lead1)
    const [first, shown] = [await storedOf(key, 1), await shownOf(key, later)]
    valueOf(await reopenReturn(lead1, posted, later))
    expect(await shownOf(key, later)).toBe(shown)
    valueOf(await save(contributor1, 'programme', { '106.numerator': '25' }, key, later))
    expect(await shownOf(key, later)).toBe(shown)
    const outcome = await submitReturn(gatekeeper1, await checked(gatekeeper1, key, later), later)
    expect(outcome).toEqual({ ok: true, value: { version: 2 } })
    expect(await shownOf(key, later)).not.toBe(shown)
    expect(await storedOf(key, 1)).toEqual(first)
    const address = { provider: 'ZZ1', period: key.period, code: '106', version: '1' }
    expect((await showOrigin(north, address))?.line.figures).toMatchObject({ numerator: 24 })
    expect((await showOrigin(north, { ...address, version: '' }))?.line.figures).toMatchObject({
      numerator: 25,
    })
  })

  test('carries the reason for which it was begun, and how its first version was received', async () => {
    const { key, posted, window } = await aSubmittedQuarter(lead1)
    const late = after(window.deadlineAt, 5 * 86_400_000)
    valueOf(await sendBackReturn(north, posted, late))
    valueOf(await submitReturn(lead1, await checked(lead1, key, late), late))
    const record = await withActor(north, ({ tx }) => findSubmission(tx, framework.code, ['ZZ1'], key, null))
    expect(record).toMatchObject({ version: 2, late: false, submittedAt: late })
    expect(JSON.parse(record?.snapshot ?? '')).toMatchObject({ version: 2, late: false, reason: REASON })
    expect(readSnapshot(record?.snapshot ?? '').figures.about).toBeDefined()
    const [row] = await asSuperuser(`SELECT reason FROM submission WHERE period = $1 AND version = 2`, [
      key.period,
    ])
    expect(row).toEqual({ reason: REASON })
  })
})

describe('the next version', () => {
  test('may be the same figures again', async () => {
    const { key, posted, later } = await aSubmittedQuarter(lead1)
    valueOf(await reopenReturn(lead1, posted, later))
    expect(await submitReturn(lead1, await checked(lead1, key, later), later)).toMatchObject({ ok: true })
    const rows = await asSuperuser<{ sha: string }>(
      `SELECT figures_sha256 AS sha FROM submission WHERE period = $1`,
      [key.period],
    )
    expect(rows).toHaveLength(2)
    expect(new Set(rows.map(({ sha }) => sha)).size).toBe(1)
  })

  test('is submitted after its quarter closed, and not after its year did', async () => {
    const { key, posted, window } = await aSubmittedQuarter(lead1)
    valueOf(await reopenReturn(lead1, posted, window.yearClosesAt))
    const form = await checked(lead1, key, window.yearClosesAt)
    expect(await submitReturn(lead1, form, after(window.yearClosesAt))).toMatchObject({
      failure: { kind: 'not-open' },
    })
    expect(await submitReturn(lead1, form, window.yearClosesAt)).toMatchObject({ ok: true })
  })

  test('is not submitted by a check page of the version before', async () => {
    const { key, posted, later } = await aSubmittedQuarter(lead1)
    const stale = await checked(lead1, key, later)
    valueOf(await reopenReturn(lead1, posted, later))
    expect(await submitReturn(lead1, stale, later)).toMatchObject({ failure: { kind: 'changed-elsewhere' } })
  })

  test('follows another, each with its own reason', async () => {
    const { key, posted, later } = await aSubmittedQuarter(lead1)
    for (const [version, reason] of [
      [2, 'The first count was wrong'],
      [3, 'The second was wrong too'],
    ] as const) {
      const { revision } = version === 2 ? posted : await postedOf(lead1, key)
      valueOf(await reopenReturn(lead1, { ...posted, revision, reason }, later))
      valueOf(await submitReturn(lead1, await checked(lead1, key, later), later))
    }
    const rows = await asSuperuser(
      'SELECT version, reason FROM submission WHERE period = $1 ORDER BY version',
      [key.period],
    )
    expect(rows).toEqual([
      { version: 1, reason: null },
      { version: 2, reason: 'The first count was wrong' },
      { version: 3, reason: 'The second was wrong too' },
    ])
  })
})
