import type { Table } from './valid-rows'

/** A decision that has been overtaken, since its draft is the one that stands, and a conversation: nothing here leads to them. */
export const BESIDES: readonly Table[] = [
  ...(['return_decision', 'query', 'query_message', 'signal_case', 'case_step'] as const),
  ...(['action', 'action_entry', 'action_file'] as const),
  ...(['evidence_file', 'evidence_scan', 'evidence_try', 'declared_file'] as const),
  ...([
    'review_judgement',
    'review_finding',
    'review_outcome',
    'review_answer',
    'declaration_decision',
  ] as const),
]
