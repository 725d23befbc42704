import { readRequired, reasonNeed } from '../forms/required-text'
import type { TypedFault } from '../queries/read-message'
import { type Result, fail, ok } from '../result'
import type { Outcome, StepKind } from './case'

const TEXT_LIMIT = 2000

const NEEDS = {
  opened: reasonNeed('Say why a case is opened', 'why a case is opened'),
  checked: reasonNeed('Say what was checked, and what was found', 'what was checked'),
  explained: reasonNeed('Explain the figure', 'how the figure came about'),
  decided: reasonNeed('Say why you decide so', 'why you decide so'),
  acted: reasonNeed('Say what is done, by whom and until when', 'what is done'),
  closed: reasonNeed('Say what came of it', 'what came of it'),
} as const satisfies Record<StepKind, unknown>

/** What a step may come to; none where it comes to one thing. */
export const outcomes: Readonly<Partial<Record<StepKind, Readonly<Partial<Record<Outcome, string>>>>>> = {
  checked: { right: 'The data are right', wrong: 'The data are wrong, and will be corrected' },
  decided: { 'no-case': 'There is no case to answer', confirmed: 'There is a case to answer' },
}

/** What is written of a step, or everything that is wrong with what was typed, at once. */
export function readStep(
  kind: StepKind,
  typed: { readonly outcome: Outcome | ''; readonly text: string },
): Result<{ readonly outcome: Outcome | null; readonly text: string }, readonly TypedFault[]> {
  const text = readRequired(typed.text, { maximumLength: TEXT_LIMIT, need: NEEDS[kind] })
  const choices = outcomes[kind]
  const outcome = choices && typed.outcome !== '' && choices[typed.outcome] ? typed.outcome : null
  const undecided = choices !== undefined && outcome === null
  if (text.ok && !undecided) return ok({ outcome, text: text.value })
  return fail([
    ...(undecided ? [{ at: 'outcome', message: 'Choose what you found or decide' }] : []),
    ...(text.ok ? [] : [{ at: 'text', message: text.failure }]),
  ])
}
