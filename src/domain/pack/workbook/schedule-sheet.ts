import { type QualityRequirement, qualityRequirements } from '../schedule-4'
import { type Shelf, sheetNames } from './places'
import type { Sheet } from './sheet'
import { type TableColumn, numbers, tableSheet, texts } from './table-sheet'

const columns: readonly TableColumn<QualityRequirement>[] = [
  texts('Provider', 30, ({ provider }) => provider),
  texts('Commissioner', 26, ({ commissioner }) => commissioner),
  texts('Quality requirement', 38, ({ requirement }) => requirement),
  texts('Threshold, where one is set locally', 30, ({ threshold }) => threshold),
  numbers('Threshold: share', 'share', ({ thresholdShare }) => thresholdShare),
  numbers('Threshold: mean days', 'days', ({ thresholdDays }) => thresholdDays),
  texts('Method of measurement', 60, ({ method }) => method),
  texts('Consequence', 12, ({ consequence }) => consequence),
  texts('Period', 18, ({ period }) => period),
  texts('Applicable specification', 22, ({ specification }) => specification),
]

/** The requirements in the columns of Schedule 4 of the NHS Standard Contract. */
export function scheduleSheet({ pack }: Shelf): Sheet {
  return tableSheet({
    ...{ name: sheetNames.schedule, columns, rows: qualityRequirements(pack), frozen: 1 },
    about:
      'Requirements in the columns of Schedule 4 of the NHS Standard Contract; no threshold is published.',
    whenEmpty: 'Nothing was asked of any provider in this year.',
  })
}
