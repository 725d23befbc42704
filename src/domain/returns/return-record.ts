import type { ReportingWindow } from '../periods/window'
import type { Handover } from '../forms/handover'
import type { ReturnDecision } from './decision'
import type { History } from './history'
import type { QuarterlyReturn } from './quarterly-return'
import type { ServiceProfile } from './service-profile'

/** A return with everything that decisions about it need. */
export interface ReturnRecord {
  readonly framework: string
  readonly current: QuarterlyReturn
  readonly profile: ServiceProfile
  readonly window: ReportingWindow
  readonly extendedUntil: Date | null
  /** Two years of earlier quarters as they were last submitted. */
  readonly history: History
  /** What was decided about its versions, in that order. */
  readonly decisions: readonly ReturnDecision[]
  /** Whose submission is in force, by the id of the person; null before the first. */
  readonly submittedBy: string | null
  /** Since when the provider asks for two people; null or absent where it does not. */
  readonly twoPeopleSince?: Date | null
  /** How the draft was last handed on; null when it never was, and for whoever does not read it. */
  readonly handover: Handover | null
  /** Whether the first version was late; null before it. */
  readonly firstLate: boolean | null
}
