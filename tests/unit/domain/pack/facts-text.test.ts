import { expect, test } from 'vitest'
import { findFramework } from '@/domain/catalogue'
import { readFacts, writeFacts } from '@/domain/pack/facts-text'
import { noLists } from '@/domain/pack/year-facts'
import { yearFacts } from '../../../factories/three-providers'

const at = new Date('2027-08-01T09:30:00.250Z')
const review = {
  provider: 'ZZ1',
  indicator: '001',
  criterion: null,
  reason: '{"$date": "no"}',
  byName: 'Ann',
  at,
}
const {
  lines: _,
  submissions: _sent,
  declarations: _signed,
  ...recorded
} = yearFacts({
  lists: { ...noLists, reviews: [{ ...review, verdict: 'disagreed' }] },
})

test('what is recorded is read again as it was written, days, moments and extensions too', () => {
  const text = writeFacts(recorded)
  const read = readFacts(text, findFramework)
  expect(read).toMatchObject({ year: recorded.year, calendar: recorded.calendar })
  expect(read?.lists.reviews[0]?.at).toEqual(at)
  expect(read?.records.get('ZZ1')).toEqual(recorded.records.get('ZZ1'))
  expect(read && writeFacts(read)).toBe(text)
})

test('what is no such text, or of a framework that is not known here, is not read', () => {
  for (const text of ['', 'no', '[]', '{}', 'null']) expect(readFacts(text, findFramework)).toBeNull()
  expect(readFacts(writeFacts(recorded), () => null)).toBeNull()
})
