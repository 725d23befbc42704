import { sayDay } from '@/domain/periods/format'
import type { SignInStanding } from '@/operations/read/get-sign-in-standing'

/** How people sign in, in words: what is set, and what was refused. */
export function toSignInStandingView({ singleSignOn, callback, proxies, days }: SignInStanding) {
  return {
    rows: singleSignOn ? rowsOf({ ...singleSignOn, callback }) : [],
    proxies:
      proxies === 0
        ? 'No proxy is set (TRUSTED_PROXY_HOPS), so no address is believed: failures are counted by account alone, and one address may try every account. Set it where a proxy of yours stands in front.'
        : `The address of a client is taken from ${String(proxies)} of your proxies. Thirty accounts that fail at one address within 15 minutes close it to browsers that are not known.`,
    days: days.map(({ day, accounts, refused, locked, unknown }) => ({
      key: day,
      cells: [
        sayDay(new Date(`${day}T12:00:00Z`)),
        ...[refused, locked, accounts, unknown].map((count) => count.toLocaleString('en-GB')),
      ],
    })),
  }
}

type Shown = NonNullable<SignInStanding['singleSignOn']> & Pick<SignInStanding, 'callback'>

function rowsOf({ issuer, clientId, scopes, acrValues, requiredAcr, button, callback }: Shown) {
  return [
    { key: 'Issuer', value: issuer },
    { key: 'Client', value: clientId },
    { key: 'Address to come back to', value: callback },
    { key: 'Scopes', value: scopes },
    { key: 'Asked for', value: acrValues === '' ? 'As the provider likes' : acrValues },
    {
      key: 'Strong enough',
      value: requiredAcr.length === 0 ? 'Any way of signing in there' : requiredAcr.join(', '),
    },
    { key: 'Button', value: button },
  ]
}
