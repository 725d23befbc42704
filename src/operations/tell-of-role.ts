import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { isRole, roles } from '@/domain/access/roles'
import { accountHref } from '@/domain/addresses/admin'
import { sayDate, sayDay } from '@/domain/periods/format'
import { parseIsoDate } from '@/domain/periods/period'
import type { Transaction } from '@/server/db/client'
import { queueNotice } from './queue-notice'

interface RoleChange {
  readonly personId: string
  readonly role: string
  readonly organisationName: string | null
  readonly change: 'given' | 'changed' | 'ended'
  readonly at: Date
  /** From which day on, `2026-12-01`; null for at once. */
  readonly day: string | null
  /** For whom a deputy holds it. */
  readonly deputyFor?: string | null
}

/** Tells somebody that a role of theirs was given, changed or ended, in the transaction in which it was. */
export async function tellOfRole(tx: Transaction, by: Actor, told: RoleChange): Promise<void> {
  const { personId, role, organisationName, change, at, day, deputyFor } = told
  const date = day === null ? null : parseIsoDate(day)
  const named = isRole(role) ? roles[role].name : role
  await queueNotice(tx, {
    kind: 'role-changed',
    key: `role ${personId} ${role} ${change} ${at.toISOString()}`,
    to: { personId },
    facts: {
      change,
      role: deputyFor ? `${named}, as deputy for ${deputyFor}` : named,
      organisation: organisationName ?? 'National',
      by: by.name,
      when: date ? sayDate(date) : sayDay(at),
    },
    href: accountHref(),
  })
}
