import type { ReactNode } from 'react'
import { classNames } from './class-names'
import type { TableColumn } from './table'

type TableRowProps = {
  cells: readonly ReactNode[]
  columns: readonly TableColumn[]
  firstCellIsHeader: boolean
  isResponsive: boolean
}

/** One row. Where rows become blocks on a phone, each cell brings its column's heading along. */
export function TableRow({ cells, columns, firstCellIsHeader, isResponsive }: TableRowProps) {
  return (
    <tr className="nhsuk-table__row" role={isResponsive ? 'row' : undefined}>
      {cells.map((cell, index) => {
        const isHeader = firstCellIsHeader && index === 0
        const column = columns[index]
        const part = isHeader ? 'header' : 'cell'
        const className = classNames(
          `nhsuk-table__${part}`,
          column?.isNumeric && `nhsuk-table__${part}--numeric`,
        )
        const content = (
          <>
            {isResponsive && (
              <span className="nhsuk-table__heading" aria-hidden="true">{`${column?.heading ?? ''} `}</span>
            )}
            {cell}
          </>
        )
        return isHeader ? (
          <th className={className} scope="row" role={isResponsive ? 'rowheader' : undefined} key={index}>
            {content}
          </th>
        ) : (
          <td className={className} role={isResponsive ? 'cell' : undefined} key={index}>
            {content}
          </td>
        )
      })}
    </tr>
  )
}
