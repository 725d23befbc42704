import type { ReactNode } from 'react'
import { EXPORT_SCHEMA, exportHref, exportsHref } from '@/domain/addresses/exports'
import type { ExportableYear } from '@/domain/exports/exportable-year'
import { sayAsAt } from '@/domain/periods/as-at'
import { sayYear } from '@/domain/periods/format'
import { annualFormats } from '@/operations/annual-file'
import type { AnnualExports } from '@/operations/read/get-annual-exports'
import { InsetText } from '@/ui/inset-text'
import { Table } from '@/ui/table'
import { ExportColumns } from './export-columns'
import { sayCount } from '@/domain/say-count'

const columns = [{ heading: 'Year' }, { heading: 'Submitted so far' }, { heading: 'Files' }]
const fileColumns = [{ heading: 'File' }, { heading: 'Rows', isNumeric: true }, { heading: 'SHA-256' }]

interface Props extends AnnualExports {
  /** Where another moment is chosen. */
  readonly children: ReactNode
}

/** The years that can be downloaded, what stands in a file, and by what the files of one year can be told. */
export function ExportsScreen({ framework, years, files, asAt, children }: Props) {
  return (
    <>
      <h1 className="nhsuk-heading-l">Annual exports</h1>
      <p className="nhsuk-lede-text">
        The figures of a financial year, for every provider whose figures you may see.
      </p>
      {asAt && <AsItWas framework={framework.code} asAt={asAt} />}
      {years.length === 0 ? (
        <InsetText>
          <p>No return that you may see has been submitted yet, and no declaration signed.</p>
        </InsetText>
      ) : (
        <Table
          id="years"
          caption="Years"
          columns={columns}
          rows={years.map((year) => toRow(framework.code, year, asAt))}
        />
      )}
      {children}
      {files && (
        <>
          <Table
            id="files"
            caption={`Files of ${files.year}`}
            columns={fileColumns}
            rows={files.list.map(({ name, rows, sha256 }) => ({
              key: name,
              cells: [name, rows.toLocaleString('en-GB'), <Fingerprint text={sha256} key="sha256" />],
            }))}
          />
          <p>
            A file that you downloaded is unchanged, and still the newest, when its SHA-256 is the one above.
            It changes only when a return of the year is submitted, its declaration signed, or one of its
            deadlines is over; the CSV file also when another lead is recorded. The manifest says the same,
            with every submission and its fingerprint.
          </p>
        </>
      )}
      <h2 className="nhsuk-heading-m">What a file holds</h2>
      <p>
        One row for each provider and indicator. The quarters of the year are added up; percentages are never
        averaged. Each row says on how many quarters it rests, of how many that were expected. What is not
        there is an empty cell, never 0. As long as no deadline passes, the same submissions give the same
        file, to the byte. {framework.basis}.
      </p>
      <ExportColumns />
      <p>
        The JSON file has the same rows with method, notes, submissions, explanations, criteria and documents;
        its form is published as a <a href={EXPORT_SCHEMA}>JSON Schema</a>. Every download is kept in the
        audit trail.
      </p>
      <p>The files hold exact counts, small ones too. Do not publish them or pass them on.</p>
    </>
  )
}

function AsItWas({ framework, asAt }: { readonly framework: string; readonly asAt: Date }) {
  return (
    <InsetText>
      <p>
        The files as they were at {sayAsAt(asAt)}: what was submitted, signed and decided by then.{' '}
        <a href={exportsHref(framework)}>Files as they are now</a>
      </p>
    </InsetText>
  )
}

function Fingerprint({ text }: { text: string }) {
  return <code className="app-hash">{text}</code>
}

function toRow(
  framework: string,
  { year, returns, quarters, declarations }: ExportableYear,
  asAt: Date | null,
) {
  return {
    key: year,
    cells: [
      <a href={exportsHref(framework, year, asAt)} key="year">
        {year} ({sayYear(year)})
      </a>,
      `${sayCount(returns, 'return')} in ${quarters} of 4 quarters; ${sayCount(declarations, 'declaration')} signed`,
      <ul className="nhsuk-list nhsuk-u-margin-bottom-0" key="files">
        {annualFormats.map((format) => (
          <li key={format}>
            <a href={exportHref(framework, `${year}.${format}`, asAt)} download>
              Download {year}.{format}
            </a>
          </li>
        ))}
      </ul>,
    ],
  }
}
