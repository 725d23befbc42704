import { OF_A_PATIENT, patientFaultOf } from '@/domain/forms/describes-patient'
import type { Typed } from '@/domain/forms/read-boxes'
import { postedOn } from '@/server/http/submitted-values'
import type { PostedState } from '@/ui/posted-state'
import type { DraftState } from '@/ui/saving/draft-state'

/** Boxes of a page sent again as they were, though this person was warned of them, or was shown what follows. */
export function acknowledgedSince(
  { findings, follows, typed: before }: Pick<DraftState, 'findings' | 'follows' | 'typed'>,
  typed: Typed,
): readonly string[] {
  const isWarned = (at: string) =>
    findings.some((finding) => finding.at === at && finding.message.startsWith(OF_A_PATIENT))
  return Object.keys(typed).filter((at) => before?.[at] === typed[at] && (follows !== null || isWarned(at)))
}

/** The answer to a form of a few boxes that may describe a patient; null where none does, or it was sent again as it was. */
export function warnedOf(
  { typed: before, errors }: Pick<PostedState, 'typed' | 'errors'>,
  form: FormData,
): Pick<PostedState, 'typed' | 'errors'> | null {
  // Of the framework's own fields one is a key of ten digits, of which every eleventh passes the check.
  const typed = Object.fromEntries(postedOn(form))
  const warned = Object.entries(typed).flatMap(([at, text]) => {
    const message = patientFaultOf(text)
    const isAcknowledged =
      before[at] === text && errors.some((error) => error.at === at && error.message === message)
    return message && !isAcknowledged ? [{ at, message }] : []
  })
  return warned.length > 0 ? { typed, errors: warned } : null
}
