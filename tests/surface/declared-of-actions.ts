import { type Objects, actionOf } from './objects'
import type { ActionRule, PageRule } from './rules'

const reads = { who: 'action:read', stranger: 'sign-in' } as const
const segment = encodeURIComponent
const pageOf = (objects: Objects) => `/actions/${segment(actionOf(objects))}`
const openingOf = ({ provider }: Objects) => `/actions/new?provider=${segment(provider)}`

/** What is to be done, and what was done about it. */
export const actionPages: Readonly<Record<string, PageRule>> = {
  '/actions': {
    ...reads,
    of: 'nothing',
    at: ({ year }) => ['/actions', `/actions?year=${segment(year)}`],
    absentAt: () => ['/actions?year=2026', '/actions?year=x'],
    shows: () => 'Actions of',
  },
  '/actions/[actionId]': {
    ...reads,
    of: 'provider',
    at: (objects) => [pageOf(objects)],
    absentAt: (objects) => [`${pageOf(objects)}0000`, '/actions/none'],
    shows: ({ provider }) => `What ${provider} is to do.`,
  },
  '/actions/new': {
    ...{ who: 'action:open', of: 'provider', stranger: 'sign-in' },
    at: (objects) => [openingOf(objects)],
    absentAt: (objects) =>
      ['query=9', 'query=x', 'indicator=999'].map((asked) => `${openingOf(objects)}&${asked}`),
    shows: ({ provider }) => provider,
  },
  '/actions/told': {
    ...reads,
    of: 'provider',
    at: ({ provider }) => [`/actions/told?provider=${segment(provider)}`],
    absentAt: () => ['/actions/told'],
    shows: () => 'You said, we did',
  },
}

const acts = {
  of: 'provider',
  stranger: 'in-place',
  state: { answer: 0, typed: {}, errors: [], asksPassphrase: false },
  leadsTo: '/actions/',
  writes: ({ provider }: Objects) => [provider],
} as const satisfies Partial<ActionRule>

/** What is entered about the action that stands; tests/integration/actions/strangers.test.ts asks each kind of everybody. */
export const actionActions: Readonly<Record<string, ActionRule>> = {
  'src/features/actions/actions.ts openActionAction': {
    ...acts,
    who: 'action:open',
    seenBy: 'action:read',
    page: openingOf,
    typed: () => ({
      ...{ text: 'Send each patient a reminder.', owner: 'Programme lead' },
      ...{ 'due-day': '31', 'due-month': '12', 'due-year': '2027' },
    }),
    wrongState: () => ({ query: '9' }),
  },
  'src/features/actions/actions.ts writeActionEntryAction': {
    ...acts,
    who: 'action:open',
    seenBy: 'action:read',
    page: pageOf,
    typed: () => ({ kind: 'progress', text: 'The reminders are being written.' }),
    wrongState: () => ({ seen: '7' }),
  },
}
