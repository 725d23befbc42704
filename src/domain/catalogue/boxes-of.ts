import { kinds } from '../kinds'
import type { Fields } from '../kinds/field'
import type { Kind } from '../kinds/kind'
import type { QuarterlyIndicator } from './indicator'

/**
 * Every box of a line, in the order of the form: the kind's, some of them worded anew by the indicator, then the
 * indicator's own.
 */
export function boxesOf(indicator: QuarterlyIndicator): Fields {
  const kind: Kind = kinds[indicator.kind]
  const merged: Fields = { ...kind.fields, ...indicator.extraFields }
  const names = new Set([...countingOrder(kind), ...Object.keys(merged)])
  return Object.fromEntries(
    [...names].flatMap((name) => (merged[name] ? [[name, merged[name]] as const] : [])),
  )
}

/** Kinds list boxes from the part to the whole; people count the whole first, then the part of it. */
function countingOrder(kind: Kind): readonly string[] {
  const names = Object.keys(kind.fields)
  return names.slice(names.indexOf(kind.numerator), names.indexOf(kind.denominator) + 1).reverse()
}
