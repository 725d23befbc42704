import { boxesOf } from '../catalogue/boxes-of'
import { fieldId } from '../catalogue/field-id'
import { quarterlyIndicators } from '../catalogue/find'
import type { Framework } from '../catalogue/framework'
import { toCsv } from '../exports/csv'
import { type Period, addQuarters } from '../periods/period'

/** The columns of a file of past quarters: a row for each box of each quarter. */
export const historyColumns = { required: ['quarter', 'box', 'value'], optional: ['label'] } as const

export type HistoryColumn = (typeof historyColumns)['required' | 'optional'][number]

/** So many quarters before the first one of the service are in the template: three years. */
const QUARTERS = 12

/** The file with which past quarters are entered: every box that a line needs, of the quarters before `first`, blank. */
export function historyTemplate(framework: Framework, first: Period): string {
  const quarters = Array.from({ length: QUARTERS }, (_, index) => addQuarters(first, index - QUARTERS))
  const rows = quarters.flatMap((quarter) =>
    quarterlyIndicators(quarter, framework).flatMap((indicator) =>
      Object.entries(boxesOf(indicator))
        .filter(([, box]) => box.required || box.neededByRule)
        .map(([name, { label }]) => [quarter, fieldId(indicator.code, name), '', label]),
    ),
  )
  return toCsv([['quarter', 'box', 'value', 'label'], ...rows])
}
