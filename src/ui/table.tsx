import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { ScrollRegion } from './scroll-region'
import { bringsRoles, type TableColumn } from './table-cell'
import { TableRow } from './table-row'

type TableRowData = { key: string; cells: readonly ReactNode[] }

export type TableProps = {
  caption: ReactNode
  captionSize?: 's' | 'm' | 'l' | 'xl' | undefined
  isCaptionHidden?: boolean | undefined
  columns: readonly TableColumn[]
  rows: readonly TableRowData[]
  /** Off only where no column names its row. */
  firstCellIsHeader?: boolean | undefined
  isCompact?: boolean | undefined
} & TableLayout

/**
 * On a phone: `responsive` turns each row into a block, `lines` sets it as a line or two of running text under its name, for long
 * lists; `plain` does nothing, `wide` scrolls and so needs an id. With
 * very many columns `responsive-wide`: blocks on a phone, and scrolling on anything wider.
 */
type TableLayout =
  | { layout?: 'responsive' | 'lines' | 'plain' | undefined; id?: string | undefined }
  | { layout: 'wide' | 'responsive-wide'; id: string }

/** Figures or facts in rows and columns, with a caption and headings that screen readers can follow. */
export function Table(props: TableProps) {
  if (props.layout !== 'wide' && props.layout !== 'responsive-wide') return <TableItself {...props} />
  return (
    <ScrollRegion labelledBy={`${props.id}-caption`}>
      <TableItself {...props} />
    </ScrollRegion>
  )
}

function TableItself(props: TableProps) {
  const { columns, rows, firstCellIsHeader = true, layout = 'responsive', isCompact } = props
  const isResponsive = layout === 'responsive' || layout === 'responsive-wide'
  const isLines = layout === 'lines'
  const role = (name: string) => (bringsRoles(layout) ? name : undefined)
  const className = classNames(
    'nhsuk-table',
    isResponsive && 'nhsuk-table--responsive',
    isLines && 'app-lines-table',
    (isCompact || isLines) && 'nhsuk-table--compact',
  )
  return (
    <table className={className} id={props.id} role={role('table')}>
      <caption className={captionClasses(props)} id={props.id && `${props.id}-caption`}>
        {props.caption}
      </caption>
      <thead className="nhsuk-table__head" role={role('rowgroup')}>
        <tr className="nhsuk-table__row" role={role('row')}>
          {columns.map(({ heading, isNumeric, href }) => (
            <th
              className={classNames('nhsuk-table__header', isNumeric && 'nhsuk-table__header--numeric')}
              scope="col"
              role={role('columnheader')}
              key={heading}
            >
              {href ? <a href={href}>{heading}</a> : heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="nhsuk-table__body" role={role('rowgroup')}>
        {rows.map((row) => (
          <TableRow key={row.key} cells={row.cells} {...{ columns, firstCellIsHeader, layout }} />
        ))}
      </tbody>
    </table>
  )
}

function captionClasses({ captionSize = 'm', isCaptionHidden }: TableProps): string {
  return classNames(
    'nhsuk-table__caption',
    `nhsuk-table__caption--${captionSize}`,
    isCaptionHidden && 'nhsuk-u-visually-hidden',
  )
}
