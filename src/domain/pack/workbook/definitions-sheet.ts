import { type Indicator, type QuarterlyIndicator, isQuarterly } from '../../catalogue/indicator'
import { kinds } from '../../kinds'
import { sayPeriod } from '../../periods/format'
import { domainsLabel, sayCriteria, shortLabel } from '../labels'
import type { YearPack } from '../year-pack'
import { type Shelf, sheetNames } from './places'
import type { Sheet } from './sheet'
import { type TableColumn, numbers, tableSheet, texts } from './table-sheet'

/** What each row means: as specified, and as operated here. */
export function definitionsSheet({ pack, definitions }: Shelf): Sheet {
  return tableSheet({
    ...{
      name: sheetNames.definitions,
      about: 'What each indicator means: as specified, and as operated here.',
    },
    ...{ columns: columns(pack), rows: definitions, frozen: 1 },
    whenEmpty: 'No row of this file follows a definition.',
  })
}

function columns({ framework }: YearPack): readonly TableColumn<Indicator>[] {
  return [
    texts('Indicator', 38, shortLabel),
    texts('Published name', 46, ({ title }) => title),
    numbers('Version', 'count', ({ version }) => version, 9),
    texts('In force', 20, ({ firstPeriod, lastPeriod }) => periodsOf(firstPeriod, lastPeriod)),
    texts('Group', 22, ({ group }) => framework.groups[group] ?? null),
    texts('Collected', 18, (each) => (isQuarterly(each) ? 'Every quarter' : 'Once a year, declared')),
    texts('Kind', 18, (each) => (isQuarterly(each) ? kinds[each.kind].name : 'Self-declaration')),
    ofLine('Unit', 14, ({ kind }) => (kinds[kind].unit === 'days' ? 'Mean days' : 'Share, 0% to 100%')),
    ofLine('Better when', 10, ({ betterWhen }) => betterWhen),
    ...wordings,
    texts('Faults of the draft', 50, ({ draftFaults }) => lines(draftFaults)),
    texts('Evidence, as published', 24, ({ asSpecified }) => asSpecified.evidence ?? null),
    texts('Data source', 18, ({ asSpecified }) => asSpecified.dataSource),
    texts('Outcomes Framework domains', 14, domainsLabel),
    texts('CQC key questions', 20, ({ cqcKeyQuestions }) => cqcKeyQuestions.join('; ')),
  ]
}

/** What the draft says beside what is done here. */
const wordings: readonly TableColumn<Indicator>[] = [
  texts('Numerator, as specified', 40, ({ asSpecified }) => asSpecified.numerator ?? null),
  texts('Denominator, as specified', 40, ({ asSpecified }) => asSpecified.denominator ?? null),
  texts('Descriptor, as specified', 50, ({ asSpecified }) => lines(asSpecified.descriptor ?? [])),
  ofLine('Numerator, as operated here', 50, ({ asOperated }) => asOperated.numerator),
  ofLine('Denominator, as operated here', 50, ({ asOperated }) => asOperated.denominator),
  texts('Criteria', 50, (each) => (isQuarterly(each) ? null : sayCriteria(each.criteria))),
  ofLine('Notes', 60, ({ asOperated }) => lines(asOperated.notes)),
  ofLine('Must not be taken for', 30, ({ caveat }) => caveat ?? null),
]

/** A column of what only lines of the quarterly return have. */
function ofLine(
  head: string,
  width: number,
  of: (line: QuarterlyIndicator) => string | null,
): TableColumn<Indicator> {
  return texts(head, width, (each) => (isQuarterly(each) ? of(each) : null))
}

function lines(found: readonly string[]): string | null {
  return found.join('\n') || null
}

function periodsOf(first: Indicator['firstPeriod'], last: Indicator['lastPeriod']): string {
  return last ? `${sayPeriod(first)} to ${sayPeriod(last)}` : `From ${sayPeriod(first)}`
}
