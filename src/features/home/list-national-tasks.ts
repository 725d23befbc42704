import { type Actor, reachOf } from '@/domain/access/actor'
import type { Permission } from '@/domain/access/roles'
import { framework } from '@/domain/catalogue'
import type { DeclarationHeader } from '@/domain/declarations/declaration-header'
import type { FinancialYear } from '@/domain/periods/period'
import type { ReturnHeader } from '@/domain/returns/return-header'
import type { HomeGroup } from './home-view'
import { statuses } from './statuses'

/** The annual exports in which something would stand, for whoever reports on every provider: the latest year first. */
export function listExports(
  actor: Actor,
  headers: readonly ReturnHeader[],
  declarations: readonly DeclarationHeader[],
): HomeGroup {
  const received = headers.filter(({ version }) => version > 0)
  const signed = declarations.filter(({ version }) => version > 0)
  const years = new Set([
    ...received.map(({ window }) => window.financialYear),
    ...signed.map(({ year }) => year),
  ])
  const tasks = (isNational(actor) ? [...years] : [])
    .toSorted()
    .toReversed()
    .map((year) => ({
      id: `export-${year}`,
      title: `Annual export of ${year}`,
      hint: `Holds ${countOf(received, year)} and ${sayCount(signed.filter((one) => one.year === year).length, 'signed declaration')}.`,
      href: '/exports',
      status: statuses.ready,
    }))
  return { heading: 'Exports that can be made', tasks }
}

function isNational(actor: Actor): boolean {
  const reaches = (permission: Permission) => reachOf(actor, permission, framework.code) === 'all'
  return reaches('return:read-submitted') && !reaches('return:read-draft')
}

/** Where somebody who reads every chain sees how each stands. */
export function listChainTasks(actor: Actor): HomeGroup {
  const task = {
    id: 'chains',
    title: 'The state of the audit chains',
    hint: 'How long each chain is and its head, and every event with who, what, when and why.',
    href: '/audit',
    status: statuses.ready,
  }
  return { heading: null, tasks: reachOf(actor, 'audit:read', framework.code) === 'all' ? [task] : [] }
}

function countOf(received: readonly ReturnHeader[], year: FinancialYear): string {
  const ofYear = received.filter(({ window }) => window.financialYear === year)
  const quarters = new Set(ofYear.map(({ period }) => period)).size
  const returns = sayCount(ofYear.length, 'submitted return')
  return quarters === 0 ? returns : `${returns} of ${sayCount(quarters, 'quarter')}`
}

function sayCount(count: number, of: string): string {
  return `${count === 0 ? 'no' : count} ${of}${count === 1 ? '' : 's'}`
}
