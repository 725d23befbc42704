import type { ActionRule, PageRule } from './rules'

const readsSubmitted = { who: 'return:read-submitted', of: 'provider', stranger: 'sign-in' } as const
const segment = encodeURIComponent
const at = (provider: string, rest = '') => [`/history/${segment(provider)}${rest}`]

/** Quarters from before this service, and where they are entered. */
export const historyPages: Readonly<Record<string, PageRule>> = {
  '/history/[provider]': {
    ...readsSubmitted,
    at: ({ provider }) => [...at(provider), ...at(provider, '?entered=2')],
    shows: ({ provider }) => provider,
  },
  '/history/[provider]/enter': {
    ...{ who: 'return:submit', of: 'provider', stranger: 'sign-in' },
    at: ({ provider }) => at(provider, '/enter'),
    shows: () => 'Where do these figures come from?',
  },
}

/** The file with which that begins. */
export const historyRoutes: Readonly<Record<string, PageRule>> = {
  '/history/[provider]/template.csv': {
    ...readsSubmitted,
    stranger: 401,
    at: ({ provider }) => at(provider, '/template.csv'),
    shows: () => 'quarter,box,value,label',
  },
}

/** What is done there: a file is looked at, and nothing is kept before somebody vouches for it. */
export const historyActions: Readonly<Record<string, ActionRule>> = {
  'src/features/history/actions.ts vouchForHistoryAction': {
    who: 'return:submit',
    of: 'provider',
    seenBy: 'return:read-submitted',
    stranger: 'in-place',
    page: ({ provider }) => `/history/${provider}/enter`,
    state: { answer: 0, typed: {}, errors: [], asksPassphrase: false, preview: null, faults: [] },
    typed: () => ({ step: 'check', source: 'The returns that were sent by e-mail.' }),
    answersWith: 'Choose a file',
    writes: () => [],
  },
}
