import { exportHref } from '@/domain/addresses/exports'
import type { AnnualExports } from '@/operations/read/get-annual-exports'
import { Table } from '@/ui/table'
import { sayBytes } from '../say-bytes'

const columns = [
  { heading: 'File' },
  { heading: 'What it holds' },
  { heading: 'Rows', isNumeric: true },
  { heading: 'Size', isNumeric: true },
  { heading: 'SHA-256' },
]

/** The files of a year: what each holds, and by what a copy can be told. */
export function FilesTable({ framework, asAt, files, narrowing }: AnnualExports) {
  if (!files) return null
  const { year, scope, list } = files
  return (
    <Table
      id="files"
      caption={`Files of ${year}: ${scope.name}`}
      columns={columns}
      isCompact
      rows={list.map(({ ending, name, says, rows, bytes, sha256 }) => ({
        key: ending,
        cells: [
          <a href={exportHref(framework.code, year, ending, { ...narrowing, at: asAt })} download key="file">
            <span className="nhsuk-u-visually-hidden">Download </span>
            <FileName name={name} />
          </a>,
          says,
          rows === null ? 'None' : rows.toLocaleString('en-GB'),
          bytes === null ? 'When made' : sayBytes(bytes),
          sha256 === null ? (
            'In the manifest'
          ) : (
            <code className="app-hash" key="sha256">
              {sha256}
            </code>
          ),
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
