import type { Objects } from './objects'
import type { ActionRule, PageRule } from './rules'

const readsCases = { who: 'case:read', stranger: 'sign-in' } as const

/** The case of a provider, by its address: under another framework than the first with its code before it. */
const caseOf = ({ framework, provider, period, indicator }: Objects) =>
  `/dashboards/cases/${framework === 'hsps-1767' ? '' : `${framework}-`}${encodeURIComponent(provider)}-${period}-${encodeURIComponent(indicator)}`

/** What follows a signal. */
export const casePages: Readonly<Record<string, PageRule>> = {
  '/dashboards/cases': {
    ...readsCases,
    of: 'nothing',
    at: () => ['/dashboards/cases'],
    shows: () => 'Cases',
  },
  '/dashboards/cases/[caseId]': {
    ...readsCases,
    of: 'provider',
    at: (objects) => [caseOf(objects)],
    absentAt: (objects) => [caseOf({ ...objects, indicator: '999' }), '/dashboards/cases/none'],
    shows: ({ provider }) => `A case about ${provider}.`,
  },
  '/dashboards/cases/[caseId]/letter': {
    ...readsCases,
    of: 'provider',
    at: (objects) => [`${caseOf(objects)}/letter`, `${caseOf(objects)}/letter?step=1`],
    absentAt: (objects) => [`${caseOf(objects)}/letter?step=2`, `${caseOf(objects)}/letter?step=x`],
    shows: ({ provider }) => `A case about ${provider}.`,
  },
}

/** The step that a newly opened case waits for; tests/integration/cases/strangers.test.ts asks each of the others of everybody. */
export const caseActions: Readonly<Record<string, ActionRule>> = {
  'src/features/cases/actions.ts takeCaseStepAction': {
    who: 'case:check',
    of: 'provider',
    seenBy: 'case:read',
    stranger: 'in-place',
    page: caseOf,
    state: { answer: 0, typed: {}, errors: [], asksPassphrase: false },
    typed: () => ({ outcome: 'right', text: 'Every count was looked up again.' }),
    leadsTo: '/dashboards/cases/',
    wrongState: () => ({ seen: '7' }),
    writes: ({ provider }) => [provider],
  },
}
