import { type Indicator, isQuarterly } from '../catalogue/indicator'
import type { AnnualRow } from '../exports/annual-rows'
import { kinds } from '../kinds'
import { type Period, periodsOf } from '../periods/period'
import { sayPeriod, sayYear } from '../periods/format'
import { sayThreshold } from '../thresholds/say-threshold'
import { type Threshold, thresholdIn } from '../thresholds/threshold'
import { indicatorLabel, providerLabels } from './labels'
import type { YearPack } from './year-pack'

/**
 * One requirement of one provider, in the columns in which Schedule 4 of the NHS Standard Contract lists local quality requirements.
 * It says what is asked, and no result.
 */
export interface QualityRequirement {
  readonly provider: string
  readonly commissioner: string | null
  readonly requirement: string
  /** The local threshold in words, with who set it; null where none is set. None is published. */
  readonly threshold: string | null
  /** That of the last quarter, as a number of one unit each: a share from 0 to 1, or days. */
  readonly thresholdShare: number | null
  readonly thresholdDays: number | null
  readonly method: string
  readonly consequence: string
  readonly period: string
  readonly specification: string
}

/** What follows from a breach stands in each contract, and nowhere else. */
const CONSEQUENCE = 'As the contract says'

/** The requirements of each provider, in the order of the rows of its year. */
export function qualityRequirements(pack: YearPack): readonly QualityRequirement[] {
  const labelOf = providerLabels(pack)
  const commissioners = new Map(pack.providers.map(({ code, commissioner }) => [code, commissioner]))
  return pack.rows.map((row) => {
    const commissioner = commissioners.get(row.provider) ?? null
    return {
      provider: labelOf(row.provider),
      commissioner: commissioner && `${commissioner.code} ${commissioner.name}`,
      requirement: indicatorLabel(row.indicator),
      ...thresholdOf(row, pack, commissioner?.code ?? null),
      ...{ method: methodOf(row.indicator), consequence: CONSEQUENCE },
      period: isQuarterly(row.indicator)
        ? `Each quarter, and the year ${sayYear(row.year)}`
        : `The year ${sayYear(row.year)}`,
      specification: pack.framework.basis,
    }
  })
}

type Level = Pick<QualityRequirement, 'threshold' | 'thresholdShare' | 'thresholdDays'>

function thresholdOf({ indicator, year }: AnnualRow, pack: YearPack, commissionerCode: string | null): Level {
  if (!isQuarterly(indicator)) return { threshold: null, thresholdShare: null, thresholdDays: null }
  const { unit } = kinds[indicator.kind]
  const about = { indicator: indicator.code, commissionerCode }
  const found = periodsOf(year).map(
    (period) => [period, thresholdIn(pack.thresholds, about, period)] as const,
  )
  const last = found.at(-1)?.[1] ?? null
  return {
    threshold: sayLevels(found, unit),
    thresholdShare: unit === 'share' ? (last?.value ?? null) : null,
    thresholdDays: unit === 'days' ? (last?.value ?? null) : null,
  }
}

/** One sentence where it is the same in all quarters; else one for each level, with the first quarter that is seen against it. */
function sayLevels(
  found: readonly (readonly [Period, Threshold | null])[],
  unit: 'share' | 'days',
): string | null {
  const starts = found.filter(([, threshold], place) => threshold?.id !== found[place - 1]?.[1]?.id)
  const levels = starts.flatMap(([period, threshold]) => (threshold ? [{ period, threshold }] : []))
  if (levels.length === 0) return null
  const isOne = levels.length === 1 && levels[0]?.period === found[0]?.[0]
  return levels
    .map(({ period, threshold }) =>
      isOne ? sayThreshold(threshold, unit) : `${sayPeriod(period)}: ${sayThreshold(threshold, unit)}`,
    )
    .join('\n')
}

/** How it is measured, in the words of its definition. */
function methodOf(indicator: Indicator): string {
  const source = `Source: ${indicator.asSpecified.dataSource}.`
  if (!isQuarterly(indicator)) {
    const mandatory = indicator.criteria.filter((criterion) => criterion.mandatory)
    const asked = mandatory.map(({ text }) => text).join('; ')
    return `Declared once a year as Met or Not met, with its documents. Met needs all of these: ${asked}. ${source}`
  }
  const [part, whole] =
    kinds[indicator.kind].unit === 'days' ? ['Days', 'Patients'] : ['Numerator', 'Denominator']
  const { numerator, denominator } = indicator.asOperated
  const sums = 'Counts of the quarters are added up; results are never averaged.'
  return `${part}: ${numerator} ${whole}: ${denominator} ${sums} ${source}`
}
