/** What is kept of people for a time and then removed, and for how many days; the database removes by the same (`retention_days`). */
export const retention = {
  session: { days: 90, said: 'Sessions that are over, but for your last one' },
  'half-session': { days: 1, said: 'Attempts to sign in that ended before a code was given' },
  invitation: {
    days: 90,
    said: 'Invitations that were not accepted, from the day on which they could be no more',
  },
  'used-invitation': { days: 365, said: 'Invitations that were accepted' },
  'passphrase-reset': { days: 7, said: 'Links to choose a new passphrase' },
  'sign-in-failure': {
    days: 1,
    said: 'Counts of failed attempts to sign in, once they limit nothing any more',
  },
  'sign-in-refusal': { days: 400, said: 'How often signing in to an account failed, by day' },
  'notice-words': {
    days: 90,
    said: 'The words of mail that was sent or could not be; that it was, to whom and when is kept',
  },
} as const satisfies Record<string, { readonly days: number; readonly said: string }>

/** The same as lines of a list, as the page about privacy says it. */
export function sayRetention(): string {
  return Object.values(retention)
    .map(({ days, said }) => `- ${said}: ${days} ${days === 1 ? 'day' : 'days'}.`)
    .join('\n')
}
