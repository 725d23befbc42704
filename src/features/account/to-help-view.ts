import { sayDay } from '@/domain/periods/format'
import type { SignInHelp } from '@/operations/read/get-sign-in-help'

/** What whoever helps somebody to sign in again is shown. */
export interface HelpView {
  readonly personId: string
  readonly name: string
  readonly email: string
  /** Since when they have a second factor; null where there is none to take off. */
  readonly since: string | null
  /** Whether a link to choose a new passphrase may be made for them. */
  readonly mayLink: boolean
  readonly isDone: boolean
}

export function toHelpView(
  { personId, name, email, isDisabled, hasPassphrase, enrolledAt }: SignInHelp,
  { isAdministrator, done }: { isAdministrator: boolean; done: string },
): HelpView {
  return {
    ...{ personId, name, email },
    since: enrolledAt && sayDay(enrolledAt),
    mayLink: isAdministrator && hasPassphrase && !isDisabled,
    isDone: done === 'reset',
  }
}
