import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import { remembering } from '@/domain/judgement/remember'
import type { Figures } from '@/domain/kinds/field'
import type { Period } from '@/domain/periods/period'
import { poolLine } from '@/domain/pooling/pool-line'
import type { PooledLine } from '@/domain/pooling/pooled-line'
import { type SaidPool, sayPooled } from '@/domain/pooling/say-pooled'
import type { AbsenceOf } from '@/domain/returns/absent-lines'
import type { EarlierLine } from '@/domain/returns/history'

interface Pooled extends PooledLine {
  readonly said: SaidPool
}

/** Twice an overview of a year of the whole nation. */
const pooled = remembering<Pooled>(4_000)

/**
 * A line over several quarters and what is said of it, worked out once for the same figures, which are kept and never changed (ADR 0047),
 * and the same gaps between them.
 */
export function poolOnce(
  indicator: QuarterlyIndicator,
  quarters: readonly Period[],
  own: readonly EarlierLine[],
  absenceOf: AbsenceOf,
): Pooled {
  const standing = quarters.map((period) => {
    const line = own.find((each) => each.period === period)
    if (line) return `${numberOf(line.figures)} ${line.state} ${line.definitionVersion}`
    const { state, isExpected } = absenceOf(indicator, period)
    return `${state} ${isExpected ? 'expected' : ''}`
  })
  return pooled([numberOf(indicator), ...quarters, ...standing].join('|'), () => {
    const line = poolLine(indicator, quarters, own, absenceOf)
    return { ...line, said: sayPooled(line) }
  })
}

const numbers = new WeakMap<Figures | QuarterlyIndicator, number>()
let last = 0

/** The same one has the same number, and any other another one. */
function numberOf(one: Figures | QuarterlyIndicator): number {
  const known = numbers.get(one)
  if (known !== undefined) return known
  last += 1
  numbers.set(one, last)
  return last
}
