import { sayPeriod } from '@/domain/periods/format'
import { type Period, financialYearOf } from '@/domain/periods/period'
import { Table } from '@/ui/table'
import type { ProviderView } from '../get-provider'
import type { PooledCell, ProviderResult } from '../to-provider-results'
import { FigureCell } from './figure-cell'

interface Props {
  readonly period: Period
  readonly results: ProviderView['results']
}

/** A provider's quarter beside its year and the four quarters that end with it, and all of them in words. */
export function ProviderResults({ period, results }: Props) {
  const quarter = sayPeriod(period)
  const columns = [
    { heading: 'Indicator' },
    { heading: quarter },
    { heading: `Year ${financialYearOf(period)}` },
    { heading: 'Four quarters to this one' },
    { heading: 'In words' },
  ]
  return (
    <Table
      id="results"
      caption={`Results of ${quarter.toLowerCase()}, of its year and of four quarters`}
      columns={columns}
      rows={results.map((result) => ({
        key: result.indicator.code,
        cells: [
          `${result.indicator.code} ${result.indicator.shortTitle}`,
          <FigureCell cell={result.cell} key="quarter" />,
          <FigureCell cell={result.year} key="year" />,
          <FigureCell cell={result.rolling} key="rolling" />,
          <InWords {...result} key="words" />,
        ],
      }))}
    />
  )
}

/** What is the same for the year and for four quarters is said once. */
function InWords({ cell, year, rolling, lastEvent }: ProviderResult) {
  const isSame = sayAll(year) === sayAll(rolling)
  return (
    <>
      <p>Quarter: {cell.said.sentence}</p>
      {isSame ? (
        <p>Year and four quarters: {sayAll(year)}</p>
      ) : (
        <>
          <p>Year: {sayAll(year)}</p>
          <p>Four quarters: {sayAll(rolling)}</p>
        </>
      )}
      {lastEvent && <p>{lastEvent}</p>}
    </>
  )
}

function sayAll({ said: { sentence, coverage, notes } }: PooledCell): string {
  return [sentence, `${coverage}.`, ...notes].join(' ')
}
