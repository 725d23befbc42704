import { sayDay, sayMoment } from '@/domain/periods/format'
import { sayWindow } from '@/domain/timetable/plan-faults'
import { type WindowKey, windowId } from '@/domain/timetable/window-id'
import type { AllowanceRead } from '@/operations/read/get-allowance'

export interface AllowanceView {
  readonly caption: string
  readonly posted: { readonly window: string; readonly provider: string; readonly allow: 'yes' | 'no' }
  readonly yearCloses: string
  /** Until when a correction is allowed now; null where none is. */
  readonly standing: string | null
  /** What was allowed before, the newest first. */
  readonly past: readonly { readonly key: string; readonly text: string }[]
}

/** Leave to correct something of a provider after the close of its year: what stands, and what was. */
export function toAllowanceView(key: WindowKey, provider: string, read: AllowanceRead): AllowanceView {
  const standing = read.allowances.find(({ endedAt, untilAt }) => endedAt === null && untilAt >= read.at)
  return {
    caption: `${provider}, ${sayWindow(key.period)}`,
    posted: { window: windowId(key), provider, allow: standing ? 'no' : 'yes' },
    yearCloses: sayDay(read.yearClosesAt),
    standing: standing
      ? `${standing.grantedByName} allowed a correction until ${sayMoment(standing.untilAt)}: ${standing.reason}`
      : null,
    past: read.allowances
      .filter((each) => each !== standing)
      .map(({ grantedAt, grantedByName, untilAt, endedAt, reason }) => ({
        key: grantedAt.toISOString(),
        text: `${grantedByName} on ${sayDay(grantedAt)}, until ${sayDay(untilAt)}${endedAt ? `, taken back on ${sayDay(endedAt)}` : ''}: ${reason}`,
      })),
  }
}
