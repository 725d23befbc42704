import type { BrokenRow } from './broken-declarations'
import { AT, FRAMEWORK, PERSON } from './facts'

/** A row that nothing is wrong with. */
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
}

/** Of what is written beside charts: one fact a row, and the constraint that refuses it for that fact alone. */
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
]
