import type { Actor } from '@/domain/access/actor'
import { roles } from '@/domain/access/roles'
import { ownRolesHref, passphraseHref, secondFactorHref } from '@/domain/addresses/account'
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
  linked: 'Your account is linked. From now on you can sign in by single sign-on too.',
  role: 'Your role has that last day now. You have it until then.',
  sessions: 'Ended. Whoever used that session is signed out.',
}

/** `session` is the id of the one that asks; `changed` comes from the address. */
export function toAccountView(
  actor: Actor,
  { factor, linkedAt, sessions }: AccountRead,
  { session, changed, hasPassphrase }: { session: string; changed: string; hasPassphrase: boolean },
): AccountView {
  const linked = linkedAt ? [{ key: 'Single sign-on', value: `Linked since ${sayDay(linkedAt)}` }] : []
  const rows = [...toRows(actor, factor, hasPassphrase), ...linked]
  const done = Object.hasOwn(DONE, changed) ? (DONE[changed] ?? null) : null
  return { personId: actor.personId, rows, sessions: toSessionViews(sessions, session), done }
}

const change = (href: string, text: string, hiddenText: string) => [{ href, text, hiddenText }]

function toRows(
  { name, email, memberships }: Actor,
  factor: AccountRead['factor'],
  hasPassphrase: boolean,
): AccountView['rows'] {
  const held = memberships.map(({ role, organisation }) => `${roles[role].name}, ${organisation}`)
  const ofFactor = change(secondFactorHref(), factor ? 'Change' : 'Set up', 'second factor')
  return [
    { key: 'Name', value: name },
    { key: 'Email address', value: email },
    {
      key: 'Roles',
      value: [...new Set(held)].join('; ') || 'None at present',
      actions: held.length > 0 ? change(ownRolesHref(), 'Give up', 'a role of yours') : [],
    },
    ...(hasPassphrase
      ? [{ key: 'Passphrase', value: 'Set', actions: change(passphraseHref(), 'Change', 'passphrase') }]
      : []),
    ...(hasPassphrase || factor
      ? [{ key: 'Second factor', value: sayFactor(factor), actions: ofFactor }]
      : []),
  ]
}

function sayFactor(factor: AccountRead['factor']): string {
  if (!factor) return 'None'
  return `Authenticator app since ${sayDay(factor.enrolledAt)}, ${sayCount(factor.codesLeft, 'recovery code')} left`
}
