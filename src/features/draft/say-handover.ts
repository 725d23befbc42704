import { type Handover, standingHandover } from '@/domain/forms/handover'
import { sayMoment } from '@/domain/periods/format'
import type { HandedWords } from './say-refusal'

/** How a draft was last handed on, to everybody who works on it; null where nothing was said of it as it stands. */
export function sayHandover(
  draft: { readonly state: string; readonly revision: number },
  handover: Handover | null,
  { what, close, closer }: HandedWords,
): string | null {
  const standing = draft.state === 'draft' ? standingHandover(draft, handover) : null
  if (!standing) return null
  const { step, comment, handed } = standing
  if (step === 'ready')
    return `${handed.name} told ${closer} on ${sayMoment(handed.at)} that ${what} is ready to ${close}.`
  return `${handed.name} handed ${what} back on ${sayMoment(handed.at)}: “${comment ?? ''}”`
}
