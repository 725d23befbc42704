import { aTinyFrameworkReturn } from '../factories/second-framework'
import { aFullReturn } from '../factories/typed-return'
import type { ActionRule } from './rules'

const unposted = { answer: 0, typed: {}, errors: [], asksPassphrase: false }
const REASON = 'The count of 106 was wrong.'

/** How often the return that was submitted had been saved: once for each of its sections. */
const savesOf = (framework: string) =>
  Object.keys(framework === 'tiny-100' ? aTinyFrameworkReturn : aFullReturn()).length

/** What is decided about submitted returns. */
export const decisionActions: Readonly<Record<string, ActionRule>> = {
  'src/features/decisions/actions.ts decideReturnAction': {
    who: 'return:judge',
    of: 'provider',
    stranger: 'in-place',
    page: ({ submitted }) => `/returns/${submitted}/decide`,
    state: unposted,
    typed: () => ({ decision: 'returned', reason: REASON }),
    wrongState: ({ draft }) => ({ returnId: draft }),
    writes: ({ provider }) => [provider],
  },
  'src/features/decisions/actions.ts acceptReturnsAction': {
    who: 'return:judge',
    of: 'provider',
    seenBy: 'return:read-submitted',
    stranger: 'in-place',
    page: () => '/returns',
    state: unposted,
    typed: ({ submitted, framework }) => ({ [`accept-${submitted}`]: String(savesOf(framework) + 1) }),
    leadsTo: '/returns?accepted=1',
    wrongState: ({ submitted }) => ({ [`accept-${submitted}`]: '99' }),
    writes: ({ provider }) => [provider],
  },
  'src/features/decisions/actions.ts reopenReturnAction': {
    who: 'return:reopen',
    of: 'provider',
    stranger: 'in-place',
    page: ({ submitted }) => `/returns/${submitted}/reopen`,
    state: unposted,
    typed: () => ({ reason: REASON }),
    wrongState: ({ draft }) => ({ returnId: draft }),
    writes: ({ provider }) => [provider],
  },
}
