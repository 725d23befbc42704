import type { Kind } from './kind'
import { meanWait } from './mean-wait'
import { pairedProportion } from './paired-proportion'
import { proportion } from './proportion'

/** The kinds of quarterly line. A self-declaration is not a figure and has a kind of its own. */
export const kinds = {
  proportion,
  'paired-proportion': pairedProportion,
  'mean-wait': meanWait,
} as const satisfies Record<string, Kind>

export type KindName = keyof typeof kinds
