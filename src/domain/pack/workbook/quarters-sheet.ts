import { isoDate, firstDay } from '../../periods/period'
import { sayShortPeriod } from '../../periods/format'
import { sayPooled } from '../../pooling/say-pooled'
import type { QuarterRow } from '../quarter-row'
import { figureColumns, wordColumns } from './figure-columns'
import { indicatorColumn, providerColumn } from './key-columns'
import { type Shelf, sheetNames } from './places'
import { stateOf } from './result-sheets'
import type { Sheet } from './sheet'
import { type TableColumn, fingerprints, numbers, tableSheet, texts } from './table-sheet'

/** Every quarter of every line of every provider. */
export function quartersSheet(shelf: Shelf): Sheet {
  return tableSheet({
    ...{ name: sheetNames.quarters, about: 'Each line of each provider, quarter by quarter.' },
    ...{ columns: columns(shelf), rows: shelf.pack.quarters, frozen: 2 },
    whenEmpty: 'Nothing was asked of any provider in any quarter of this year.',
  })
}

function columns(shelf: Shelf): readonly TableColumn<QuarterRow>[] {
  return [
    providerColumn(shelf, ({ provider }) => provider),
    indicatorColumn(shelf, ({ indicator, pooled: { definitionVersion } }) => ({
      indicator,
      definitionVersion,
    })),
    texts('Quarter', 13, ({ period }) => sayShortPeriod(period)),
    texts('Result', 13, ({ pooled }) => sayPooled(pooled).headline),
    texts('State', 13, ({ pooled }) => stateOf(pooled.state)),
    ...figureColumns<QuarterRow>(({ pooled }) => pooled),
    ...wordColumns<QuarterRow>(({ pooled }) => pooled),
    numbers('First day', 'date', ({ period }) => isoDate(firstDay(period)), 13),
    texts('Why figures are not available', 36, ({ reason }) => reason),
    texts("The provider's explanation", 44, ({ explanation }) => explanation),
    numbers('Submission', 'count', ({ submission }) => submission?.version ?? null),
    fingerprints('SHA-256 of its snapshot', ({ submission }) => submission?.snapshotSha256 ?? null),
  ]
}
