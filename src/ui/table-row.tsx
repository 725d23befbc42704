import type { ReactNode } from 'react'
import { TableCell, type TableColumn } from './table-cell'

type TableRowProps = {
  cells: readonly ReactNode[]
  columns: readonly TableColumn[]
  firstCellIsHeader: boolean
  isResponsive: boolean
}

/** One row, in the order of the columns. */
export function TableRow({ cells, columns, firstCellIsHeader, isResponsive }: TableRowProps) {
  return (
    <tr className="nhsuk-table__row" role={isResponsive ? 'row' : undefined}>
      {cells.map((cell, index) => (
        <TableCell
          key={columns[index]?.heading ?? index}
          column={columns[index]}
          isHeader={firstCellIsHeader && index === 0}
          isResponsive={isResponsive}
        >
          {cell}
        </TableCell>
      ))}
    </tr>
  )
}
