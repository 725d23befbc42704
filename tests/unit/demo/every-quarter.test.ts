import { describe, expect, it } from 'vitest'
import { demoQuarter } from '@/demo/demo-quarter'
import { LAST_QUARTER } from '@/demo/stories'
import { providers } from '@/demo/providers'
import { quarterBefore, submittedQuarters } from '../../factories/demo-quarters'

const TODAYS = {
  'the first day of a quarter': new Date('2026-10-01T08:00:00Z'),
  'the last day of a quarter': new Date('2026-12-31T20:00:00Z'),
  'a leap day': new Date('2028-02-29T12:00:00Z'),
  'the day on which the clocks go back': new Date('2026-10-25T00:30:00Z'),
}

describe.each(Object.entries(TODAYS))('the demo loaded on %s', (_, today) => {
  it.each(providers)('$code can submit every quarter, each warning explained', (provider) => {
    const submitted = submittedQuarters(provider, quarterBefore(today))
    const due = Array.from({ length: LAST_QUARTER + 1 }, (__, quarter) => demoQuarter(provider, quarter))
    expect(submitted).toHaveLength(due.filter(({ submittedAfter }) => submittedAfter !== null).length)
    for (const { submission, closesAt } of submitted) {
      expect(submission.submitted.at <= today).toBe(true)
      expect(submission.submitted.at <= closesAt).toBe(true)
    }
  })
})
