import { redactionIdOf } from '../../tests/support/a-redaction'
import type { Visit } from './pages'

/** How the pages about texts that are taken out are visited. */
export const redactionVisits: Readonly<Record<string, Visit>> = {
  '/redactions': { address: () => '/redactions', as: 'service-lead' },
  '/redactions/[redactionId]': {
    address: ({ draft }) => `/redactions/${redactionIdOf(draft)}`,
    as: 'gatekeeper',
  },
}
