import { aReview } from '../../tests/support/a-review'
import { YEAR, declarationOf } from './declarations'
import type { Visit } from './pages'

const reviewOf = (provider: string) => `/reviews/${declarationOf(provider)}`

const visited = (rest: string): Visit => ({
  address: ({ submitted }) => `${reviewOf(submitted)}${rest}`,
  ...{ as: 'commissioner', only: true },
})

/** How the pages of the review of a declaration are visited. */
export const reviewVisits: Readonly<Record<string, Visit>> = {
  '/reviews': { address: () => '/reviews', as: 'commissioner', only: true },
  '/reviews/[reviewId]': visited(''),
  '/reviews/[reviewId]/[indicator]': visited('/007'),
  '/reviews/[reviewId]/figures': visited('/figures'),
  '/reviews/[reviewId]/findings': visited('/findings?finding=1'),
  '/reviews/[reviewId]/outcome': visited('/outcome'),
  '/reviews/[reviewId]/decide': visited('/decide'),
  '/reviews/[reviewId]/letter': visited('/letter'),
  '/reviews/[reviewId]/signed': {
    ...{ address: ({ submitted }) => `${reviewOf(submitted)}/signed`, as: 'service-lead', of: 'submitted' },
  },
}

/** What puts the review of a provider's signed declaration there. */
export const reviewOfSubmitted = (provider: string) =>
  aReview({ framework: 'hsps-1767', provider, year: YEAR })
