import type { Failure } from '@/domain/forms/failure'
import type { Finding } from '@/domain/forms/finding'
import type { PostedError, PostedState } from '@/ui/posted-state'
import { sayMoment } from '@/domain/periods/format'
import { type DraftWords, type HandedWords, sayRefusal } from './say-refusal'

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

/** What somebody reads whose page was overtaken before they could submit or sign: what changed, and the way to read on. */
export function overtakenErrors(
  { saved, changes = [] }: Extract<Failure, { kind: 'changed-elsewhere' }>,
  { what, closed, close }: HandedWords,
  { personId, readOn }: { readonly personId: string; readonly readOn: string },
): readonly PostedError[] {
  const who = saved?.personId === personId ? 'You yourself, in another window,' : (saved?.name ?? 'Somebody')
  const when = saved ? ` on ${sayMoment(saved.at)}` : ''
  const said = (text: string | null) => text ?? 'blank'
  const differs =
    changes.length > 0
      ? changes.map(({ what: box, before, after }) => `${box}: was ${said(before)}, is now ${said(after)}`)
      : ['Every answer is as you read it']
  return [
    { at: null, message: `${who} changed ${what}${when}, after you opened this page. It was not ${closed}` },
    ...differs.map((message) => ({ at: null, message })),
    { at: null, message: `Read it as it is now, then ${close} it`, href: readOn },
  ]
}
