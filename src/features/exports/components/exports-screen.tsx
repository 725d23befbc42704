import type { ReactNode } from 'react'
import { EXPORT_SCHEMA, exportHref, exportsHref } from '@/domain/addresses/exports'
import { reportHref } from '@/domain/addresses/reports'
import type { ExportableYear } from '@/domain/exports/exportable-year'
import { sayAsAt } from '@/domain/periods/as-at'
import { sayYear } from '@/domain/periods/format'
import { sayCount } from '@/domain/say-count'
import type { AnnualExports } from '@/operations/read/get-annual-exports'
import { packFileName } from '@/domain/pack/pack-file-name'
import { Details } from '@/ui/details'
import { InsetText } from '@/ui/inset-text'
import { LinkButton } from '@/ui/link-button'
import { Table } from '@/ui/table'
import { ExportColumns } from './export-columns'
import { ExportsForm } from './exports-form'
import { FilesTable } from './files-table'
import { HowToRead } from './how-to-read'

interface Props extends AnnualExports {
  /** Where another moment is chosen. */
  readonly children: ReactNode
}

const columns = [{ heading: 'Year' }, { heading: 'Submitted so far' }]

/** The files of a year, of all that somebody may see or of some of it, and how to read and to check them. */
export function ExportsScreen({ children, ...view }: Props) {
  const { asAt, files, listed } = view
  return (
    <>
      <h1 className="nhsuk-heading-l">Annual exports</h1>
      <p className="nhsuk-lede-text">
        The figures of a financial year, for every provider whose figures you may see.
      </p>
      {asAt && <AsItWas {...view} asAt={asAt} />}
      {files ? <Files {...view} /> : <NoFiles />}
      {listed.length > 0 && (
        <Details summary="Years, and what was submitted so far">
          <Table
            id="years"
            caption="Years"
            columns={columns}
            rows={listed.map((year) => toRow(view, year))}
          />
        </Details>
      )}
      {children}
    </>
  )
}

function AsItWas({ framework, asAt, files, narrowing }: AnnualExports & { readonly asAt: Date }) {
  return (
    <InsetText>
      <p>
        The files as they were at {sayAsAt(asAt)}: what was submitted, signed and decided by then.{' '}
        <a href={exportsHref(framework.code, files?.year, narrowing)}>Files as they are now</a>
      </p>
    </InsetText>
  )
}

function NoFiles() {
  return (
    <InsetText>
      <p>No return that you may see has been submitted yet, and no declaration signed.</p>
    </InsetText>
  )
}

function Files(view: AnnualExports) {
  const { framework, files, asAt, narrowing } = view
  if (!files) return null
  const of = (ending: string) => exportHref(framework.code, files.year, ending, { ...narrowing, at: asAt })
  const name = packFileName(files, '')
  return (
    <>
      <ExportsForm {...view} />
      <p>
        <LinkButton href={of('zip')}>Download all of it ({name}.zip)</LinkButton>
      </p>
      <FilesTable {...view} />
      {files.scope.kind === 'provider' && files.scope.code !== null && (
        <p>
          <a href={reportHref(framework.code, files.scope.code, files.year)}>
            {files.scope.name} in {files.year}, in plain words
          </a>
        </p>
      )}
      <p>
        <strong>The files hold exact counts, small ones too. Do not publish them or pass them on.</strong>{' '}
        Every download is kept in the audit trail.
      </p>
      <Details summary="Is a file right?">
        <p>
          A file is unchanged, and still the newest, when its SHA-256 is that of the list:{' '}
          <a href={of('manifest.json')}>Fingerprints of all files</a>. It changes only when a return of the
          year is submitted, its declaration signed, or one of its deadlines is over; the file with codes also
          when another lead is recorded.
        </p>
        <p>
          The zip holds every submission that its figures rest on, and says how to work them out again without
          this service. Keep the <a href={of('heads.json')}>heads of the audit trail</a> apart from it: no
          altered zip agrees with them.
        </p>
        <p>
          Quarters are added up; percentages are never averaged, and each row says on how many quarters it
          rests. What is not there is an empty cell, never 0. The form of the JSON file is published as a{' '}
          <a href={EXPORT_SCHEMA}>JSON Schema</a>. {framework.basis}.
        </p>
      </Details>
      <HowToRead name={name} />
      <ExportColumns />
    </>
  )
}

function toRow(
  { framework, asAt, narrowing: { provider } }: AnnualExports,
  { year, returns, quarters, declarations }: ExportableYear,
) {
  return {
    key: year,
    cells: [
      <a href={exportsHref(framework.code, year, { provider, at: asAt })} key="year">
        {year} ({sayYear(year)})
      </a>,
      `${sayCount(returns, 'return')} in ${quarters} of 4 quarters; ${sayCount(declarations, 'declaration')} signed`,
    ],
  }
}
