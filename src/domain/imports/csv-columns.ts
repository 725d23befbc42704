/** Which columns a file may have, in any order; those of `required` it must have. */
export interface CsvColumns<Column extends string> {
  readonly required: readonly Column[]
  readonly optional: readonly Column[]
}
