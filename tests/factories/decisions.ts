import type { ReturnDecision } from '@/domain/returns/decision'
import { aStamp } from './actors'

/** The decision by which the first version was opened again. */
export function aDecision(overrides: Partial<ReturnDecision> = {}): ReturnDecision {
  return {
    decision: 'reopened',
    version: 1,
    revision: 7,
    reason: 'The count of 106 was wrong.',
    decided: aStamp({ at: new Date('2026-11-14T10:00:00Z') }),
    ...overrides,
  }
}
