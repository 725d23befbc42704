import { expect, test } from 'vitest'
import { dueNotice } from '@/domain/notices/due-notice'

/** 11 November 2026 in London, to its last millisecond. */
const deadlineAt = new Date('2026-11-11T23:59:59.999Z')
const at = (moment: string, overdueToldAt: Date | null = null) =>
  dueNotice({ deadlineAt, overdueToldAt }, new Date(moment))

test.each([
  ['2026-10-27T23:59:59Z', 'opened'],
  ['2026-10-28T00:00:00Z', 'near-14/2026-11-11'],
  ['2026-11-03T23:59:59Z', 'near-14/2026-11-11'],
  ['2026-11-04T00:00:00Z', 'near-7/2026-11-11'],
  ['2026-11-10T00:00:00Z', 'near-1/2026-11-11'],
  ['2026-11-11T23:59:59Z', 'near-1/2026-11-11'],
  ['2026-11-12T00:00:00Z', '2026-11-12'],
])('at %s it is %s', (moment, once) => {
  expect(at(moment)).toMatchObject({ once })
})

test('days are those of London: 14 days before a deadline in winter begin in summer time', () => {
  const november = new Date('2026-11-07T23:59:59.999Z')
  const tell = (moment: string) => dueNotice({ deadlineAt: november, overdueToldAt: null }, new Date(moment))
  expect(tell('2026-10-23T22:59:59Z')).toMatchObject({ once: 'opened' })
  expect(tell('2026-10-23T23:00:00Z')).toMatchObject({ once: 'near-14/2026-11-07' })
})

test('what is overdue is told again after a week, and not a moment sooner', () => {
  const told = new Date('2026-11-12T00:00:10Z')
  expect(at('2026-11-19T00:00:09Z', told)).toBeNull()
  expect(at('2026-11-19T00:00:10Z', told)).toEqual({ tell: 'overdue', once: '2026-11-19' })
})
