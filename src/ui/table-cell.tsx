import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type TableColumn = {
  heading: string
  isNumeric?: boolean | undefined
  /** Makes the heading at the top of the column a link. */
  href?: string | undefined
  /** In lines, on a phone: whether what a cell holds needs the heading before it to be understood. */
  isSaid?: boolean | undefined
  /** In lines, on a phone: left out, since the page of the row says it. */
  isLeftOut?: boolean | undefined
  /** What it holds, such as a date, stays on one line where there is room for the table. */
  isUnbroken?: boolean | undefined
}

/** How a table is set on a phone. */
export type Layout = 'responsive' | 'responsive-wide' | 'lines' | 'plain' | 'wide'

/** Whether a table says by its roles that it is one, since on a phone it is displayed as something else. */
export function bringsRoles(layout: Layout): boolean {
  return layout !== 'plain' && layout !== 'wide'
}

type TableCellProps = {
  column: TableColumn | undefined
  isHeader: boolean
  layout: Layout
  children: ReactNode
}

/**
 * One cell. Where rows become blocks on a phone, it brings its column's heading along, and lays the two side by side: what
 * it holds is then one element, or a link and the words after it would each become a column. In lines it brings it only where that is
 * needed.
 */
export function TableCell({ column, isHeader, layout, children }: TableCellProps) {
  const isResponsive = layout === 'responsive' || layout === 'responsive-wide'
  const role = (name: string) => (bringsRoles(layout) ? name : undefined)
  const content = (
    <>
      {bringsHeading(layout, column) && <CellHeading column={column} />}
      {isResponsive && typeof children !== 'string' ? <div>{children}</div> : children}
    </>
  )
  const className = classesOf(isHeader ? 'header' : 'cell', column)
  return isHeader ? (
    <th className={className} scope="row" role={role('rowheader')}>
      {content}
    </th>
  ) : (
    <td className={className} role={role('cell')}>
      {content}
    </td>
  )
}

function classesOf(part: 'header' | 'cell', column: TableColumn | undefined): string {
  return classNames(
    `nhsuk-table__${part}`,
    column?.isNumeric && `nhsuk-table__${part}--numeric`,
    column?.isLeftOut && 'app-left-out',
    column?.isUnbroken && 'app-unbroken',
  )
}

function bringsHeading(layout: Layout, column: TableColumn | undefined): boolean {
  return layout === 'lines' ? column?.isSaid === true : bringsRoles(layout)
}

/** What the column is called, for whoever sees a row without the head of its table; a screen reader has that anyway. */
function CellHeading({ column }: Pick<TableCellProps, 'column'>) {
  return <span className="nhsuk-table__heading" aria-hidden="true">{`${column?.heading ?? ''} `}</span>
}
