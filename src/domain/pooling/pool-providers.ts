import type { QuarterlyIndicator } from '../catalogue/indicator'
import { kinds } from '../kinds'
import { type Figures, numberIn } from '../kinds/field'
import type { EarlierLine } from '../returns/history'
import type { Estimate } from '../statistics/estimate'
import { FEWEST } from '../statistics/share'
import { barriers } from './pooling-notes'
import { sayCount } from '../say-count'

/** A line of one provider in one quarter. */
export interface ProviderLine extends EarlierLine {
  readonly providerCode: string
}

/** What all providers that were asked about come to together. */
export interface ProvidersPooled {
  /** Sums over all lines with figures; empty where there are none, or where they must not be added together. */
  readonly figures: Figures
  readonly estimate: Estimate | undefined
  /** Providers with figures. */
  readonly providers: number
  /** Of the definition that the figures follow; the latest where they follow several, and then nothing is added up. */
  readonly definitionVersion: number
  /** What must be known to read the figure, or to see why there is none, in sentences. */
  readonly notes: readonly string[]
}

/**
 * One line of many providers, over the same quarters: counts added up, and what they come to worked out from the sums.
 * Neither percentages nor means are averaged, so that a large service counts for as many patients as it has.
 */
export function poolProviders(
  indicator: QuarterlyIndicator,
  lines: readonly ProviderLine[],
): ProvidersPooled {
  const withFigures = lines.filter(
    ({ indicator: code, state }) => code === indicator.code && state === 'value',
  )
  const providers = new Set(withFigures.map(({ providerCode }) => providerCode)).size
  const versions = withFigures.map((line) => line.definitionVersion)
  const counted = { providers, definitionVersion: Math.max(...versions, 0) || indicator.version }
  const forbidding = barriers(indicator, withFigures, 'providers')
  if (providers === 0 || forbidding.length > 0)
    return { ...counted, figures: {}, estimate: undefined, notes: forbidding }
  const kind = kinds[indicator.kind]
  const figures = kind.pool(withFigures.map((line) => line.figures))
  const estimate = kind.estimate(figures)
  return { ...counted, figures, estimate, notes: sayAbout(indicator, withFigures, estimate) }
}

function sayAbout(
  { kind, countsPatientQuarters }: QuarterlyIndicator,
  lines: readonly ProviderLine[],
  estimate: Estimate | undefined,
): readonly string[] {
  const quarters = new Set(lines.map(({ period }) => period)).size
  const isBlank = ({ figures }: ProviderLine) =>
    numberIn(figures, 'standardDeviation') === undefined &&
    (numberIn(figures, kinds[kind].denominator) ?? 0) > 1
  const without = new Set(lines.filter(isBlank).map(({ providerCode }) => providerCode)).size
  return [
    'Not adjusted for differences between patients.',
    ...(countsPatientQuarters && quarters > 1
      ? ['Patient-quarters (the interval assumes independent patients).']
      : []),
    ...(estimate && estimate.lower === undefined
      ? [
          without > 0
            ? `No interval: ${sayCount(without, 'provider')} gave no standard deviation.`
            : `No interval: fewer than ${FEWEST} patients.`,
        ]
      : []),
  ]
}
