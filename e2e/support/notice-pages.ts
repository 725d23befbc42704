import { servicePages } from '@/domain/pages/service-pages'
import { NOTICE_ID } from '../../tests/support/a-notice'
import type { Visit } from './pages'
import { redactionVisits } from './redaction-pages'

const administrator = { as: 'administrator', only: true } as const

/** How the pages about notices, about texts that are taken out, and about the service itself are visited. */
export const noticeVisits: Readonly<Record<string, Visit>> = {
  ...redactionVisits,
  ...Object.fromEntries(Object.keys(servicePages).map((name) => [`/${name}`, { address: () => `/${name}` }])),
  '/admin/outbox': { address: () => '/admin/outbox', ...administrator },
  '/admin/outbox/[noticeId]': { address: () => `/admin/outbox/${NOTICE_ID}`, ...administrator },
  '/admin/outbox/mailboxes': { address: () => '/admin/outbox/mailboxes', ...administrator },
  '/account/mailboxes': { address: () => '/account/mailboxes', as: 'gatekeeper', only: true },
  '/account/notices': { address: () => '/account/notices', as: 'service-lead' },
}
