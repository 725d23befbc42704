import 'server-only'
import { notFound } from 'next/navigation'
import { noteSecurity } from '../security-events'
import { requireOwnOrigin } from './own-origin'

/**
 * An action of this service, whatever it does: not there for what no page of ours sent, and for what none sends it: a form, after what
 * its page was answered before where it has such a state.
 */
export function action<Given extends readonly [...states: Before[], form: FormData], Answer>(
  act: (...given: Given) => Promise<Answer>,
) {
  return async (...given: Given): Promise<Answer> => {
    await requireOwnOrigin()
    if (given.length !== act.length || !isOurs(given)) {
      noteSecurity('malformed-form')
      notFound()
    }
    return act(...given)
  }
}

/** What a form was answered before. It comes from the browser, so nothing but its shape is known. */
interface Before {
  readonly answer: number
}

function isOurs(given: readonly unknown[]): boolean {
  return given.every((each, index) => (index < given.length - 1 ? isBefore(each) : each instanceof FormData))
}

function isBefore(state: unknown): boolean {
  if (!isObject(state) || !('answer' in state) || !Number.isSafeInteger(state.answer)) return false
  return !('conflicts' in state) || (Array.isArray(state.conflicts) && state.conflicts.every(isObject))
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
