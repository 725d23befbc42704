import { partChanges } from '../audit/part-changes'
import type { Framework } from '../catalogue/framework'
import type { FinancialYear } from '../periods/period'
import type { Difference } from '../returns/differences'
import { keptParts } from './declaration-boxes'
import type { DeclaredContent } from './declared-content'
import { declaredParts } from './declared-parts'

/** Everything that one version of a declaration says otherwise than another, box by box in the order of its parts. */
export function declaredDifferences(
  framework: Framework,
  year: FinancialYear,
  before: DeclaredContent,
  after: DeclaredContent,
): readonly Difference[] {
  const [old = {}, now = {}] = [before, after].map((content) => declaredParts(framework, year, content))
  return keptParts(framework, year).flatMap((part) =>
    partChanges(framework, year, part, old[part] ?? {}, now[part] ?? {}).map((change) => ({
      at: `${part}.${change.what}`,
      code: part,
      label: change.what,
      before: change.before ?? 'blank',
      after: change.after ?? 'blank',
    })),
  )
}
