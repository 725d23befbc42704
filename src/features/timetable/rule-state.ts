import { sayDate } from '@/domain/periods/format'
import { sayWindow } from '@/domain/timetable/plan-faults'
import type { Moving } from '@/operations/record-timetable-rule'
import type { PostedState } from '@/ui/posted-state'

/** How a window ahead would move, in words. */
export interface MovingView {
  readonly title: string
  readonly isMoved: boolean
  /** Opening, data cut, deadline and close: each as it is, and where it moves as it would be. */
  readonly days: readonly { readonly before: string; readonly after: string | null }[]
}

/** What the form of the rule comes back with: what would follow, where nothing is wrong with it. */
export interface RuleState extends PostedState {
  readonly moving?: readonly MovingView[] | null
}

export function toMovingView({ of, before, after, isMoved }: Moving): MovingView {
  const days = (['opensOn', 'dataCutOn', 'deadlineOn', 'closesOn'] as const).map((name) => {
    const [was, is] = [sayDate(before[name]), sayDate(after[name])]
    return { before: was, after: was === is ? null : is }
  })
  return { title: sayWindow(of), isMoved, days }
}
