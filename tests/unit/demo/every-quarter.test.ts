import { describe, expect, it } from 'vitest'
import { demoQuarter } from '@/demo/demo-quarter'
import { LAST_QUARTER } from '@/demo/stories'
import { type DemoProvider, providers } from '@/demo/providers'
import type { Period } from '@/domain/periods/period'
import { quarterBefore, submittedQuarters, type SubmittedQuarter } from '../../factories/demo-quarters'

const TODAYS = {
  'the first day of a quarter': new Date('2026-10-01T08:00:00Z'),
  'the last day of a quarter': new Date('2026-12-31T20:00:00Z'),
  'a leap day': new Date('2028-02-29T12:00:00Z'),
  'the day on which the clocks go back': new Date('2026-10-25T00:30:00Z'),
}

// Three of the days are in one quarter, of which everything is submitted alike.
const known = new Map<string, readonly SubmittedQuarter[]>()

function quartersOf(provider: DemoProvider, open: Period) {
  const key = `${provider.code} ${open}`
  const submitted = known.get(key) ?? submittedQuarters(provider, open)
  known.set(key, submitted)
  return submitted
}

describe.each(Object.entries(TODAYS))('the demo loaded on %s', (_, today) => {
  it.each(providers)('$code can submit every quarter, each warning explained', (provider) => {
    const submitted = quartersOf(provider, quarterBefore(today))
    const due = Array.from({ length: LAST_QUARTER + 1 }, (__, quarter) => demoQuarter(provider, quarter))
    expect(submitted).toHaveLength(due.filter(({ submittedAfter }) => submittedAfter !== null).length)
    for (const { submission, closesAt } of submitted) {
      expect(submission.submitted.at <= today).toBe(true)
      expect(submission.submitted.at <= closesAt).toBe(true)
    }
  })
})
