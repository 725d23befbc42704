import type { BrokenRow } from './broken-declarations'
import { AT, FRAMEWORK, PERSON, SNAPSHOT } from './facts'

const ofDeclaration = (provider: string) => ({
  framework: FRAMEWORK,
  provider_code: provider,
  financial_year: '2025-26',
})

/** Of the review of a declaration, with nothing wrong. */
export const validReviews = {
  review_judgement: (provider = 'ZZ9') => ({
    ...ofDeclaration(provider),
    ...{ indicator: '007', place: 1, version: 1, judgement: 'agreed', criteria: '{}' },
    ...{ judged_by: PERSON, judged_by_name: 'Ann North', judged_at: AT },
  }),
  review_finding: (provider = 'ZZ9') => ({
    ...ofDeclaration(provider),
    ...{ number: 1, edition: 1, grade: 'concern', indicator: '007', text: 'Two meetings were missed.' },
    ...{ withdrawn: false, recorded_by: PERSON, recorded_by_name: 'Ann North', recorded_at: AT },
  }),
  review_outcome: (provider = 'ZZ9') => ({
    ...ofDeclaration(provider),
    ...{ round: 1, version: 1, outcome: 'routine', reasons: 'All is in place.', answer_by: '2026-08-29' },
    ...{ typed_name: 'Ann North', typed_role: 'Head of quality', statement: 'I may sign it.' },
    ...{ idempotency_key: PERSON, ...SNAPSHOT },
    ...{ signed_by: PERSON, signed_by_name: 'Ann North', signed_at: AT },
  }),
  review_answer: (provider = 'ZZ9') => ({
    ...ofDeclaration(provider),
    ...{ round: 1, place: 1, text: 'There were three meetings.' },
    ...{ answered_by: PERSON, answered_by_name: 'Ann Lead', answered_at: AT },
  }),
  declaration_decision: (provider = 'ZZ9') => ({
    ...ofDeclaration(provider),
    ...{ version: 1, revision: 12, decision: 'accepted' },
    ...{ decided_by: PERSON, decided_by_name: 'Ann North', decided_at: AT },
  }),
}

const LONG = 'x'.repeat(2001)

const AGREED = { criterion: 'quarterly', judgement: 'agreed', reason: null }

/** What is said of criteria, and cannot be. */
const brokenCriteria = [
  [AGREED, AGREED],
  [{ ...AGREED, reason: 'It is so.' }],
  [{ ...AGREED, judgement: 'asked' }],
  [{ ...AGREED, judgement: null }],
  [{ ...AGREED, criterion: null }],
  [{ ...AGREED, more: 'a' }],
  ['quarterly'],
  AGREED,
].map((said): BrokenRow => [
  ...(['review_judgement', 'review_judgement_by_criterion'] as const),
  { by_criterion: JSON.stringify(said) },
])

/** One fact a row of it, and the constraint that refuses it for that fact alone. */
export const brokenReviews: BrokenRow[] = [
  ...(Object.keys(validReviews) as (keyof typeof validReviews)[]).flatMap((table): BrokenRow[] => [
    [table, `${table}_framework`, { framework: 'x' }],
    [table, `${table}_year`, { financial_year: '2025-27' }],
  ]),
  ['review_judgement', 'review_judgement_numbers', { place: 0 }],
  ['review_judgement', 'review_judgement_numbers', { version: 0 }],
  ['review_judgement', 'review_judgement_kind', { judgement: 'doubted' }],
  ['review_judgement', 'review_judgement_criteria', { criteria: '{a}' }],
  ['review_judgement', 'review_judgement_criteria', { criteria: null }],
  ['review_judgement', 'review_judgement_reason', { judgement: 'disagreed' }],
  ['review_judgement', 'review_judgement_reason', { judgement: 'disagreed', reason: ' \n' }],
  ['review_judgement', 'review_judgement_reason', { judgement: 'disagreed', reason: LONG }],
  ['review_judgement', 'review_judgement_reason', { reason: 'It is not so.' }],
  ...brokenCriteria,
  ['review_judgement', 'review_judgement_comment', { comment: ' ' }],
  ['review_judgement', 'review_judgement_comment', { comment: LONG }],
  ['review_judgement', 'review_judgement_name', { judged_by_name: '' }],
  ['review_finding', 'review_finding_numbers', { number: 0 }],
  ['review_finding', 'review_finding_numbers', { edition: 0 }],
  ['review_finding', 'review_finding_withdrawn', { withdrawn: true }],
  ['review_finding', 'review_finding_grade', { grade: 'bad' }],
  ['review_finding', 'review_finding_text', { text: ' ' }],
  ['review_finding', 'review_finding_text', { text: LONG }],
  ['review_finding', 'review_finding_names', { indicator: '' }],
  ['review_finding', 'review_finding_names', { recorded_by_name: '' }],
  ['review_outcome', 'review_outcome_numbers', { round: 0 }],
  ['review_outcome', 'review_outcome_numbers', { version: 0 }],
  ['review_outcome', 'review_outcome_kind', { outcome: 'closed' }],
  ['review_outcome', 'review_outcome_reasons', { reasons: ' ' }],
  ['review_outcome', 'review_outcome_reasons', { reasons: LONG }],
  ['review_outcome', 'review_outcome_explanation', { explanation: ' ' }],
  ['review_outcome', 'review_outcome_explanation', { explanation: LONG }],
  ['review_outcome', 'review_outcome_explanation', { outcome: 'enhanced', explanation: 'It is so.' }],
  ['review_outcome', 'review_outcome_texts', { signed_by_name: '' }],
  ['review_outcome', 'review_outcome_texts', { typed_name: ' ' }],
  ['review_outcome', 'review_outcome_texts', { typed_role: ' ' }],
  ['review_outcome', 'review_outcome_texts', { statement: '' }],
  ['review_outcome', 'review_outcome_answer_by', { answer_by: '2026-07-31' }],
  ['review_outcome', 'review_outcome_snapshot', { snapshot: '{"lines":[1]}' }],
  ['review_answer', 'review_answer_numbers', { round: 0 }],
  ['review_answer', 'review_answer_numbers', { place: 0 }],
  ['review_answer', 'review_answer_text', { text: ' ' }],
  ['review_answer', 'review_answer_text', { text: LONG }],
  ['review_answer', 'review_answer_name', { answered_by_name: '' }],
  ['declaration_decision', 'declaration_decision_numbers', { version: 0 }],
  ['declaration_decision', 'declaration_decision_numbers', { revision: -1 }],
  ['declaration_decision', 'declaration_decision_kind', { decision: 'reopened' }],
  ['declaration_decision', 'declaration_decision_reason', { decision: 'returned' }],
  ['declaration_decision', 'declaration_decision_reason', { reason: 'It is so.' }],
  ['declaration_decision', 'declaration_decision_reason', { decision: 'returned', reason: ' ' }],
  ['declaration_decision', 'declaration_decision_reason', { decision: 'returned', reason: LONG }],
  ['declaration_decision', 'declaration_decision_name', { decided_by_name: '' }],
]
