import { type Habits, usualHabits } from './habits'
import type { DemoProvider } from './providers'
import { LAST_QUARTER, drifts } from './stories'

/** The habits of a provider in a quarter, counted from the first: steady, but for the stories. */
export function quarterHabits(provider: DemoProvider, quarter: number): Habits {
  const passed = Math.min(quarter, LAST_QUARTER) / LAST_QUARTER
  const drifted = drifts
    .filter((drift) => drift.provider === provider.code)
    .map(({ habit, from, to }) => [habit, from + (to - from) * passed] as const)
  return { ...usualHabits(provider), ...Object.fromEntries(drifted) }
}
