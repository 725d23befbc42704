import type { QualityRequirement } from '../pack/schedule-4'
import type { Column, Columns } from './column'

const NO_THRESHOLD = 'None is set locally, and none is published.'

const text = (
  meaning: string,
  cell: (row: QualityRequirement) => string | null,
  empty?: string,
): Column<QualityRequirement> => ({
  ...{ type: 'string', meaning, cell, ...(empty && { empty }) },
})
const level = (
  unit: string,
  meaning: string,
  cell: (row: QualityRequirement) => number | null,
): Column<QualityRequirement> => ({
  ...{ type: 'number', meaning, unit, cell },
  empty: `${NO_THRESHOLD} Or the requirement is measured otherwise.`,
})

/** The columns of the requirements of a year: those of Schedule 4 of the NHS Standard Contract, and whose they are. */
export const scheduleColumns: Columns<QualityRequirement> = {
  provider: text('Code and name of the provider.', ({ provider }) => provider),
  commissioner: text(
    'Code and name of whoever answered for it last in the year.',
    ({ commissioner }) => commissioner,
    'Nobody did.',
  ),
  quality_requirement: text(
    'Code and published name of the indicator that is asked for.',
    ({ requirement }) => requirement,
  ),
  threshold: text(
    'The local threshold in words, with who set it and since when.',
    ({ threshold }) => threshold,
    NO_THRESHOLD,
  ),
  threshold_share: level(
    'share from 0 to 1',
    'That of the last quarter of the year, of a share.',
    ({ thresholdShare }) => thresholdShare,
  ),
  threshold_days: level(
    'days',
    'That of the last quarter of the year, of a mean wait.',
    ({ thresholdDays }) => thresholdDays,
  ),
  method_of_measurement: text('How it is measured, in the words of its definition.', ({ method }) => method),
  consequence: text('What follows from a breach: the contract says.', ({ consequence }) => consequence),
  period: text('Over which period it is measured.', ({ period }) => period),
  applicable_specification: text('The specification that it is from.', ({ specification }) => specification),
}
