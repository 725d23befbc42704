import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type TableColumn = {
  heading: string
  isNumeric?: boolean | undefined
  /** Makes the heading at the top of the column a link. */
  href?: string | undefined
}

type TableCellProps = {
  column: TableColumn | undefined
  isHeader: boolean
  isResponsive: boolean
  children: ReactNode
}

/**
 * One cell. Where rows become blocks on a phone, it brings its column's heading along, and lays the two side by side: what
 * it holds is then one element, or a link and the words after it would each become a column.
 */
export function TableCell({ column, isHeader, isResponsive, children }: TableCellProps) {
  const part = isHeader ? 'header' : 'cell'
  const className = classNames(`nhsuk-table__${part}`, column?.isNumeric && `nhsuk-table__${part}--numeric`)
  const heading = isResponsive && (
    <span className="nhsuk-table__heading" aria-hidden="true">{`${column?.heading ?? ''} `}</span>
  )
  const content = isResponsive && typeof children !== 'string' ? <div>{children}</div> : children
  if (!isHeader) {
    return (
      <td className={className} role={isResponsive ? 'cell' : undefined}>
        {heading}
        {content}
      </td>
    )
  }
  return (
    <th className={className} scope="row" role={isResponsive ? 'rowheader' : undefined}>
      {heading}
      {content}
    </th>
  )
}
