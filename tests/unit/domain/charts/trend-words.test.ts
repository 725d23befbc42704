import { expect, test } from 'vitest'
import { chartGeometry } from '@/domain/charts/chart-geometry'
import { type Quarter, share, wait } from '../../../factories/pooled-quarters'
import { aRebase, aRun, aTrend } from '../../../factories/trends'

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
  ['a nil, which is no event', '105', [...times(8, share(0, 40)), ['nil']], /: no events in 9 quarters$/],
  [
    'quarters that are not known',
    '105',
    [...times(8, share(0, 40)), ...times(2, null), ['not-available'], share(0, 40)],
    /: no events in 9 of 12 quarters$/,
  ],
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

test('why no limits are drawn: too few quarters or too few patients; else what the last quarter shows, and how slow that is', () => {
  const judged = (quarters: Quarter[]) => aTrend('106', quarters).words.notes.at(-2)
  expect(judged(times(12, share(6, 10)))).toContain(
    'they need 13 quarters that may be compared, and there are 12',
  )
  expect(judged(times(13, share(6, 7)))).toContain('rest on fewer than 8')
  expect(judged(times(13, share(6, 8)))).toMatch(
    /^Every quarter is the same: the limits equal the mean, so no quarter can be marked\. Limits from 13 quarters, /,
  )
  expect(aTrend('106', times(13, share(6, 8))).words.notes.at(-1)).toContain('six in a row take 18 months')
})

test('what a rule noticed is said of its quarter, drawn as a triangle, and named with its rule, its beginning and its baseline', () => {
  const swing = Array.from({ length: 12 }, (_, index) => share(index % 2 === 0 ? 60 : 62, 100))
  const { words, points, control } = aTrend('106', [...swing, share(20, 100)])
  expect(points.at(-1)).toMatchObject({
    look: 'worse-low',
    noticed: expect.stringContaining('For the worse: outside a limit') as string,
  })
  expect(words.notes.join(' ')).toMatch(
    /For the worse since quarter 2 of 2025-26: below the lower limit\. Limits from 13 quarters/,
  )
  // The twelve before it lie above the mean that they share with it.
  const looks = ['interval', 'worse-low', 'better-high', 'line', 'centre', 'limits']
  expect(words.key.map(({ look }) => look)).toEqual(looks)
  expect(control).toMatchObject({ ruleset: 'mdc-6', mark: 'worse', since: '2025-26-Q2' })
})

test('limits begin anew where somebody says so: a step with its letter, in words, and nothing joined across it', () => {
  const quarters = [...times(13, share(40, 100)), ...times(13, share(70, 100))]
  const anew = aTrend('106', quarters, [], [aRebase('106', '2025-26-Q3')])
  expect(anew.control?.segments.map(({ from, centre }) => [from, centre])).toEqual([
    ['2022-23-Q2', 0.4],
    ['2025-26-Q3', 0.7],
  ])
  expect(anew.control?.steps.map(({ letter, kind }) => [letter, kind])).toEqual([['A', 'rebase']])
  expect(anew.words.notes.at(-1)).toBe(
    'A: Quarter 3 of 2025-26: Limits worked out anew from here: “The service moved.” (Ann Lead for the commissioner, 1 August 2026).',
  )
  expect(anew.points.find(({ key }) => key === '2025-26-Q3')?.noticed).toBe('see A')
  // Without it the last quarters lie far above the mean of all of them.
  expect(aTrend('106', quarters).control?.mark).toBe('better')
})

test('few patients, or no interval, are a ring and not a disc', () => {
  const looks = aTrend('106', [share(6, 7), share(6, 8)]).points.map(({ look }) => look)
  expect(looks).toEqual(['few', 'point'])
  expect(aTrend('103', [wait(900, 10)]).points[0]?.look).toBe('few')
})

test('all quarters of ten years are drawn, since limits rest on all of them', () => {
  expect(aTrend('106', times(41, share(6, 10))).points).toHaveLength(40)
})

test('a line that was not reported at first is a gap since the provider began to report', () => {
  const { points } = aTrend('106', [null, null, share(6, 10)], aRun('101', [share(6, 10)]))
  expect(points.map(({ look }) => look)).toEqual(['gap', 'gap', 'point'])
})

test('quarters by two instruments are not joined, have a middle each, and no change is claimed', () => {
  const of = (n: number, instrument: string) => share(n, 30, { paired: 30, instrument })
  const quarters = [...times(4, of(9, 'brief-pain-inventory')), ...times(4, of(24, 'sf-36'))]
  const chart = aTrend('110', quarters)
  const { words, control } = chart
  expect(words.title).toMatch(/the first and the last four of 8 quarters cannot be compared$/)
  expect(words.direction).toBeUndefined()
  expect(control?.segments.map(({ from, centre }) => [from, centre])).toEqual([
    ['2022-23-Q2', 0.3],
    ['2023-24-Q2', 0.8],
  ])
  const drawn = chartGeometry({ ...chart }, 'wide')
  expect(drawn?.line.match(/M/g)).toHaveLength(2)
  expect(drawn?.centre.match(/M/g)).toHaveLength(2)
  expect(words.notes[0]).toBe(
    'Not added up: the quarters used different measures, whose scores are never compared (Brief Pain Inventory; SF-36).',
  )
  expect(words.notes.at(-1)).toMatch(
    /^A: Quarter 2 of 2023-24: another definition, instrument or value set\./,
  )
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
