import { declarationOf } from './declarations'
import type { Visit } from './pages'
import { reviewVisits } from './review-pages'

/** How the pages of declarations, and of their reviews, are visited. */
export const declarationVisits: Readonly<Record<string, Visit>> = {
  ...reviewVisits,
  '/declarations': { address: () => '/declarations', as: 'commissioner' },
  '/declarations/[declarationId]': {
    address: ({ draft }) => `/declarations/${declarationOf(draft)}`,
    as: 'service-lead',
  },
  '/declarations/[declarationId]/[part]': {
    address: ({ draft }) => `/declarations/${declarationOf(draft)}/007`,
    as: 'service-lead',
  },
  '/declarations/[declarationId]/back': {
    address: ({ draft }) => `/declarations/${declarationOf(draft)}/back`,
    as: 'executive',
    only: true,
  },
  '/declarations/[declarationId]/check': {
    address: ({ draft }) => `/declarations/${declarationOf(draft)}/check`,
    as: 'executive',
  },
  '/declarations/[declarationId]/evidence': {
    address: ({ draft }) => `/declarations/${declarationOf(draft)}/evidence`,
    as: 'service-lead',
  },
  '/declarations/[declarationId]/signed': {
    address: ({ submitted }) => `/declarations/${declarationOf(submitted)}/signed`,
    as: 'commissioner',
  },
  '/declarations/[declarationId]/last-year': {
    address: ({ submitted }) => `/declarations/${declarationOf(submitted)}/last-year`,
    as: 'commissioner',
  },
  '/declarations/[declarationId]/correct': {
    address: ({ submitted }) => `/declarations/${declarationOf(submitted)}/correct`,
    as: 'gatekeeper',
    of: 'submitted',
  },
}
