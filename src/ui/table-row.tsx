import type { ReactNode } from 'react'
import { bringsRoles, type Layout, TableCell, type TableColumn } from './table-cell'

type TableRowProps = {
  cells: readonly ReactNode[]
  columns: readonly TableColumn[]
  firstCellIsHeader: boolean
  layout: Layout
}

/** One row, in the order of the columns. */
export function TableRow({ cells, columns, firstCellIsHeader, layout }: TableRowProps) {
  return (
    <tr className="nhsuk-table__row" role={bringsRoles(layout) ? 'row' : undefined}>
      {cells.map((cell, index) => (
        <TableCell
          key={columns[index]?.heading ?? index}
          column={columns[index]}
          isHeader={firstCellIsHeader && index === 0}
          layout={layout}
        >
          {cell}
        </TableCell>
      ))}
    </tr>
  )
}
