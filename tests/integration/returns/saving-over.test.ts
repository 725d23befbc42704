import { expect, test } from 'vitest'
import { saveSection } from '../../factories/saving'
import { OPEN, registerOrganisations } from '../../factories/organisations'
import { aLine } from '../../factories/typed-return'
import { aQuarter } from './a-quarter'
import { digestRows } from './digest'
import { read, save, valueOf } from './entering'

const people = await registerOrganisations()
const { lead1, contributor1 } = people
const LATER = new Date('2026-10-21T09:30:00Z')

/** A person saves over a page that somebody else has changed since they opened it. */
async function saveOverOlder(postedOver: (seen: number, stands: number) => number) {
  const key = await aQuarter()
  const seen = (await read(contributor1, key)).current.revision
  valueOf(await save(lead1, 'cordotomy', aLine('102', { denominator: '4', numerator: '4' }), key))
  const before = await digestRows()
  const revision = postedOver(seen, (await read(lead1, key)).current.revision)
  const typed = aLine('102', { denominator: '9', numerator: '9' })
  const outcome = await saveSection(contributor1, { ...key, section: 'cordotomy', revision, typed }, LATER)
  const after = await digestRows()
  return { outcome, changed: Object.keys(after).filter((table) => after[table] !== before[table]) }
}

test('nobody saves over what they have not seen: it is refused, says whose it is, and stores nothing', async () => {
  const { outcome, changed } = await saveOverOlder((seen) => seen)
  const saved = { personId: lead1.personId, name: lead1.name, at: OPEN }
  expect(outcome).toEqual({ ok: false, failure: { kind: 'changed-elsewhere', saved } })
  expect(changed).toEqual([])
  const withoutTheGuard = await saveOverOlder((_, stands) => stands)
  expect(withoutTheGuard.outcome.ok).toBe(true)
  expect(withoutTheGuard.changed).toContain('draft_line')
})

test('of two people who save at once exactly one is heard', async () => {
  const key = await aQuarter()
  const { revision } = (await read(lead1, key)).current
  const posts = [lead1, contributor1].map((actor, at) => {
    const typed = aLine('102', { denominator: '9', numerator: String(at) })
    return saveSection(actor, { ...key, section: 'cordotomy', revision, typed }, OPEN)
  })
  const outcomes = await Promise.all(posts)
  expect(outcomes.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ failure: { kind: 'changed-elsewhere' } })
  const { current } = await read(lead1, key)
  expect(current.revision).toBe(revision + 1)
  expect(current.answers['102']?.figures['numerator']).toBe(outcomes[0]?.ok ? 0 : 1)
})

test('saving what is already there changes nothing, whatever was seen', async () => {
  const key = await aQuarter()
  const typed = aLine('102', { denominator: '4', numerator: '4' })
  valueOf(await save(lead1, 'cordotomy', typed, key))
  const before = await digestRows()
  const again = await saveSection(lead1, { ...key, section: 'cordotomy', revision: 0, typed }, LATER)
  expect(valueOf(again).changed).toEqual([])
  expect(await digestRows()).toEqual(before)
})
