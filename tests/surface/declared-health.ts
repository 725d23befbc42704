import type { PageRule } from './rules'

const ofAll = { who: 'everybody', of: 'nothing', stranger: 'open', ofNone: true } as const

/** Where machines ask how the service stands. These tests load no demo, which it waits for where it stands on an embedded cluster. */
export const healthRoutes: Readonly<Record<string, PageRule>> = {
  '/api/health': { ...ofAll, at: () => ['/api/health'], status: 503, shows: () => 'not-ready' },
  '/api/health/ready': { ...ofAll, at: () => ['/api/health/ready'], status: 503, shows: () => 'not-ready' },
  '/api/health/live': { ...ofAll, at: () => ['/api/health/live'], shows: () => 'live' },
}

/** The framework's own page for what breaks: it is answered with words, also without scripts. */
export const brokenPages: Readonly<Record<string, PageRule>> = {
  '/_global-error': {
    ...ofAll,
    at: () => ['/_global-error'],
    status: 500,
    shows: () => 'there is a problem with the service',
  },
}
