import 'server-only'
import { type Actor, mayAnywhere } from '@/domain/access/actor'
import type { Framework } from '@/domain/catalogue/framework'
import type { Asking } from '@/domain/organisations/first-asked'
import type { OrganisationRecord, Register } from '@/domain/organisations/register'
import { londonDate } from '@/domain/periods/london'
import { type Period, addQuarters, parsePeriod, periodOfDate } from '@/domain/periods/period'
import type { Transaction } from '@/server/db/client'
import { findOrganisation, listRegister, listUnasked } from '@/server/db/organisations'
import { findTimetableAndLast } from '@/server/db/timetable'
import { withActor } from '@/server/db/transaction'
import { listOpenWindows } from '@/server/db/windows'

/** One organisation, and all others that it can be arranged with. */
export interface OrganisationRead {
  readonly framework: Framework
  readonly record: OrganisationRecord
  readonly register: Register
}

/** One organisation with its history; null where there is none of this code and kind, or not for this person. Two queries. */
export async function getOrganisation(
  actor: Actor,
  framework: Framework,
  { of, code }: { readonly of: 'provider' | 'commissioner'; readonly code: string },
): Promise<OrganisationRead | null> {
  if (!mayAnywhere(actor, 'registry:manage') || !/^[A-Z0-9]{2,10}$/.test(code)) return null
  return withActor(actor, async ({ tx }) => {
    const record = await findOrganisation(tx, framework.code, code)
    if (!record || (record.opened !== null) !== (of === 'provider')) return null
    return { framework, record, register: await listRegister(tx, framework.code) }
  })
}

/** One organisation, with what is asked of it. */
export interface OrganisationStanding extends OrganisationRead {
  readonly asking: Asking
  /** The periods that are open now and are asked of nobody, since no commissioner answers for this provider in them. */
  readonly unasked: readonly string[]
}

/** One organisation with its history and what is asked of it; null as above. Five queries. */
export async function getOrganisationStanding(
  actor: Actor,
  framework: Framework,
  key: { readonly of: 'provider' | 'commissioner'; readonly code: string },
): Promise<OrganisationStanding | null> {
  const read = await getOrganisation(actor, framework, key)
  if (!read) return null
  return withActor(actor, async ({ tx, at }) => {
    const unasked = await listUnasked(tx, framework.code)
    return {
      ...read,
      asking: await readAsking(tx, framework, at),
      unasked: unasked.filter(({ providerCode }) => providerCode === key.code).map(({ period }) => period),
    }
  })
}

async function readAsking(tx: Transaction, framework: Framework, at: Date): Promise<Asking> {
  const { timetable, last } = await findTimetableAndLast(tx, framework)
  const windows = await listOpenWindows(tx, framework.code, at)
  const open = windows.flatMap(({ period, opensAt, deadlineAt }) => {
    const quarter: Period | null = parsePeriod(period)
    return quarter ? [{ period: quarter, opensAt, deadlineAt }] : []
  })
  return { at, open, timetable, next: addQuarters(last ?? addQuarters(periodOfDate(londonDate(at)), -2), 1) }
}
