import { expect, test } from 'vitest'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { sayJudged } from '@/domain/reports/say-your-year'
import { indicatorOf } from '../../../factories/pooled-quarters'

const marked = knownPeriod('2026-27-Q4')
const unmarked = { provider: 'ZZ1', peers: { look: null, said: '' }, flag: null, chart: null, isExact: false }

test('that no figure changed is said only where one was judged', () => {
  const said = (isJudged: boolean) =>
    sayJudged(
      [
        {
          indicator: indicatorOf('106'),
          sign: { ...unmarked, isJudged, overTime: { look: isJudged ? 'common' : null, said: '' } },
        },
      ],
      { marked, isCompared: true },
    )
  expect(said(true)).toEqual([
    'Judged up to quarter 4 of 2026-27, no figure changed, or lies beyond the limits of all, by more than chance would bring.',
  ])
  expect(said(false)).toEqual([
    'Up to quarter 4 of 2026-27 nothing could be judged: there are too few quarters or patients, or too few others.',
  ])
})
