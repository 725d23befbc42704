import { sayAssurance } from '@/domain/access/say-assurance'
import { sayMoment } from '@/domain/periods/format'
import type { AccountRead } from '@/operations/read/get-account'

/** A session as it is listed. Its id opens nothing. */
export interface SessionView {
  readonly id: string
  readonly device: string
  readonly how: string
  readonly since: string
  readonly lastSeen: string
  readonly isThis: boolean
}

/** Sessions in force; `present` is the id of the one that asks. */
export function toSessionViews(
  sessions: AccountRead['sessions'],
  present: string | null,
): readonly SessionView[] {
  return sessions.map(({ id, device, assurance, createdAt, lastSeenAt }) => ({
    id,
    device: device ?? 'Not known',
    how: sayAssurance(assurance),
    since: sayMoment(createdAt),
    lastSeen: sayMoment(lastSeenAt),
    isThis: id === present,
  }))
}
