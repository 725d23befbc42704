'use client'

import { Table } from '@/ui/table'
import type { LongerRow } from '../to-longer-rows'
import { FigureCell } from './figure-cell'

interface Props {
  /** `quarter 1 of 2026-27`. */
  readonly quarter: string
  /** `2026-27`. */
  readonly year: string
  readonly rows: readonly LongerRow[]
}

/** A provider's year and the four quarters that end with the one shown, beside the four before them, and what was said about each line. */
export function ProviderLonger({ quarter, year, rows }: Props) {
  const headings = [
    'Indicator',
    `Year ${year}`,
    'Four quarters',
    'The four before them',
    'To know, and what the provider said',
  ]
  return (
    <Table
      id="results"
      caption={`Year and four quarters to ${quarter}`}
      captionSize="s"
      columns={headings.map((heading) => ({ heading }))}
      rows={rows.map((row) => ({
        key: row.code,
        cells: [
          `${row.code} ${row.title}`,
          <FigureCell cell={row.year} key="year" />,
          <FigureCell cell={row.rolling} key="rolling" />,
          <Before key="before" before={row.before} />,
          <Notes key="words" {...row} />,
        ],
      }))}
    />
  )
}

function Before({ before }: Pick<LongerRow, 'before'>) {
  if (!before) return 'Nothing to compare with'
  return (
    <span className="app-figure">
      <a className="app-figure__headline" href={before.href}>
        {before.headline}
      </a>
      <span className="app-figure__part">
        {before.because === null ? 'No clear change' : `More than chance: ${before.because}`}
      </span>
    </span>
  )
}

function Notes({ notes, words }: LongerRow) {
  return (
    <span>
      {notes}
      {words.map(({ when, text }) => (
        <span className="app-figure__part" key={when}>
          {when}: <span className="app-preserve">“{text}”</span>
        </span>
      ))}
    </span>
  )
}
