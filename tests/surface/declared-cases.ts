import { type Objects, caseOf } from './objects'
import type { ActionRule, PageRule } from './rules'

const readsCases = { who: 'case:read', stranger: 'sign-in' } as const

const pageOf = (objects: Objects) => `/dashboards/cases/${encodeURIComponent(caseOf(objects))}`

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
    at: (objects) => [pageOf(objects)],
    absentAt: (objects) => [pageOf({ ...objects, indicator: '999' }), '/dashboards/cases/none'],
    shows: ({ provider }) => `A case about ${provider}.`,
  },
  '/dashboards/cases/[caseId]/letter': {
    ...readsCases,
    of: 'provider',
    at: (objects) => [`${pageOf(objects)}/letter`, `${pageOf(objects)}/letter?step=1`],
    absentAt: (objects) => [`${pageOf(objects)}/letter?step=2`, `${pageOf(objects)}/letter?step=x`],
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
    page: pageOf,
    state: { answer: 0, typed: {}, errors: [], asksPassphrase: false },
    typed: () => ({ outcome: 'right', text: 'Every count was looked up again.' }),
    leadsTo: '/dashboards/cases/',
    wrongState: () => ({ seen: '7' }),
    writes: ({ provider }) => [provider],
  },
}
