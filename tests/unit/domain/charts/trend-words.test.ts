import { expect, test } from 'vitest'
import { type Quarter, share, wait } from '../../../factories/pooled-quarters'
import { aRun, aTrend } from '../../../factories/trends'

const times = (count: number, quarter: Quarter): Quarter[] => Array.from({ length: count }, () => quarter)
const titleOf = (code: string, quarters: Quarter[]) => aTrend(code, quarters).words.title
const waits = (days: number, patients: number) => wait(days * patients, patients, { standardDeviation: 10 })

test('the title says that a wait rose only where the difference itself is more than chance', () => {
  const { title, sentence } = aTrend('103', [...times(13, waits(55, 20)), ...times(4, waits(141, 20))]).words
  expect(title).toBe('103 Mean wait, non-cancer patients: rose from 55.0 days to 141.0 days over 17 quarters')
  expect(sentence).toContain(
    'First four quarters together: 55.0 days (4,400 days, 80 patients, 95% interval ',
  )
  // 86 days, and 1.976 x the root of 2 x 110.6 / 80 to each side, with SDs pooled over the four quarters.
  expect(sentence).toContain('More than chance: the difference in days is 82.9 to 89.1 (95% interval).')
})

test('which way a line went is told only where both ends differ', () => {
  const of = (quarters: Quarter[]) => aTrend('106', quarters).words.direction
  const [low, high] = [share(20, 100), share(80, 100)]
  expect(of([...times(4, low), ...times(4, high)])).toBe('rose')
  expect(of([...times(4, high), ...times(4, low)])).toBe('fell')
  for (const quarters of [times(8, low), [...times(3, low), ...times(4, high)], times(8, share(1, 1))])
    expect(of(quarters)).toBeUndefined()
})

test('where chance may explain it there is no clear change, whatever the figures look like', () => {
  const falling = [...times(4, share(6, 10)), ...times(4, share(5, 10))]
  expect(titleOf('106', falling)).toMatch(/: no clear change over 8 quarters \(60\.0%, then 50\.0%\)$/)
  expect(titleOf('106', falling.toReversed())).toMatch(/\(50\.0%, then 60\.0%\)$/)
})

test.each<[string, string, Quarter[], RegExp]>([
  ['few patients', '106', times(8, share(1, 1)), /too few patients to say whether it changed/],
  ['waits without a spread', '103', times(8, wait(900, 10)), /90\.0 days, then 90\.0 days .* chance cannot/],
  ['nothing at one end', '106', [share(5, 9), ...times(8, null)], /too few quarters with figures/],
  ['a short time', '106', times(7, share(6, 10)), /60\.0% in quarter 4 of 2023-24; 7 quarters with figures/],
  [
    'a single quarter',
    '106',
    [share(6, 10)],
    /60\.0% in quarter 2 of 2022-23, the only quarter with figures/,
  ],
  ['nothing at all', '106', times(3, ['nil']), /no figures in 3 quarters/],
  ['rare events', '105', [share(2, 40), ...times(8, share(0, 40))], /: 2 events in 9 quarters$/],
  ['no event at all', '105', times(9, share(0, 40)), /: no events in 9 quarters$/],
])('of %s no change is claimed', (_, code, quarters, title) => {
  expect(titleOf(code, quarters)).toMatch(title)
})

test('scores of different value sets are not compared', () => {
  const [old, recent] = ['uk-3l-1997', 'uk-5l-2026'].map((valueSet) => share(30, 40, { valueSet }))
  const { title, notes } = aTrend('108', [...times(4, old ?? null), ...times(4, recent ?? null)]).words
  expect(title).toMatch(/cannot be compared$/)
  expect(notes.join(' ')).toContain('different value sets')
})

test('what has no point says why, and those that follow each other are named as one', () => {
  const { notes, key } = aTrend('106', [share(6, 10), null, null, ['nil'], share(6, 10)]).words
  expect(notes.slice(0, 2)).toEqual([
    'Missing: quarter 3 of 2022-23 to quarter 4 of 2022-23.',
    'Nil: quarter 1 of 2023-24.',
  ])
  expect(key.map(({ look }) => look)).toEqual(['point', 'interval', 'centre', 'gap'])
})

test('why no limits are drawn: too few quarters, too few patients, or a run chart', () => {
  const limits = (quarters: Quarter[]) => aTrend('106', quarters).words.notes.at(-1)
  expect(limits(times(12, share(6, 10)))).toContain('they need 13 quarters with figures, and there are 12')
  expect(limits(times(13, share(6, 7)))).toContain('fewer than 8 patients')
  expect(limits(times(13, share(6, 8)))).toContain('this is a run chart')
})

test('few patients, or no interval, are a ring and not a disc', () => {
  const looks = aTrend('106', [share(6, 7), share(6, 8)]).points.map(({ look }) => look)
  expect(looks).toEqual(['few', 'point'])
  expect(aTrend('103', [wait(900, 10)]).points[0]?.look).toBe('few')
})

test('the median is of the quarters drawn, at most seventeen, and those before them are left out', () => {
  const { points, centre } = aTrend('106', [...times(4, share(0, 10)), ...times(17, share(6, 10))])
  expect(points).toHaveLength(17)
  expect(centre).toEqual({ value: 0.6, label: 'Median 60.0%' })
})

test('a line that was not reported at first is a gap since the provider began to report', () => {
  const { points } = aTrend('106', [null, null, share(6, 10)], aRun('101', [share(6, 10)]))
  expect(points.map(({ look }) => look)).toEqual(['gap', 'gap', 'point'])
})

test('quarters by two instruments are neither joined nor given a middle, and no change is claimed', () => {
  const of = (n: number, instrument: string) => share(n, 30, { paired: 30, instrument })
  const quarters = [...times(4, of(9, 'brief-pain-inventory')), ...times(4, of(24, 'sf-36'))]
  const { words, centre, isJoined } = aTrend('110', quarters)
  expect(words.title).toMatch(/the first and the last four of 8 quarters cannot be compared$/)
  expect(words.direction).toBeUndefined()
  expect([centre, isJoined]).toEqual([null, false])
  expect(words.key.map(({ look }) => look)).toEqual(['point', 'interval'])
  expect(words.notes).toEqual([
    'Not added up: the quarters used different measures, whose scores are never compared (Brief Pain Inventory; SF-36).',
    'Neither joined nor given a median or control limits: its quarters are not alike.',
  ])
  const alike = aTrend('110', times(8, of(9, 'sf-36')))
  expect([alike.centre?.label, alike.isJoined]).toEqual(['Median 30.0%', true])
})

test('50 of 100 in each of four quarters, then 56, rose, although the intervals of both ends overlap', () => {
  // 200 and 224 of 400: Newcombe's interval of the difference is -.0091 to .1283; 200 and 232: .0109 to .1480.
  expect(titleOf('106', [...times(4, share(50, 100)), ...times(4, share(56, 100))])).toMatch(
    /no clear change/,
  )
  const { title, sentence } = aTrend('106', [...times(4, share(50, 100)), ...times(4, share(58, 100))]).words
  expect(title).toMatch(/rose from 50\.0% to 58\.0% over 8 quarters$/)
  expect(sentence).toContain(
    'More than chance: the difference in percentage points is 1.1 to 14.8 (95% interval).',
  )
})

test('a quarter with more rare events than chance leaves plausible after all before it is named and marked', () => {
  const before = [share(3, 60), ...times(7, share(0, 60))]
  const { words, points } = aTrend('105', [...before, share(4, 28), share(1, 28)])
  expect(words.title).toMatch(
    /: 8 events in 10 quarters; more than chance leaves plausible in quarter 2 of 2024-25$/,
  )
  expect(words.sentence).toMatch(
    /^Quarter 2 of 2024-25 has 4 among 28, after 3 among 480 in the 8 quarters with figures/,
  )
  expect(points.map(({ look }) => look)).toEqual([...times(8, 'point' as never), 'apart', 'point'])
  expect(words.key.map(({ look }) => look)).toContain('apart')
})
