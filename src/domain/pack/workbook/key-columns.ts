import type { Indicator } from '../../catalogue/indicator'
import { shortLabel } from '../labels'
import type { Shelf } from './places'
import { type TableColumn, texts } from './table-sheet'

/** The provider of a row by code and name, which leads to what was received of it. */
export function providerColumn<Row>(
  { labelOf, qualityOf }: Shelf,
  of: (row: Row) => string,
): TableColumn<Row> {
  return texts(
    'Provider',
    26,
    (row) => labelOf(of(row)),
    (row) => qualityOf(of(row)),
  )
}

/** The indicator of a row by code and our short name, which leads to the definition that it follows, where its published name stands. */
export function indicatorColumn<Row>(
  { definitionOf }: Shelf,
  of: (row: Row) => { readonly indicator: Indicator; readonly definitionVersion: number },
): TableColumn<Row> {
  return texts(
    'Indicator',
    34,
    (row) => shortLabel(of(row).indicator),
    (row) => definitionOf({ code: of(row).indicator.code, version: of(row).definitionVersion }),
  )
}
