import { exportHref } from '@/domain/addresses/exports'
import type { AnnualExports } from '@/operations/read/get-annual-exports'
import { Table } from '@/ui/table'

const columns = [{ heading: 'File' }, { heading: 'What it holds' }, { heading: 'Rows', isNumeric: true }]

/** The files of a year, and what each holds. */
export function FilesTable({ framework, asAt, files, narrowing }: AnnualExports) {
  if (!files) return null
  const { year, scope, list } = files
  return (
    <Table
      id="files"
      caption={`Files of ${year}: ${scope.name}`}
      columns={columns}
      isCompact
      rows={list.map(({ ending, name, says, rows }) => ({
        key: ending,
        cells: [
          <a href={exportHref(framework.code, year, ending, { ...narrowing, at: asAt })} key="file">
            <span className="nhsuk-u-visually-hidden">Download </span>
            <FileName name={name} />
          </a>,
          says,
          rows === null ? 'None' : rows.toLocaleString('en-GB'),
        ],
      }))}
    />
  )
}

/** A name that breaks behind its year, if it has to, and never inside. */
function FileName({ name }: { readonly name: string }) {
  const [year, ...endings] = name.split('.')
  return (
    <>
      <span className="app-file-year">{year}.</span>
      <wbr />
      {endings.join('.')}
    </>
  )
}
