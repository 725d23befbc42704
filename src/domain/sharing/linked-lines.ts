import { boxesOf } from '../catalogue/boxes-of'
import type { Framework } from '../catalogue/framework'
import { type IndicatorCode, isQuarterly } from '../catalogue/indicator'
import { groupBy } from '../group-by'

/** By line, the one whose counts are filled in from: 105 and 107 from 101. */
export function linkedLines({
  indicators,
}: Pick<Framework, 'indicators'>): ReadonlyMap<IndicatorCode, IndicatorCode> {
  return new Map(
    indicators.filter(isQuarterly).flatMap((indicator) => {
      const from = Object.values(boxesOf(indicator)).find(({ filledFrom }) => filledFrom)?.filledFrom
      return from ? [[indicator.code, from[0]] as const] : []
    }),
  )
}

/** The name of the lines that are withheld together: all that repeat the counts of one have its code; a line by itself has its own. */
export function groupOf(
  linked: ReadonlyMap<IndicatorCode, IndicatorCode>,
  code: IndicatorCode,
): IndicatorCode {
  const from = linked.get(code)
  return from === undefined ? code : groupOf(linked, from)
}

/** The lines that are withheld together, by their codes: none that stands by itself. */
export function linkedGroups(
  framework: Pick<Framework, 'indicators'>,
): readonly (readonly IndicatorCode[])[] {
  const linked = linkedLines(framework)
  const codes = framework.indicators.filter(isQuarterly).map(({ code }) => code)
  return [...groupBy(codes, (code) => groupOf(linked, code)).values()].filter(({ length }) => length > 1)
}
