import { framework } from '@/domain/catalogue'
import { sayYear } from '@/domain/periods/format'
import { InsetText } from '@/ui/inset-text'
import { Table } from '@/ui/table'
import type { ExportableYear } from '../get-annual-exports'
import { ExportColumns } from './export-columns'

const columns = [{ heading: 'Year' }, { heading: 'Submitted so far' }, { heading: 'File' }]

/** The years that can be downloaded, and what stands in a file. */
export function ExportsScreen({ years }: { years: readonly ExportableYear[] }) {
  return (
    <>
      <h1 className="nhsuk-heading-l">Annual exports</h1>
      <p className="nhsuk-lede-text">
        The figures of a financial year, for every provider whose figures you may see.
      </p>
      {years.length === 0 ? (
        <InsetText>
          <p>No return that you may see has been submitted yet.</p>
        </InsetText>
      ) : (
        <Table id="years" caption="Years" columns={columns} rows={years.map(toRow)} />
      )}
      <h2 className="nhsuk-heading-m">What a file holds</h2>
      <p>
        One row for each provider and indicator. The quarters of the year are added up; percentages are never
        averaged. Each row says on how many quarters it rests, of how many that were expected. What is not
        there is an empty cell, never 0. The same submissions always give the same file, to the byte.{' '}
        {framework.basis}.
      </p>
      <ExportColumns />
      <p>The files hold exact counts, small ones too. Do not publish them or pass them on.</p>
    </>
  )
}

function toRow({ year, returns, quarters }: ExportableYear) {
  return {
    key: year,
    cells: [
      `${year} (${sayYear(year)})`,
      `${returns} ${returns === 1 ? 'return' : 'returns'} in ${quarters} of 4 quarters`,
      <a href={`/exports/${year}.csv`} download key="file">
        Download {year}.csv
      </a>,
    ],
  }
}
