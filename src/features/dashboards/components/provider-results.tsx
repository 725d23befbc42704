import { sayCaveats } from '@/domain/catalogue/caveats'
import { sayPeriod } from '@/domain/periods/format'
import { type Period, financialYearOf } from '@/domain/periods/period'
import { sayIntervals } from '@/domain/pooling/say-intervals'
import { Table } from '@/ui/table'
import type { ProviderView } from '../to-provider-view'
import type { ProviderResult } from '../to-provider-results'
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
    <>
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
      {sayCaveats(results.map(({ indicator }) => indicator)).map((caveat) => (
        <p key={caveat}>{caveat}</p>
      ))}
    </>
  )
}

/** How far chance reaches, and what must be known to read the figures. What the year and four quarters share is said once. */
function InWords({ cell, year, rolling, lastEvent }: ProviderResult) {
  const intervals = sayIntervals([
    { name: 'the quarter', interval: cell.said.interval },
    { name: 'the year', interval: year.said.interval },
    { name: 'four quarters', interval: rolling.said.interval },
  ])
  const sentences = [
    cell.state === 'value' ? null : `Quarter: ${cell.said.sentence}`,
    intervals,
    ...sayNotes(year.said.notes, rolling.said.notes),
    lastEvent,
  ]
  return <span>{sentences.filter((sentence) => sentence !== null).join(' ')}</span>
}

/** A note that holds for both is said once; any other says of which it speaks. */
function sayNotes(year: readonly string[], rolling: readonly string[]): readonly string[] {
  return [
    ...year.map((note) => (rolling.includes(note) ? note : `Year: ${note}`)),
    ...rolling.filter((note) => !year.includes(note)).map((note) => `Four quarters: ${note}`),
  ]
}
