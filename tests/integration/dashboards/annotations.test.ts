import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import type { PostedAnnotation } from '@/domain/annotations/posted-annotation-schema'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { annotateChart, endChartAnnotation } from '@/operations/annotate-chart'
import { getAnnotations } from '@/operations/read/get-annotations'
import { listAnnotations } from '@/server/db/annotations'
import { withActor } from '@/server/db/transaction'
import { OPEN, registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'

const people = await registerOrganisations()
const LATER = new Date('2026-10-25T10:00:00Z')

const posted = (overrides: Partial<PostedAnnotation> = {}): PostedAnnotation => ({
  ...{ framework: framework.code, providerCode: 'ZZ1', indicator: '106', kind: 'note', period: '2026-27-Q1' },
  ...{ reason: 'The clinic moved to another site.', ...overrides },
})
const NOT_FOUND = { ok: false, failure: { kind: 'not-found' } }
const add = (actor: Actor, overrides?: Partial<PostedAnnotation>) =>
  annotateChart(actor, posted(overrides), OPEN)
const standing = async (actor: Actor, at: Date | null = null) =>
  withActor(actor, ({ tx }) => listAnnotations(tx, framework.code, ['ZZ1'], { at }))

describe('who writes beside the charts of ZZ1', () => {
  test.each(['lead1', 'gatekeeper1', 'north', 'national'] as const)('a note: %s', async (name) => {
    expect(await add(people[name])).toEqual({ ok: true, value: null })
  })

  test.each(['contributor1', 'executive1', 'lead2', 'south', 'auditor', 'administrator'] as const)(
    'no note: %s, in the operation and in the database',
    async (name) => {
      expect(await add(people[name])).toEqual(NOT_FOUND)
      expect(await past(people[name], 'note')).toBe('not-found')
    },
  )

  test.each(['lead1', 'gatekeeper1', 'contributor1', 'south', 'auditor'] as const)(
    'limits are not moved by %s, in the operation and in the database',
    async (name) => {
      expect(await add(people[name], { kind: 'rebase' })).toEqual(NOT_FOUND)
      expect(await past(people[name], 'rebase')).toBe('not-found')
    },
  )

  test('beside the charts of everybody only the nation', async () => {
    for (const actor of [people.north, people.lead1])
      expect(await add(actor, { providerCode: null })).toEqual(NOT_FOUND)
    expect(await add(people.national, { providerCode: null, indicator: '103' })).toEqual({
      ok: true,
      value: null,
    })
    for (const actor of [people.lead1, people.lead2, people.south])
      expect((await standing(actor)).filter(({ providerCode }) => providerCode === null)).toHaveLength(1)
  })
})

/** Asks the database itself, past the operation. */
async function past(actor: Actor, kind: string) {
  const rows = await withActor(
    actor,
    ({ tx }) => tx.$queryRaw<{ came: string }[]>`
      SELECT annotate_chart(${framework.code}, 'ZZ1', '106', '2026-27-Q1', ${kind}, 'Whatever it may be.', now()) AS came`,
  )
  return rows[0]?.came
}

test('all that is wrong is said at once, each at its box', async () => {
  const wrong = await add(people.north, { kind: '', period: '2027-28-Q1', reason: 'x' })
  expect(wrong).toMatchObject({ ok: false, failure: { kind: 'refused' } })
  const faults = !wrong.ok && wrong.failure.kind === 'refused' ? wrong.failure.faults.map(({ at }) => at) : []
  expect(faults).toEqual(['kind', 'period', 'reason'])
  expect(await add(people.north, { indicator: '999' })).toEqual(NOT_FOUND)
})

test('limits begin anew from a quarter once, until somebody ends that; the reason, the author and both days stay on record', async () => {
  const rebase = { kind: 'rebase', indicator: '107', period: '2025-26-Q3' } as const
  const twice = await Promise.all([add(people.north, rebase), add(people.north, rebase)])
  expect(twice).toEqual(Array(2).fill({ ok: true, value: null }))
  for (const other of [
    add(people.national, rebase),
    add(people.north, { ...rebase, reason: 'Another site.' }),
  ])
    expect(await other).toMatchObject({ ok: false, failure: { kind: 'refused' } })
  const [made] = (await standing(people.north)).filter(({ indicator }) => indicator === '107')
  const of = { framework: framework.code, providerCode: 'ZZ1', indicator: '107', annotation: made?.id ?? '' }
  const reason = 'The move was undone.'
  for (const actor of [people.lead1, people.south, people.lead2, people.auditor])
    expect(await endChartAnnotation(actor, { ...of, reason }, LATER)).toEqual(NOT_FOUND)
  expect(await endChartAnnotation(people.north, { ...of, reason: '' }, LATER)).toMatchObject({ ok: false })
  expect(await endChartAnnotation(people.north, { ...of, reason }, LATER)).toEqual({ ok: true, value: null })
  expect(await endChartAnnotation(people.north, { ...of, reason }, LATER)).toEqual(NOT_FOUND)
  expect(await add(people.national, rebase)).toEqual({ ok: true, value: null })
  const read = await getAnnotations(people.lead1, framework, { providerCode: 'ZZ1', code: '107' }, LATER)
  expect(read?.annotations.find(({ id }) => id === made?.id)).toMatchObject({
    ...{ authorName: 'north', madeFor: 'commissioner', recordedAt: OPEN, period: '2025-26-Q3' },
    ended: { at: LATER, byName: 'north', reason },
  })
  const trail = await asSuperuser<{ action: string; reason: string }>(
    `SELECT action, reason FROM audit_event WHERE new->>'annotation' = $1 ORDER BY seq`,
    [made?.id],
  )
  expect(trail).toEqual([
    { action: 'limits-rebased', reason: 'The clinic moved to another site.' },
    { action: 'annotation-ended', reason },
  ])
})

test('a note that is posted twice stands once; other words of the same author, and the same of another, stand beside it', async () => {
  const note = { indicator: '104', period: '2026-27-Q1' } as const
  await Promise.all([add(people.north, note), add(people.north, note)])
  await add(people.north, { ...note, reason: 'The clinic moved back.' })
  await add(people.national, note)
  const notes = (await standing(people.north)).filter(({ indicator }) => indicator === '104')
  expect(notes.map(({ authorName, reason }) => `${authorName}: ${reason}`).sort()).toEqual([
    'national: The clinic moved to another site.',
    'north: The clinic moved back.',
    'north: The clinic moved to another site.',
  ])
})

test('what was recorded or ended later is not known at an earlier moment', async () => {
  const before = new Date(OPEN.getTime() - 1)
  expect(await standing(people.north, before)).toEqual([])
  const between = (await standing(people.north, OPEN)).filter(({ indicator }) => indicator === '107')
  expect(between.map(({ ended }) => ended)).toContain(null)
  // Ended and set again, so that of the two only one stands afterwards, and both had been recorded at the first moment.
  const after = (await standing(people.north, LATER)).filter(({ indicator }) => indicator === '107')
  expect([between.length, after.length]).toEqual([2, 1])
})

test('a provider ends its own notes, and not what others wrote', async () => {
  const notes = (await standing(people.lead1)).filter(({ indicator }) => indicator === '106')
  const end = (madeFor: string) => ({
    ...{ framework: framework.code, providerCode: 'ZZ1', indicator: '106', reason: 'Written by mistake.' },
    annotation: notes.find((each) => each.madeFor === madeFor)?.id ?? randomUUID(),
  })
  for (const other of ['commissioner', 'national'])
    expect(await endChartAnnotation(people.lead1, end(other), LATER)).toEqual(NOT_FOUND)
  expect(await endChartAnnotation(people.gatekeeper1, end('provider'), LATER)).toEqual({
    ok: true,
    value: null,
  })
})

test('what was written stays as it was written', async () => {
  for (const sql of [
    `UPDATE chart_annotation SET reason = 'Another reason'`,
    `UPDATE chart_annotation SET ended_at = NULL, ended_by_name = NULL, end_reason = NULL WHERE ended_at IS NOT NULL`,
    'DELETE FROM chart_annotation',
  ])
    await expect(asSuperuser(sql)).rejects.toThrow(/ended once|never change/)
})
