import { expect, test } from 'vitest'
import { sayAgainst } from '@/domain/judgement/say-against'

const line = (among: 'seen' | 'national', others: number, isJudged = true) => ({
  comparator: { among, others },
  peers: { method: isJudged ? ('exact/1' as const) : null },
  overTime: { mark: isJudged ? ('common' as const) : null },
})

test('it is said among whom lines were judged: those that are seen, others in rounded sums, or nobody', () => {
  expect(sayAgainst([line('seen', 0), line('national', 12)], 12)).toMatch(
    /^Of 2 lines 2 could be judged among the 12 providers that you see and 12 others in rounded sums, 2 against the provider’s own/,
  )
  expect(sayAgainst([line('seen', 0)], 7)).toContain('among the 7 providers that you see, 1 against')
  expect(sayAgainst([line('seen', 0, false)], 1)).toContain(
    'none could be judged among others, none of which',
  )
})
