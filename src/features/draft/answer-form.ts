import type { Failure } from '@/domain/forms/failure'
import type { Finding } from '@/domain/forms/finding'
import type { PostedError, PostedState } from '@/ui/posted-state'
import { type DraftWords, sayRefusal } from './say-refusal'

/** The same form again, with what was typed and what is wrong with it. */
export function answerForm(
  { answer }: PostedState,
  typed: PostedState['typed'],
  errors: readonly PostedError[],
): PostedState {
  return { answer: answer + 1, typed, errors, asksPassphrase: errors.some(({ at }) => at === 'passphrase') }
}

/** Why a form of a few boxes was refused. `at` says at which of them a finding stands; null where it is about another page. */
export function errorsOf(
  failure: Exclude<Failure, { kind: 'not-found' }>,
  {
    words,
    personId,
    toError,
  }: { words: DraftWords; personId: string; toError: (finding: Finding) => PostedError },
): readonly PostedError[] {
  if (failure.kind === 'invalid' || failure.kind === 'not-open') return failure.findings.map(toError)
  return [{ at: null, message: sayRefusal(failure, words, personId) }]
}
