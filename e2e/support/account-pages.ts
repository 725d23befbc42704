import type { Visit } from './pages'

/** How the pages are visited that are about how somebody signs in. Half a sign-in is walked by a journey of its own. */
export const accountVisits: Readonly<Record<string, Visit>> = {
  '/sign-in/code': { address: () => '/sign-in/code' },
  '/forgotten': { address: () => '/forgotten' },
  '/forgotten/[token]': { address: ({ reset }) => reset },
  '/account': { address: () => '/account', as: 'service-lead' },
  '/account/second-factor': { address: () => '/account/second-factor', as: 'service-lead' },
  '/account/passphrase': { address: () => '/account/passphrase', as: 'service-lead' },
  '/account/roles': { address: () => '/account/roles', as: 'service-lead' },
  '/account/confirm': { address: () => '/account/confirm?next=/exports', as: 'service-lead' },
  '/people/[id]/second-factor': {
    address: ({ person }) => `/people/${person}/second-factor`,
    as: 'gatekeeper',
  },
  '/admin/people/[id]/sessions': {
    address: ({ person }) => `/admin/people/${person}/sessions`,
    as: 'administrator',
    only: true,
  },
}
