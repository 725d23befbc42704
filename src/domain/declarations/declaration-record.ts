import type { YearWindow } from '../periods/window'
import type { Handover } from '../forms/handover'
import type { Declaration } from './declaration'
import type { DeclarationTerms } from './declaration-context'

/** A declaration with everything that decisions about it need. */
export interface DeclarationRecord extends Omit<DeclarationTerms, 'framework'> {
  readonly current: Declaration
  readonly window: YearWindow
  readonly extendedUntil: Date | null
  /** How the draft was last handed on; null when it never was. */
  readonly handover: Handover | null
  /** Whether the first version was late; null before it. */
  readonly firstLate: boolean | null
}
