import { countOf } from '../kinds/count-of'
import type { Field } from '../kinds/field'
import { boxesOf } from './boxes-of'
import type { Framework } from './framework'
import { isQuarterly } from './indicator'

/** What a box of one version of a definition takes, as the database is told it. */
export interface KnownBox {
  readonly framework: string
  readonly indicator: string
  readonly definitionVersion: number
  readonly field: string
  readonly type: Field['type']
  /** The largest number, or the longest text. */
  readonly most: number
  /** Whether its number may stand beside the state `nil`. */
  readonly withNil: boolean
}

/** Longer than any choice, date or list of choices can be. */
const LONGEST = 4000

/** Every box that is submitted beside the common counts, of every version of every line. */
export function knownBoxes(framework: Framework): readonly KnownBox[] {
  return framework.indicators.filter(isQuarterly).flatMap((indicator) =>
    Object.entries(boxesOf(indicator))
      .filter(([field]) => countOf(indicator.kind, field) === null)
      .map(([field, box]) => ({
        framework: framework.code,
        indicator: indicator.code,
        definitionVersion: indicator.version,
        field,
        type: box.type,
        most: mostOf(box),
        withNil: box.allowedWithNil ?? false,
      })),
  )
}

function mostOf(box: Field): number {
  if ('limit' in box) return box.limit
  return 'maximumLength' in box ? box.maximumLength : LONGEST
}
