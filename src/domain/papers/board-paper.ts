import type { YearPack } from '../pack/year-pack'
import type { YearSigns } from '../pack/year-signs'
import { sayYear } from '../periods/format'
import { lastQuarterOf } from '../periods/span'
import { MARKING, sayStamp } from '../returns/say-stamp'
import { actionsSection } from './actions-section'
import { chartsSection } from './charts-section'
import { declarationsSection } from './declarations-section'
import { definitionsSection } from './definitions-section'
import type { Paper } from './paper'
import { qualitySection } from './quality-section'
import { reviewSection } from './review-section'
import { linesSection, matrixSection } from './signs-section'
import { summarySection } from './summary-section'

/** Where figures were not judged nobody is compared, and nothing is marked. */
function unjudged(year: YearPack['year']): YearSigns {
  const marked = lastQuarterOf({ kind: 'year', year })
  return { marked, isCompared: false, byChance: { judged: 0, expected: 0 }, lines: [] }
}

/** The year of a provider, a commissioner or the nation as a board reads it: the first page says it, the others show it. */
export function boardPaper(pack: YearPack): Paper {
  const { year, scope, stamp } = pack
  const signs = pack.signs ?? unjudged(year)
  return {
    title: `Quality of specialist pain services, ${year}`,
    subtitle: `${scope.name}${scope.kind === 'provider' && scope.code ? ` (${scope.code})` : ''}, ${sayYear(year)}`,
    marking: MARKING,
    // Of when it is made of, and not as at which moment it was asked for, so that a file keeps its bytes.
    stamp: `${sayStamp({ lastIncluded: stamp.lastSubmittedAt })}.`,
    made: stamp.lastSubmittedAt,
    sections: [
      summarySection(pack, signs),
      pack.providers.length === 1 ? linesSection(pack, signs) : matrixSection(pack, signs),
      chartsSection(pack, signs),
      declarationsSection(pack),
      reviewSection(pack),
      actionsSection(pack),
      qualitySection(pack),
      definitionsSection(pack),
    ],
  }
}
