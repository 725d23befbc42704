import type { PostedState } from '@/ui/posted-state'

/** An invitation that was just made, as its inviter is told of it, once: no page shows it again. */
export interface MadeView {
  readonly name: string
  readonly email: string
  /** `Service lead, Northern Pain Service`. */
  readonly role: string
  readonly until: string
  /** The link to pass on; null where it was mailed. */
  readonly link: string | null
}

/** The answer to a form that invites. */
export interface InvitingState extends PostedState {
  readonly made?: MadeView | null
}
