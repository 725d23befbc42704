import type { Actor } from '@/domain/access/actor'
import { roles } from '@/domain/access/roles'
import { passphraseHref, secondFactorHref } from '@/domain/addresses/account'
import { sayDay } from '@/domain/periods/format'
import { sayCount } from '@/domain/say-count'
import type { AccountRead } from '@/operations/read/get-account'
import type { SummaryListProps } from '@/ui/summary-list'
import { type SessionView, toSessionViews } from './to-session-views'

/** What one's own account shows. */
export interface AccountView {
  readonly personId: string
  readonly rows: SummaryListProps['rows']
  readonly sessions: readonly SessionView[]
  /** What was just done, where the address says so. */
  readonly done: string | null
}

const DONE: Readonly<Record<string, string>> = {
  passphrase: 'Your passphrase is changed. Every other session of yours has ended.',
  sessions: 'Ended. Whoever used that session is signed out.',
}

/** `session` is the id of the one that asks; `changed` comes from the address. */
export function toAccountView(
  { personId, name, email, memberships }: Actor,
  { factor, sessions }: AccountRead,
  { session, changed, hasPassphrase }: { session: string; changed: string; hasPassphrase: boolean },
): AccountView {
  const held = memberships.map(({ role, organisation }) => `${roles[role].name}, ${organisation}`)
  const change = (href: string, text: string, hiddenText: string) => [{ href, text, hiddenText }]
  const ofFactor = factor
    ? change(secondFactorHref(), 'Change', 'second factor')
    : change(secondFactorHref(), 'Set up', 'second factor')
  const rows = [
    { key: 'Name', value: name },
    { key: 'Email address', value: email },
    { key: 'Roles', value: [...new Set(held)].join('; ') || 'None at present' },
    ...(hasPassphrase
      ? [{ key: 'Passphrase', value: 'Set', actions: change(passphraseHref(), 'Change', 'passphrase') }]
      : []),
    ...(hasPassphrase || factor
      ? [{ key: 'Second factor', value: sayFactor(factor), actions: ofFactor }]
      : []),
  ]
  const done = Object.hasOwn(DONE, changed) ? (DONE[changed] ?? null) : null
  return { personId, rows, sessions: toSessionViews(sessions, session), done }
}

function sayFactor(factor: AccountRead['factor']): string {
  if (!factor) return 'None'
  return `Authenticator app since ${sayDay(factor.enrolledAt)}, ${sayCount(factor.codesLeft, 'recovery code')} left`
}
