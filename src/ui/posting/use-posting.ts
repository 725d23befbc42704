import { useActionState } from 'react'
import type { Answered, PostAction } from './answered'
import { hold } from './hold'
import { usePageOf } from './page-of'

const isBrowser = typeof window !== 'undefined'

/**
 * The state of a form and how to post it. Without JavaScript the browser posts it to the action itself, at an address that
 * says whose page it was; with it, whatever comes of the post, the form comes back with all that stood in it.
 */
export function usePosting<State extends Answered>(
  action: PostAction<State>,
  before: Awaited<State>,
  address?: string,
) {
  const page = usePageOf()
  const to = address ?? page.address
  const of = `${to}${to.includes('?') ? '&' : '?'}of=${page.person}`
  return useActionState(isBrowser ? keeping(action) : action, before, page.person ? of : undefined)
}

/** What a page would lose to an error is given back to it. */
function keeping<State extends Answered>(action: PostAction<State>): PostAction<State> {
  return async (state, form) => {
    try {
      // An answer may leave out what the page knows already.
      const known = { ...state, held: null, signedOut: null }
      return { ...known, ...(await action(known, form)) }
    } catch (failure) {
      return { ...state, answer: state.answer + 1, held: hold(failure, form) }
    }
  }
}
