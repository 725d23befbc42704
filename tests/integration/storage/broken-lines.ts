import type { BrokenRow } from './broken-declarations'

const LONG = 'x'.repeat(4001)
const wait = { kind: 'mean-wait', numerator: 300 }
const paired = { kind: 'paired-proportion', paired: 8 }

const nothing = { numerator: null, denominator: null }

export const brokenLines: BrokenRow[] = [
  ['submitted_line', 'submitted_line_names', { kind: 'rate' }],
  ['submitted_line', 'submitted_line_names', { definition_version: 0 }],
  ['submitted_line', 'submitted_line_state', { ...nothing, state: 'zero' }],
  ['submitted_line', 'submitted_line_value', { numerator: null }],
  ['submitted_line', 'submitted_line_value', { denominator: null }],
  ['submitted_line', 'submitted_line_value', { numerator: 0, denominator: 0 }],
  ['submitted_line', 'submitted_line_no_figures', { state: 'nil' }],
  [
    'submitted_line',
    'submitted_line_no_figures',
    { ...nothing, state: 'not-offered', figures: { issued: 5 } },
  ],
  ['submitted_line', 'submitted_line_reason', { ...nothing, state: 'not-available' }],
  ['submitted_line', 'submitted_line_reason', { ...nothing, state: 'not-available', reason: '' }],
  ['submitted_line', 'submitted_line_proportion', { numerator: 11 }],
  ['submitted_line', 'submitted_line_paired', { ...paired, paired: null }],
  ['submitted_line', 'submitted_line_paired', { ...paired, paired: 6 }],
  ['submitted_line', 'submitted_line_paired', { ...paired, paired: 11 }],
  ['submitted_line', 'submitted_line_paired', { paired: 8 }],
  ['submitted_line', 'submitted_line_wait', { figures: { median: 1 } }],
  ['submitted_line', 'submitted_line_limits', { numerator: -1 }],
  ['submitted_line', 'submitted_line_limits', { denominator: 1_000_001 }],
  ['submitted_line', 'submitted_line_limits', { ...paired, paired: -1, numerator: -2 }],
  ['submitted_line', 'submitted_line_limits', { ...wait, numerator: 100_000_001 }],
  ['submitted_line', 'submitted_line_order', { ...wait, figures: { shortest: 9, longest: 8 } }],
  ['submitted_line', 'submitted_line_order', { ...wait, figures: { shortest: 9, median: 8 } }],
  ['submitted_line', 'submitted_line_order', { ...wait, figures: { median: 8.5, longest: 8 } }],
  ['submitted_line', 'submitted_line_over', { ...wait, figures: { over126: 11 } }],
  ...[
    { issued: -1 },
    { median: 1.234 },
    { issued: null },
    { issued: true },
    { issued: [1] },
    { valueSet: '' },
  ].map((figures): BrokenRow => ['submitted_line', 'submitted_line_figures', { ...wait, figures }]),
  ['submitted_line', 'submitted_line_figures', { figures: '"12"' }],
  ['submitted_line', 'submitted_line_texts', { explanation: LONG }],
]
