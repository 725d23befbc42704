import { boxesOf } from '../catalogue/boxes-of'
import type { QuarterlyIndicator } from '../catalogue/indicator'
import { numberIn, textIn } from '../kinds/field'
import { kinds } from '../kinds'
import { sayPeriod } from '../periods/format'
import { sayFigure } from '../returns/format-figure'
import type { EarlierLine } from '../returns/history'
import type { Estimate } from '../statistics/estimate'
import { FEWEST } from '../statistics/share'
import { listed } from './listed'

/** Why quarters must not be added together, in sentences: a pool never crosses definition versions or value sets. */
export function barriers(indicator: QuarterlyIndicator, lines: readonly EarlierLine[]): readonly string[] {
  const versions = [...new Set(lines.map(({ definitionVersion }) => definitionVersion))]
  const sets = [...new Set(lines.map(({ figures }) => textIn(figures, 'valueSet') ?? ''))]
  return [
    ...(versions.length > 1
      ? [`Not added up: the quarters follow versions ${versions.join(' and ')} of the definition.`]
      : []),
    ...(sets.length > 1 ? [`Not added up: the quarters used ${saySets(indicator, sets)}.`] : []),
  ]
}

function saySets(indicator: QuarterlyIndicator, sets: readonly string[]): string {
  const box = boxesOf(indicator)['valueSet']
  const named = sets.map((set) => (box && set ? sayFigure(box, set) : 'no value set'))
  return `different value sets, whose scores are never compared (${named.join('; ')})`
}

/** What must be known to read a pooled figure: whom it counts, and why it has no interval. */
export function sayAbout(
  indicator: QuarterlyIndicator,
  lines: readonly EarlierLine[],
  estimate: Estimate | undefined,
): readonly string[] {
  const isLonger = lines.length > 1 && estimate !== undefined
  return [
    ...(isLonger && indicator.countsPatientQuarters
      ? ['Patient-quarters (the interval assumes independent patients).']
      : []),
    ...(estimate && estimate.lower === undefined ? [sayNoInterval(indicator, lines)] : []),
  ]
}

function sayNoInterval({ kind }: QuarterlyIndicator, lines: readonly EarlierLine[]): string {
  const patients = ({ figures }: EarlierLine) => numberIn(figures, kinds[kind].denominator) ?? 0
  const without = lines
    .filter((line) => patients(line) > 1 && numberIn(line.figures, 'standardDeviation') === undefined)
    .map(({ period }) => sayPeriod(period).toLowerCase())
  return without.length > 0
    ? `No interval: no standard deviation was given for ${listed(without)}.`
    : `No interval: fewer than ${FEWEST} patients.`
}
