import { fieldId } from '../catalogue/field-id'
import type { Framework } from '../catalogue/framework'
import type { FinancialYear } from '../periods/period'
import type { Difference } from '../returns/differences'
import { sayFigure } from '../returns/format-figure'
import { boxesOfPart, partsOf } from './declaration-boxes'
import type { DeclaredContent } from './declared-content'
import { declaredParts } from './declared-parts'

/** Everything that one version of a declaration says otherwise than another, box by box in the order of its parts. */
export function declaredDifferences(
  framework: Framework,
  year: FinancialYear,
  before: DeclaredContent,
  after: DeclaredContent,
): readonly Difference[] {
  const [old, now] = [before, after].map((content) => declaredParts(framework, year, content))
  return partsOf(framework, year).flatMap((part) =>
    Object.entries(boxesOfPart(framework, year, part)).flatMap(([name, field]) => {
      const [was, is] = [old?.[part]?.[name], now?.[part]?.[name]]
      if (was === is) return []
      const say = (figure: typeof was) => (figure === undefined ? 'blank' : sayFigure(field, figure))
      const label = numbered(field.label, name)
      return [{ at: fieldId(part, name), code: part, label, before: say(was), after: say(is) }]
    }),
  )
}

/** Boxes of the same label are told apart by the document that they are about. */
function numbered(label: string, name: string): string {
  const slot = /^(?:cites|type|title|version|dated|covers)(\d+)$/.exec(name)?.[1]
  return slot ? `Document ${slot}: ${label.toLowerCase()}` : label
}
