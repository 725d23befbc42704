import type { QuarterlyIndicator } from '../catalogue/indicator'
import { type UnlikeBox, unlikeBox } from '../catalogue/unlike-figures'
import { numberIn } from '../kinds/field'
import { kinds } from '../kinds'
import { sayPeriod } from '../periods/format'
import { sayFigure } from '../returns/format-figure'
import type { EarlierLine } from '../returns/history'
import type { Estimate } from '../statistics/estimate'
import { FEWEST } from '../statistics/share'
import { listed } from './listed'

/**
 * Why figures of a line must not be added together or compared, in sentences; none where they are alike. Nothing crosses versions
 * of the definition, nor what the line was measured by. `who` reported them.
 */
export function barriers(
  indicator: QuarterlyIndicator,
  lines: readonly Pick<EarlierLine, 'definitionVersion' | 'figures'>[],
  who: 'quarters' | 'providers' = 'quarters',
): readonly string[] {
  const versions = [...new Set(lines.map(({ definitionVersion }) => definitionVersion))].toSorted(
    (left, right) => left - right,
  )
  const unlike = unlikeBox(
    indicator,
    lines.map(({ figures }) => figures),
  )
  return [
    ...(versions.length > 1
      ? [`Not added up: the ${who} follow versions ${listed(versions.map(String))} of the definition.`]
      : []),
    ...(unlike ? [`Not added up: the ${who} used ${sayUnlike(unlike)}.`] : []),
  ]
}

function sayUnlike({ box, basis, chosen }: UnlikeBox): string {
  const named = chosen.map((value) => (value === '' ? 'none named' : sayFigure(box, value)))
  return named.length > 1
    ? `different ${basis}, whose scores are never compared (${named.join('; ')})`
    : `${basis} that are not named (${named.join('')}), which may differ and so are never compared`
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
