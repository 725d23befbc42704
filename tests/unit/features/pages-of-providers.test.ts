import { expect, test } from 'vitest'
import { PAGE, pageOf } from '@/features/dashboards/arrange-rows'
import { peersLook, timeLook } from '@/domain/judgement/mark-looks'

const rows = Array.from({ length: 150 }, (_, index) => index)

test('more providers than one page holds stand on several, sixty on each', () => {
  expect(PAGE).toBe(60)
  expect(pageOf(rows, '')).toEqual({ rows: rows.slice(0, 60), page: 1, pages: 3 })
  expect(pageOf(rows, '3')?.rows).toEqual(rows.slice(120))
  expect(pageOf(rows.slice(0, 60), '')?.pages).toBe(1)
  expect(pageOf([], '')).toEqual({ rows: [], page: 1, pages: 1 })
})

test.each(['0', '4', '-1', '1.5', '01', 'x', ' 1', '9999'])('there is no page %j of them', (page) => {
  expect(pageOf(rows, page)).toBeNull()
})

test('no mark is drawn without a rule: none within the limits, and none where no icon may stand', () => {
  expect(timeLook({ mark: null, side: null })).toBe('')
  expect(timeLook({ mark: 'common', side: null })).toBe('common')
  expect(timeLook({ mark: 'worse', side: 'low' })).toBe('worse-low')
  expect(timeLook(null)).toBe('')
  expect(peersLook({ mark: 'within', side: null })).toBe('')
  expect(peersLook({ mark: 'not-judged', side: null })).toBe('')
  expect(peersLook({ mark: 'beyond-99.8', side: 'worse' })).toBe('beyond-worse')
  expect(peersLook({ mark: 'beyond-95', side: 'better' })).toBe('apart-better')
  expect(peersLook({ mark: 'small', side: null })).toBe('small')
})
