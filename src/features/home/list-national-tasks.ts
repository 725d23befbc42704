import { type Actor, reachOf } from '@/domain/access/actor'
import { ownFrameworks } from '@/domain/access/own-frameworks'
import type { Permission } from '@/domain/access/roles'
import { auditHref } from '@/domain/addresses/audit'
import { exportsHref } from '@/domain/addresses/exports'
import { withFrameworkCode } from '@/domain/catalogue/framework-code'
import type { FinancialYear } from '@/domain/periods/period'
import type { ReturnHeader } from '@/domain/returns/return-header'
import type { HomeRead } from '@/operations/read/get-home'
import type { HomeGroup } from './home-view'
import { statuses } from './statuses'
import { sayCount } from '@/domain/say-count'

/** The annual exports in which something would stand, for whoever reports on every provider: the latest year first. */
export function listExports(actor: Actor, { framework, headers, declarations }: HomeRead): HomeGroup {
  const reaches = (permission: Permission) => reachOf(actor, permission, framework.code) === 'all'
  const isNational = reaches('return:read-submitted') && !reaches('return:read-draft')
  const received = headers.filter(({ version }) => version > 0)
  const signed = declarations.filter(({ version }) => version > 0)
  const years = new Set([
    ...received.map(({ window }) => window.financialYear),
    ...signed.map(({ year }) => year),
  ])
  const tasks = (isNational ? [...years] : [])
    .toSorted()
    .toReversed()
    .map((year) => ({
      id: `export-${withFrameworkCode(framework.code, year)}`,
      title: `Annual export of ${year}`,
      hint: `Holds ${countOf(received, year)} and ${sayDeclared(signed.filter((one) => one.year === year).length)}.`,
      href: exportsHref(framework.code, year),
      status: statuses.ready,
    }))
  return { heading: 'Exports that can be made', tasks }
}

/** Where somebody who reads every chain sees how each stands: said once, however many frameworks they read. */
export function listChainTasks(actor: Actor, { framework }: HomeRead): HomeGroup {
  const isFirst = ownFrameworks(actor)[0] === framework
  const task = {
    id: 'chains',
    title: 'The state of the audit chains',
    hint: 'How long each chain is and its head, and every event with who, what, when and why.',
    href: auditHref(),
    status: statuses.ready,
  }
  return {
    heading: null,
    tasks: isFirst && reachOf(actor, 'audit:read', framework.code) === 'all' ? [task] : [],
  }
}

function countOf(received: readonly ReturnHeader[], year: FinancialYear): string {
  const ofYear = received.filter(({ window }) => window.financialYear === year)
  const quarters = new Set(ofYear.map(({ period }) => period)).size
  const returns = ofYear.length === 0 ? 'no submitted returns' : sayCount(ofYear.length, 'submitted return')
  return quarters === 0 ? returns : `${returns} of ${sayCount(quarters, 'quarter')}`
}

function sayDeclared(count: number): string {
  return count === 0 ? 'no signed declarations' : sayCount(count, 'signed declaration')
}
