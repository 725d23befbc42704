import { type Figures, numberIn } from '../kinds/field'
import type { IndicatorCode } from './indicator'

/** A second share that the boxes of a line allow, shown beside its result and never instead of it. */
interface Companion {
  readonly label: string
  readonly part: string
  /** Boxes that add up to the whole. */
  readonly whole: readonly string[]
}

const longWaits = [{ label: 'Waited more than 126 days (18 weeks)', part: 'over126', whole: ['patients'] }]
const response = [{ label: 'Surveys returned, of those given out', part: 'denominator', whole: ['issued'] }]

const companions: Readonly<Record<IndicatorCode, readonly Companion[]>> = {
  '103': longWaits,
  '104': longWaits,
  '106': [
    {
      label: 'Completed, of all who entered a programme',
      part: 'numerator',
      whole: ['denominator', 'neverAttended'],
    },
  ],
  '108': [
    { label: 'Could be compared, of those with a baseline', part: 'denominator', whole: ['withBaseline'] },
  ],
  '110': [
    { label: 'Improved, of those with both scores', part: 'numerator', whole: ['paired'] },
    { label: 'With both scores, of all', part: 'paired', whole: ['denominator'] },
  ],
  '204': response,
  '205': response,
}

export interface CompanionShare {
  readonly label: string
  readonly part: number
  readonly whole: number
}

export interface PooledCompanion extends CompanionShare {
  /** Quarters that gave it, of those that were reported. */
  readonly quarters: number
}

/** The second shares of a longer period: each over the quarters that gave all its boxes, and over no other. */
export function poolCompanions(
  code: IndicatorCode,
  quarters: readonly Figures[],
): readonly PooledCompanion[] {
  const shares = quarters.flatMap((figures) => companionShares(code, figures))
  return (companions[code] ?? []).flatMap(({ label }) => {
    const own = shares.filter((share) => share.label === label)
    const sum = (box: 'part' | 'whole') => own.reduce((total, share) => total + share[box], 0)
    return own.length === 0 ? [] : [{ label, part: sum('part'), whole: sum('whole'), quarters: own.length }]
  })
}

/** The second shares of a line whose boxes were all filled in, with somebody to count. */
export function companionShares(code: IndicatorCode, figures: Figures): readonly CompanionShare[] {
  return (companions[code] ?? []).flatMap(({ label, part, whole }) => {
    const counted = numberIn(figures, part)
    const of = whole.map((field) => numberIn(figures, field))
    if (counted === undefined || of.some((count) => count === undefined)) return []
    const all = of.reduce<number>((sum, count) => sum + (count ?? 0), 0)
    return all > 0 && counted <= all ? [{ label, part: counted, whole: all }] : []
  })
}
