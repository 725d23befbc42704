import type { FillFailure } from '@/domain/forms/fill-page'
import type { Typed } from '@/domain/forms/read-boxes'
import { type QuarterlyReturn } from '@/domain/returns/quarterly-return'
import { linesBecomeNil } from '@/domain/returns/return-form'
import { fillSection, mustFill } from '../../../factories/filling'

/** What became of a section: its answers, the boxes that changed, the lines whose zeros were understood as nothing. */
export function filled(current: QuarterlyReturn, section: string, typed: Typed) {
  const { draft, changed, understood, mine } = mustFill(fillSection(current, section, typed))
  return { answers: draft.answers, changed: changed.toSorted(), becameNil: linesBecomeNil(understood, mine) }
}

export function refusal(current: QuarterlyReturn, section: string, typed: Typed): FillFailure {
  const outcome = fillSection(current, section, typed)
  if (outcome.ok) throw new Error('Not refused')
  return outcome.failure
}
