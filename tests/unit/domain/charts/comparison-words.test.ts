import { expect, test } from 'vitest'
import { aComparison } from '../../../factories/comparisons'
import { type Quarter, share, wait } from '../../../factories/pooled-quarters'

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

test('all are counted that have figures, and those of them that are judged', () => {
  const some = Object.fromEntries(
    Array.from({ length: 11 }, (_, index) => [`ZZ${index + 2}`, share(1, 2)] as const),
  )
  const none = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [`ZZ${index + 13}`, ['nil'] as const]),
  )
  const titleOf = (code: string, one: Quarter) =>
    aComparison({ ZZ1: one, ...some, ...none }, { code }).words.title
  expect(titleOf('106', share(5, 8))).toMatch(
    /: 12 of 24 providers have figures, 1 of them for 8 patients or more: too few to compare$/,
  )
  expect(titleOf('204', share(5, 8))).toMatch(/, 1 of them for 8 surveys or more: too few to compare$/)
  expect(titleOf('106', share(5, 7))).toMatch(/, none of them for 8 patients or more: too few to compare$/)
  const waits = aComparison(
    { ZZ1: wait(900, 10), ZZ2: wait(800, 10, { standardDeviation: 9 }) },
    { code: '103' },
  )
  expect(waits.words.title).toMatch(
    /: 2 of 2 providers have figures, 1 of them for 8 patients or more and a standard deviation: too few to compare$/,
  )
  const lacking = aComparison({ ZZ1: share(38, 40), ZZ2: share(6, 40), ...many, ZZ3: ['nil'], ZZ4: null })
  expect(lacking.words.title).toMatch(/which the 18 with figures come to together$/)
})

test('1 of 17 beside 0.8% is no difference, and what chance brings is worked out by the same rule', () => {
  const rare = Object.fromEntries(
    Array.from({ length: 15 }, (_, index) => [`ZZ${index + 2}`, share(0, 17)] as const),
  )
  const { words, points } = aComparison({ ZZ1: share(1, 17), ...rare, ZZ17: share(2, 110) }, { code: '105' })
  expect(points[0]).toMatchObject({ key: 'ZZ1', look: 'point' })
  expect(words.title).toMatch(
    /: no provider clearly differs from 0\.8%, which the 17 with figures come to together$/,
  )
  expect(words.sentence).toBe(
    'Chance alone may explain how far each lies from what all come to. Of 17 judged fewer than 1 would lie apart by chance alone.',
  )
})

test('providers by two instruments are not compared, and not ordered by what they come to', () => {
  const of = (n: number, instrument: string) => share(n, 30, { paired: 30, instrument })
  const { words, points, centre, sources } = aComparison(
    { ZZ10: of(24, 'sf-36'), ZZ2: of(9, 'brief-pain-inventory') },
    { code: '110' },
  )
  expect(words.title).toMatch(/: 2 of 2 providers have figures, which are not alike and so are not compared$/)
  expect(words.sentence).toBe(
    'Not added up: the providers used different measures, whose scores are never compared (SF-36; Brief Pain Inventory).',
  )
  expect(points.map(({ key, look }) => [key, look])).toEqual([
    ['ZZ2', 'point'],
    ['ZZ10', 'point'],
  ])
  expect([centre, sources]).toEqual([null, []])
})
