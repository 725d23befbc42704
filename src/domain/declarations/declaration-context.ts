import type { Framework } from '../catalogue/framework'
import type { YearWindow } from '../periods/window'
import type { History } from '../returns/history'
import type { ServiceProfile } from '../returns/service-profile'
import type { DeclaredContent } from './declared-content'

/** What the rules of a declaration look at besides it. */
export interface DeclarationTerms {
  readonly framework: Framework
  readonly profile: ServiceProfile
  /** The year's quarters as they were last submitted; what was not received is absent. */
  readonly quarters: History
  /** What was signed for the year before, as it stands now; null when nothing was. */
  readonly lastYear: DeclaredContent | null
  /** What the version in force says while it is being corrected; null before the first signature. */
  readonly inForce: DeclaredContent | null
  /** Ids of the provider's files in which a scanner found malware. */
  readonly infected: readonly string[]
}

/** What is known around a declaration when it is to be signed. */
export interface SigningContext extends DeclarationTerms {
  readonly window: YearWindow
  readonly extendedUntil: Date | null
  /** Whether the first version was late; null before it. */
  readonly firstLate: boolean | null
}
