import { expect, test } from 'vitest'
import { getReview } from '@/operations/read/get-review'
import type { People } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { KEY } from '../declarations/declaring'
import { NOT_FOUND, judge, judged } from './reviewing'

/** What is said of 002, where all else is agreed. */
export const NOT_ASSESSED = {
  'before-treatment': { judgement: 'disagreed', reason: 'No assessment is on record here.' },
} as const

/** How criteria are judged, once 002 is not agreed with: what life.test.ts tells goes on. */
export function judgingCriteria({ north }: People) {
  test('each criterion is judged, with a reason where it is not agreed with, and everything that is wrong is said at once', async () => {
    const boxes = async (of: ReturnType<typeof judged>) => {
      const refused = await judge(north, [of])
      return !refused.ok && refused.failure.kind === 'invalid'
        ? refused.failure.faults.map(({ at }) => at)
        : refused
    }
    const doubts = {
      guidelines: { judgement: 'disagreed', reason: 'no' },
      'agreed-guidance': { judgement: '' },
    } as const
    expect(await boxes(judged('003', { comment: 'x'.repeat(2001) }, doubts))).toEqual([
      ...['why-guidelines', 'criterion-agreed-guidance', 'comment'],
    ])
    expect(await boxes(judged('003', { judgement: 'agreed', criteria: [] }))).toEqual([
      ...['criterion-guidelines', 'criterion-intrathecal-opioids', 'criterion-agreed-guidance'],
    ])
    const stray = { criterion: 'stray', judgement: 'agreed', reason: '' } as const
    const { criteria } = judged('003')
    expect(await judge(north, [judged('003', { criteria: [...criteria, stray] })])).toEqual(NOT_FOUND)
    const [first] =
      (await getReview(north, KEY))?.file.review.judgements.filter(({ indicator }) => indicator === '002') ??
      []
    expect(first).toMatchObject({
      ...{ judgement: 'disagreed', criteria: ['before-treatment'], reason: null },
      byCriterion: [
        {
          criterion: 'before-treatment',
          judgement: 'disagreed',
          reason: NOT_ASSESSED['before-treatment'].reason,
        },
        { criterion: 'relevant-specialists', judgement: 'agreed', reason: null },
      ],
    })
    const [told] = await asSuperuser<{ new: unknown }>(
      `SELECT new FROM audit_event WHERE action = 'review-judged' AND object LIKE '%/002'`,
    )
    expect(JSON.stringify(told?.new)).toContain(NOT_ASSESSED['before-treatment'].reason)
  })
}
