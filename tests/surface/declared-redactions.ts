import { redactionIdOf } from '../support/a-redaction'
import type { ActionRule, PageRule } from './rules'

const AT = '/redactions'
const redacts = { who: 'text:redact', of: 'nothing', stranger: 'sign-in', ofNone: true } as const
const ofZZ1 = { ...redacts, of: 'provider' } as const

/** Pages about texts that are taken out. */
export const redactionPages: Readonly<Record<string, PageRule>> = {
  // The national team has texts about its levels taken out.
  [AT]: {
    ...redacts,
    also: 'correction:allow',
    at: () => [AT, `${AT}?done=asked`],
    shows: () => 'Ask for a text to be taken out',
  },
  [`${AT}/[redactionId]`]: {
    ...ofZZ1,
    heldUnder: 'hsps-1767',
    // The second provider has none, whoever asks.
    at: ({ provider }) => (provider === 'ZZ2' ? [] : [`${AT}/${redactionIdOf(provider)}`]),
    absentAt: () => [`${AT}/1`, `${AT}/00000000-0000-4000-8000-000000000000`],
    shows: () => 'A text of some words',
  },
}

const unposted = { answer: 0, typed: {}, errors: [], asksPassphrase: false }

/** What is done about them. */
export const redactionActions: Readonly<Record<string, ActionRule>> = {
  'src/features/redactions/actions.ts askRedactionAction': {
    ...redacts,
    stranger: 'in-place',
    page: () => AT,
    state: unposted,
    typed: ({ provider, secret }) => ({
      service: `hsps-1767/${provider}`,
      text: secret,
      reason: 'It names a patient.',
    }),
    leadsTo: AT,
    writes: ({ provider }) => [provider],
  },
  'src/features/redactions/actions.ts decideRedactionAction': {
    ...redacts,
    stranger: 'in-place',
    page: () => `${AT}/${redactionIdOf('ZZ1')}`,
    state: unposted,
    typed: () => ({ decision: 'refuse' }),
    leadsTo: AT,
    writes: ({ provider }) => [provider],
  },
}
