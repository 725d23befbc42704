import type { Peer } from '@/domain/judgement/peers'
import type { JudgedQuarter, Rebase } from '@/domain/judgement/judged-quarters'
import { judgeOverTime } from '@/domain/judgement/over-time'
import { knownPeriod } from '@/domain/catalogue/known-period'
import type { Figures } from '@/domain/kinds/field'
import { type Period, addQuarters } from '@/domain/periods/period'
import { indicatorOf } from './pooled-quarters'

const FIRST = knownPeriod('2020-21-Q1')

/** The quarter so many after the first of the examples. */
export function quarterAt(index: number): Period {
  return addQuarters(FIRST, index)
}

/** Quarters that follow each other; null where nothing came. */
export function quartersOf(
  figures: readonly (Figures | null)[],
  definitionVersion = 1,
): readonly JudgedQuarter[] {
  return figures.flatMap((each, index) =>
    each ? [{ period: quarterAt(index), figures: each, definitionVersion }] : [],
  )
}

/** So many of a hundred each quarter, of a line where higher is better. */
export function percentages(numerators: readonly number[]): readonly Figures[] {
  return numerators.map((numerator) => ({ numerator, denominator: 100 }))
}

export function judgeRun(
  code: string,
  figures: readonly (Figures | null)[],
  more: { breaks?: readonly Rebase[]; at?: Period } = {},
) {
  return judgeOverTime({ indicator: indicatorOf(code), points: quartersOf(figures), ...more })
}

/** Providers by a running number, each with some of several. */
export function peersOf(shares: readonly (readonly [number, number])[]): readonly Peer[] {
  return shares.map(([numerator, denominator], index) => ({
    ...{ key: `ZZ${index + 1}`, figures: { numerator, denominator } },
  }))
}
