import { expect, test } from 'vitest'
import { aComparison } from '../../../factories/comparisons'
import { share, wait } from '../../../factories/pooled-quarters'

const many = Object.fromEntries(
  Array.from({ length: 18 }, (_, index) => [`ZZ${index + 3}`, share(24, 40)] as const),
)

test('who lies apart is named, and how many would by chance', () => {
  const { words, points } = aComparison({ ZZ1: share(38, 40), ZZ2: share(6, 40), ...many })
  expect(words.title).toMatch(/: 2 providers differ from 59\.5%, which the 20 with figures come to together$/)
  expect(words.sentence).toBe(
    'By more than chance leaves plausible above 59.5%: ZZ1; below 59.5%: ZZ2. ' +
      'Of 20 judged about 1 would lie apart by chance alone. A reason to check the data, then to ask.',
  )
  expect([points[0]?.key, points.at(-1)?.key]).toEqual(['ZZ1', 'ZZ2'])
  expect(points.filter(({ look }) => look === 'apart')).toHaveLength(2)
})

test('fewer than eight are a ring and never apart, whatever they come to', () => {
  const { points, words } = aComparison({ ZZ1: share(0, 7), ...many })
  expect(points.at(-1)).toMatchObject({ key: 'ZZ1', look: 'few' })
  expect(words.title).toMatch(
    /: none of the 18 judged clearly differs from 59\.4%, which the 19 with figures come to together$/,
  )
})

test('who has no figures is listed by reason, last in the table, and never a zero', () => {
  const { words, points } = aComparison({ ZZ1: null, ZZ2: ['nil'], ...many })
  expect(words.notes).toEqual(['Missing, and not drawn: ZZ1.', 'Nil, and not drawn: ZZ2.'])
  expect(points.slice(-2).map(({ key, value }) => [key, value])).toEqual([
    ['ZZ1', null],
    ['ZZ2', null],
  ])
})

test('equal ones stand in the order of their codes, and so do all where that is asked for', () => {
  expect(aComparison({ ZZ10: share(5, 9), ZZ9: share(5, 9) }).points.map(({ key }) => key)).toEqual([
    'ZZ9',
    'ZZ10',
  ])
  const byCode = aComparison({ ZZ10: share(8, 9), ZZ9: share(5, 9) }, { order: 'provider' })
  expect(byCode.points.map(({ key }) => key)).toEqual(['ZZ9', 'ZZ10'])
})

test('one provider, or none with figures, is not compared', () => {
  expect(aComparison({ ZZ1: share(5, 9) }).words.title).toMatch(
    /1 of 1 provider has figures: too few to compare$/,
  )
  expect(aComparison({ ZZ1: null }).words.title).toMatch(/no provider has figures$/)
})

test('of a rare event the share is compared, and waits without a spread are rings', () => {
  expect(aComparison({ ZZ1: share(1, 40), ZZ2: share(0, 40) }, { code: '105' }).unit).toBe('share')
  const waits = aComparison({ ZZ1: wait(900, 10), ZZ2: wait(800, 10) }, { code: '103' })
  expect(waits.points.map(({ look }) => look)).toEqual(['few', 'few'])
})
