import type { BrokenRow } from './broken-declarations'
import { AT, FRAMEWORK, PERSON } from './facts'

/** What is written beside charts, and what is asked of a line locally, with nothing wrong. */
export const validAnnotations = {
  chart_annotation: (provider = 'ZZ9') => ({
    ...{
      framework: FRAMEWORK,
      provider_code: provider,
      indicator: '106',
      period: '2026-27-Q1',
      kind: 'note',
    },
    ...{ reason: 'The clinic moved.', made_for: 'commissioner', author_id: PERSON, author_name: 'Ann Lead' },
    recorded_at: AT,
  }),
  local_threshold: () => ({
    ...{
      framework: FRAMEWORK,
      indicator: '106',
      commissioner_code: 'NORTH',
      value: '0.9',
      direction: 'at-least',
    },
    ...{
      in_force_from: '2026-07-01',
      rationale: 'Agreed for this year.',
      author_id: PERSON,
      author_name: 'Ann Lead',
    },
    recorded_at: AT,
  }),
}

/** One fact a row of it, and the constraint that refuses it for that fact alone. */
export const brokenAnnotations: BrokenRow[] = [
  ['chart_annotation', 'chart_annotation_framework', { framework: 'x' }],
  ['chart_annotation', 'chart_annotation_indicator', { indicator: 'a line' }],
  ['chart_annotation', 'chart_annotation_period', { period: '2026-27' }],
  ['chart_annotation', 'chart_annotation_kind', { kind: 'other' }],
  ['chart_annotation', 'chart_annotation_made_for', { made_for: 'nobody' }],
  ['chart_annotation', 'chart_annotation_of_all', { provider_code: null }],
  ['chart_annotation', 'chart_annotation_rebase', { kind: 'rebase', made_for: 'provider' }],
  ['chart_annotation', 'chart_annotation_reason', { reason: ' \n' }],
  ['chart_annotation', 'chart_annotation_reason', { reason: 'x'.repeat(1001) }],
  ['chart_annotation', 'chart_annotation_author', { author_name: '' }],
  ['chart_annotation', 'chart_annotation_ended', { ended_at: AT }],
  [
    'chart_annotation',
    'chart_annotation_end_reason',
    { ended_at: AT, ended_by_name: 'Ann Lead', end_reason: ' ' },
  ],
  ['local_threshold', 'local_threshold_framework', { framework: 'x' }],
  ['local_threshold', 'local_threshold_indicator', { indicator: 'a line' }],
  ['local_threshold', 'local_threshold_value', { value: '-0.1' }],
  ['local_threshold', 'local_threshold_value', { value: '10000.5' }],
  ['local_threshold', 'local_threshold_direction', { direction: 'about' }],
  ['local_threshold', 'local_threshold_rationale', { rationale: ' \n' }],
  ['local_threshold', 'local_threshold_rationale', { rationale: 'x'.repeat(1001) }],
  ['local_threshold', 'local_threshold_author', { author_name: '' }],
  ['local_threshold', 'local_threshold_ended', { ended_by_name: 'Ann Lead' }],
  [
    'local_threshold',
    'local_threshold_end_rationale',
    { ended_at: AT, ended_by_name: 'Ann Lead', end_rationale: ' ' },
  ],
]
