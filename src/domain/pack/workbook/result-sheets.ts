import { isQuarterly } from '../../catalogue/indicator'
import type { AnnualRow } from '../../exports/annual-rows'
import { sayCoverage, sayPooled } from '../../pooling/say-pooled'
import { sayState } from '../../returns/say-state'
import { sayCount } from '../../say-count'
import { domainsLabel, indicatorLabel } from '../labels'
import type { NationalRow } from '../national-row'
import { figureColumns, wordColumns } from './figure-columns'
import { indicatorColumn, providerColumn } from './key-columns'
import { type Shelf, sheetNames } from './places'
import type { Sheet } from './sheet'
import { type TableColumn, numbers, tableSheet, texts } from './table-sheet'

const NO_ROWS = 'Nothing was asked of any provider in this year.'

/** The year of each provider and indicator, in the order of providers, as the CSV has it. */
export function resultsByProvider(shelf: Shelf): Sheet {
  const [provider, indicator, ...rest] = resultColumns(shelf)
  return tableSheet({
    ...{ name: sheetNames.byProvider, about: 'The year of each provider, indicator by indicator.' },
    ...{ columns: [provider, indicator, ...rest], rows: shelf.pack.rows, whenEmpty: NO_ROWS, frozen: 2 },
  })
}

/** The same rows in the order of indicators, so that providers stand under one another. */
export function resultsByIndicator(shelf: Shelf): Sheet {
  const [provider, indicator, ...rest] = resultColumns(shelf)
  const order = [...new Set(shelf.pack.rows.map((row) => row.indicator.code))]
  const rows = order.flatMap((code) => shelf.pack.rows.filter((row) => row.indicator.code === code))
  return tableSheet({
    ...{ name: sheetNames.byIndicator, about: 'The year of each indicator, provider by provider.' },
    ...{ columns: [indicator, provider, ...rest], rows, whenEmpty: NO_ROWS, frozen: 2 },
  })
}

type Columns = readonly [TableColumn<AnnualRow>, TableColumn<AnnualRow>, ...TableColumn<AnnualRow>[]]

function resultColumns(shelf: Shelf): Columns {
  return [
    providerColumn(shelf, ({ provider }) => provider),
    indicatorColumn(shelf, (row) => row),
    texts('Result', 13, resultOf),
    texts('State', 13, ({ state }) => stateOf(state)),
    ...figureColumns<AnnualRow>(({ pooled }) => pooled),
    numbers('Quarters reported', 'count', ({ pooled }) => pooled?.quarters ?? null),
    numbers('Quarters expected', 'count', ({ pooled }) => pooled?.quartersExpected ?? null),
    texts('Rests on', 24, ({ pooled }) => pooled && sayCoverage(pooled)),
    ...wordColumns<AnnualRow>(({ pooled }) => pooled),
    texts('Must not be taken for', 30, ({ indicator }) =>
      isQuarterly(indicator) ? (indicator.caveat ?? null) : null,
    ),
    numbers('Definition version', 'count', ({ definitionVersion }) => definitionVersion),
    texts('Data source', 18, ({ indicator }) => indicator.asSpecified.dataSource),
    texts('Outcomes Framework domains', 14, ({ indicator }) => domainsLabel(indicator)),
    texts('Published name', 60, ({ indicator }) => indicatorLabel(indicator)),
    texts('CQC key questions', 20, ({ indicator }) => indicator.cqcKeyQuestions.join('; ')),
  ]
}

/** As pages say it: `60.0%`, `84.2 days`, `Met`, or what stands in its place. */
function resultOf({ pooled, status, state }: AnnualRow): string {
  return pooled ? sayPooled(pooled).headline : (status ?? stateOf(state))
}

/** The state of a row in one or two words. */
export function stateOf(state: AnnualRow['state']): string {
  return state === 'value' ? 'Reported' : sayState(state).headline
}

/** What all providers of the pack come to together, line by line. A sheet of its own, so that no sum over rows counts anybody twice. */
export function togetherSheet(shelf: Shelf): Sheet {
  const { pack } = shelf
  const columns: readonly TableColumn<NationalRow>[] = [
    indicatorColumn(shelf, ({ indicator, pooled: { definitionVersion } }) => ({
      indicator,
      definitionVersion,
    })),
    numbers('Providers with figures', 'count', ({ pooled }) => pooled.providers),
    ...figureColumns<NationalRow>(({ indicator, pooled }) => ({ ...pooled, indicator })),
    texts('What must be known to read it', 60, ({ pooled }) => pooled.notes.join('\n') || null),
  ]
  return tableSheet({
    ...{ name: sheetNames.together, frozen: 1, columns, rows: pack.national },
    about: `What ${sayCount(pack.providers.length, 'provider')} of this file come to together: counts added up, never results averaged.`,
    whenEmpty: 'No line is collected every quarter in this year.',
  })
}
