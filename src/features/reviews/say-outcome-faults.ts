import { notFound } from 'next/navigation'
import { reviewedHref } from '@/domain/addresses/reviews'
import { declarationId } from '@/domain/declarations/declaration'
import { sayMoment } from '@/domain/periods/format'
import type { ReviewKey } from '@/domain/reviews/review'
import type { SigningRefusal } from '@/operations/sign-review'
import type { PostedError } from '@/ui/posted-state'

/** Why an outcome was not signed: at its box, or with the way to the indicator on whose page it is put right. */
export function sayOutcomeFaults(key: ReviewKey, failure: SigningRefusal): readonly PostedError[] {
  switch (failure.kind) {
    case 'not-found':
      return notFound()
    case 'invalid':
      return failure.faults.map(({ at, message, indicator }) => ({
        ...{ at, message },
        ...(indicator !== undefined && { href: reviewedHref(declarationId(key), indicator) }),
      }))
    case 'nothing-new':
      return [{ at: null, message: 'This outcome is signed, and nothing was written since' }]
    case 'changed-elsewhere': {
      const who = failure.by ? `${failure.by.name} wrote on ${sayMoment(failure.by.at)}` : 'Somebody wrote'
      return [
        {
          at: null,
          message: `${who}, after you opened this page. It was not signed. Read the review again first`,
        },
      ]
    }
  }
}
