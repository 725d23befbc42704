import type { ReportingWindow } from '../periods/window'
import type { LaterVersion } from './provider-returns'
import type { ReturnKey, ReturnState } from './quarterly-return'

/** How a return stands, without any of its figures. */
export interface ReturnHeader extends ReturnKey {
  readonly state: ReturnState
  readonly version: number
  readonly savedAt: Date | null
  readonly savedByName: string | null
  readonly window: ReportingWindow
  /** The version in force, when there is one. */
  readonly submitted: {
    readonly at: Date
    /** When the first version came. */
    readonly firstAt: Date
    /** By when the first version was due as it came, whatever time was given since. */
    readonly deadlineAt: Date
    readonly byName: string
    readonly late: boolean
    /** Why it was corrected, where it is not the first. */
    readonly reason: string | null
  } | null
  /** What came after the moment as at which it is shown; left out where it is shown as it is now. */
  readonly later?: readonly LaterVersion[]
}
