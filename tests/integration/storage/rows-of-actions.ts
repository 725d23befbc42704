import type { BrokenRow } from './broken-declarations'
import { AT, FRAMEWORK, PERSON } from './facts'

const numbered = (provider: string) => ({ framework: FRAMEWORK, provider_code: provider, number: 1 })

/** Of what is to be done and what was entered about it, with nothing wrong. */
export const validActions = {
  action: (provider = 'ZZ9') => ({ ...numbered(provider), financial_year: '2026-27', source: 'own' }),
  action_file: (provider = 'ZZ9') => ({
    ...numbered(provider),
    file_id: '00000000-0000-4000-8000-0000000000f2',
  }),
  action_entry: (provider = 'ZZ9') => ({
    ...numbered(provider),
    ...{
      place: 1,
      kind: 'opened',
      text: 'Remind each patient.',
      owner: 'Service lead',
      due_on: '2026-12-31',
    },
    ...{ written_by: PERSON, written_by_name: 'Ann Lead', written_at: AT },
  }),
}

const LONG = 'x'.repeat(2001)
const DONE = { place: 2, kind: 'completed', owner: null, due_on: null, extent: 'met', evidence: 'Policy' }
const NOTE = { place: 2, kind: 'progress', owner: null, due_on: null }

/** One fact a row of it, and the constraint that refuses it for that fact alone. */
export const brokenActions: BrokenRow[] = [
  ['action', 'action_framework', { framework: 'x' }],
  ['action', 'action_number', { number: 0 }],
  ['action', 'action_year', { financial_year: '2026-28' }],
  ['action', 'action_indicator', { indicator: '' }],
  ['action', 'action_source', { source: 'rumour' }],
  ['action', 'action_source', { source: 'not-met' }],
  ['action', 'action_source', { source: 'query', indicator: '106' }],
  ['action', 'action_source', { source: 'finding', source_number: 0 }],
  ['action', 'action_source', { source_number: 1 }],
  ['action', 'action_target', { target: 0.5 }],
  ['action', 'action_target', { indicator: '106', target: -1 }],
  ['action', 'action_baseline', { indicator: '106', target: 0.5, baseline: 0.4 }],
  ['action', 'action_baseline', { baseline: 0.4, baseline_period: '2026-27-Q1' }],
  ['action', 'action_baseline', { indicator: '106', target: 0.5, baseline: 0.4, baseline_period: '2026-27' }],
  ['action_file', 'action_file_framework', { framework: 'x' }],
  ['action_file', 'action_file_number', { number: 0 }],
  ['action_entry', 'action_entry_place', { place: 2 }],
  ['action_entry', 'action_entry_place', { ...NOTE, place: 1 }],
  ['action_entry', 'action_entry_kind', { ...NOTE, kind: 'forgotten' }],
  ['action_entry', 'action_entry_promise', { owner: null }],
  ['action_entry', 'action_entry_promise', { due_on: null }],
  ['action_entry', 'action_entry_again', { ...NOTE, kind: 'reopened' }],
  ['action_entry', 'action_entry_extent', { ...NOTE, extent: 'met' }],
  ['action_entry', 'action_entry_extent', { ...DONE, extent: null }],
  ['action_entry', 'action_entry_extent', { ...DONE, extent: 'nearly' }],
  ['action_entry', 'action_entry_shown', { ...NOTE, evidence: 'Policy' }],
  ['action_entry', 'action_entry_evidence', { ...DONE, evidence: null }],
  ['action_entry', 'action_entry_told', { ...DONE, said: 'Remind us.' }],
  ['action_entry', 'action_entry_told', { said: 'Remind us.', did: 'We do.' }],
  ['action_entry', 'action_entry_texts', { text: ' \n' }],
  ['action_entry', 'action_entry_texts', { text: LONG }],
  ['action_entry', 'action_entry_texts', { owner: ' ' }],
  ['action_entry', 'action_entry_texts', { ...DONE, said: LONG, did: 'We do.' }],
  ['action_entry', 'action_entry_name', { written_by_name: '' }],
]
