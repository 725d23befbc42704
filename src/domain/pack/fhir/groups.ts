import type { QuarterlyIndicator } from '../../catalogue/indicator'
import { kinds } from '../../kinds'
import { numberIn } from '../../kinds/field'
import type { PooledLine } from '../../pooling/pooled-line'
import { toDecimals } from '../../statistics/round-half-up'
import { BASE, type JsonObject, absent, concept, ownExtension, quantity, standardConcept } from './terms'

/** As many decimals as the CSV has of an estimate. */
const DECIMALS = 6

/** Labels of the second shares that a line allows, in order. */
export function companionsOf({ companions = [] }: QuarterlyIndicator): readonly string[] {
  return companions.map(({ label }) => label)
}

/** The groups of a report: the line's own, and one for each second share that was given. */
export function groupsOf(pooled: PooledLine): readonly JsonObject[] {
  const { indicator, companions } = pooled
  return [
    { code: concept(`${BASE}/indicator`, indicator.code, indicator.shortTitle), ...ownGroup(pooled) },
    ...companions.map(({ label, part, whole }) => ({
      code: { text: label },
      population: [...populations({ 'initial-population': whole, denominator: whole, numerator: part })],
      measureScore: quantity(Number(toDecimals(part, whole, DECIMALS)), 'share'),
    })),
  ]
}

/** Counts and score where there are figures; where there are none, populations without counts, and why there is no score. */
function ownGroup(pooled: PooledLine): JsonObject {
  const { indicator, figures, estimate } = pooled
  const { unit, numerator, denominator } = kinds[indicator.kind]
  const [part, whole] = [numberIn(figures, numerator), numberIn(figures, denominator)]
  if (part === undefined || whole === undefined || !estimate)
    return { population: populationsWithout(unit), measureScore: absent(absenceOf(pooled)) }
  const value = quantity(Number(toDecimals(part, whole, DECIMALS)), unit)
  const counts =
    unit === 'days'
      ? { 'initial-population': whole, 'measure-population': whole, 'measure-observation': whole }
      : { 'initial-population': whole, denominator: whole, numerator: part }
  return {
    extension: [
      ownExtension('method', { valueString: estimate.method }),
      ...intervalOf(pooled),
      ...(unit === 'days' ? [ownExtension('total-days', { valueQuantity: quantity(part, 'days') })] : []),
    ],
    population: [...populations(counts)],
    measureScore: value,
  }
}

function populations(counts: Readonly<Record<string, number>>): readonly JsonObject[] {
  return Object.entries(counts).map(([code, count]) => ({
    code: standardConcept('measure-population', code),
    count,
  }))
}

function populationsWithout(unit: 'share' | 'days'): readonly JsonObject[] {
  const codes =
    unit === 'days'
      ? ['initial-population', 'measure-population', 'measure-observation']
      : ['initial-population', 'denominator', 'numerator']
  return codes.map((code) => ({ code: standardConcept('measure-population', code) }))
}

/** Limits of the 95% interval as a range; nothing where none can be given. */
function intervalOf({ indicator, estimate }: PooledLine): readonly JsonObject[] {
  const { lower, upper } = estimate ?? {}
  if (lower === undefined || upper === undefined) return []
  const limit = (value: number) =>
    quantity(Number(toDecimals(value, 1, DECIMALS)), kinds[indicator.kind].unit)
  return [ownExtension('interval-95', { valueRange: { low: limit(lower), high: limit(upper) } })]
}

/** Why there is no score, by the codes of HL7. Which state it was stands beside it, since these codes tell fewer apart. */
function absenceOf({ state }: Pick<PooledLine, 'state'>): string {
  return absences[state]
}

/** Of figures that must not be added together there is no score either: it does not apply to quarters counted by unlike rules. */
export const absences: Readonly<Record<PooledLine['state'], string>> = {
  value: 'not-applicable',
  nil: 'not-applicable',
  'not-offered': 'not-applicable',
  'not-available': 'asked-unknown',
  missing: 'unknown',
  'not-due': 'temp-unknown',
}
