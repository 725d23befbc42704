import type { BrokenRow } from './broken-declarations'
import { AT, FRAMEWORK, PERSON } from './facts'

const ofService = (provider: string) => ({ framework: FRAMEWORK, provider_code: provider })
const ofFigure = (provider: string) => ({ ...ofService(provider), period: '2026-27-Q1', indicator: '106' })

/** Of what is asked about a figure, and of a case about one, with nothing wrong. */
export const validConversations = {
  query: (provider = 'ZZ9') => ({
    ...ofFigure(provider),
    ...{ number: 1, financial_year: '2026-27', version: 1 },
    ...{ asked_by: PERSON, asked_by_name: 'Ann Lead', asked_at: AT },
  }),
  query_message: (provider = 'ZZ9') => ({
    ...ofService(provider),
    ...{ number: 1, place: 1, kind: 'question', text: 'Why is this so high?', due_on: '2026-08-15' },
    ...{ written_by: PERSON, written_by_name: 'Ann Lead', written_at: AT },
  }),
  signal_case: (provider = 'ZZ9') => ({
    ...ofFigure(provider),
    ...{ financial_year: '2026-27', version: 1, level: 'alert', method: 'arcsine-od/1' },
  }),
  case_step: (provider = 'ZZ9') => ({
    ...ofFigure(provider),
    ...{ place: 1, kind: 'opened', text: 'Beyond the limits of all.' },
    ...{ taken_by: PERSON, taken_by_name: 'Ann Lead', taken_at: AT },
  }),
}

const LONG = 'x'.repeat(2001)
const ANSWER = { place: 2, kind: 'answer', due_on: null }
const OF_A_CRITERION = { period: null, indicator: null, version: null, criterion: '007' }

/** One fact a row of it, and the constraint that refuses it for that fact alone. */
export const brokenConversations: BrokenRow[] = [
  ['query', 'query_framework', { framework: 'x' }],
  ['query', 'query_number', { number: 0 }],
  ['query', 'query_year', { ...OF_A_CRITERION, financial_year: '2026-28' }],
  ['query', 'query_period', { financial_year: '2025-26' }],
  ['query', 'query_period', { period: '2026-27-Q5' }],
  ['query', 'query_subject', { criterion: '007' }],
  ['query', 'query_subject', { indicator: null }],
  ['query', 'query_subject', { ...OF_A_CRITERION, criterion: null }],
  ['query', 'query_version', { version: 0 }],
  ['query', 'query_codes', { indicator: '' }],
  ['query', 'query_criterion', { ...OF_A_CRITERION, criterion: 'Not one' }],
  ['query', 'query_criterion', { ...OF_A_CRITERION, criterion: '007.' }],
  ['query', 'query_name', { asked_by_name: '' }],
  ['query_message', 'query_message_place', { place: 0 }],
  ['query_message', 'query_message_kind', { ...ANSWER, kind: 'remark' }],
  ['query_message', 'query_message_begins', { ...ANSWER, place: 1 }],
  ['query_message', 'query_message_text', { text: ' \n' }],
  ['query_message', 'query_message_text', { text: LONG }],
  ['query_message', 'query_message_due', { due_on: null }],
  ['query_message', 'query_message_due', { ...ANSWER, due_on: '2026-08-15' }],
  ['query_message', 'query_message_due_later', { due_on: '2026-07-31' }],
  ['query_message', 'query_message_name', { written_by_name: '' }],
  ['signal_case', 'signal_case_framework', { framework: 'x' }],
  ['signal_case', 'signal_case_period', { financial_year: '2025-26' }],
  ['signal_case', 'signal_case_period', { period: '2026-27' }],
  ['signal_case', 'signal_case_version', { version: 0 }],
  ['signal_case', 'signal_case_level', { level: 'alarming' }],
  ['signal_case', 'signal_case_names', { indicator: '' }],
  ['signal_case', 'signal_case_names', { method: '' }],
  ['case_step', 'case_step_place', { place: 2 }],
  ['case_step', 'case_step_place', { kind: 'explained' }],
  ['case_step', 'case_step_kind', { outcome: 'right' }],
  ['case_step', 'case_step_kind', { place: 2, kind: 'checked' }],
  ['case_step', 'case_step_kind', { place: 4, kind: 'decided', outcome: 'right' }],
  ['case_step', 'case_step_kind', { place: 2, kind: 'forgotten' }],
  ['case_step', 'case_step_text', { text: ' \n' }],
  ['case_step', 'case_step_text', { text: LONG }],
  ['case_step', 'case_step_name', { taken_by_name: '' }],
]
