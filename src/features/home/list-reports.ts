import { type Actor, isOfProvider } from '@/domain/access/actor'
import { reportHref } from '@/domain/addresses/reports'
import { withFrameworkCode } from '@/domain/catalogue/framework-code'
import { groupBy } from '@/domain/group-by'
import type { FinancialYear } from '@/domain/periods/period'
import { awaitedOf } from '@/domain/reports/awaited'
import type { ReturnHeader } from '@/domain/returns/return-header'
import type { HomeRead } from '@/operations/read/get-home'
import type { HomeGroup, HomeTask } from './home-view'
import { titleOf } from './own-providers'
import { statuses } from './statuses'

/** The newest report that is ready of each of their own providers. */
export function listReports(actor: Actor, read: HomeRead): HomeGroup {
  const own = read.headers.filter((header) => isOfProvider(actor, header))
  const tasks = [...groupBy(own, ({ providerCode }) => providerCode)].flatMap(([code, headers]) => {
    const year = newestReady(headers)
    return year ? [toTask(actor, read, code, year)] : []
  })
  return { heading: 'Your year in plain words', tasks }
}

function newestReady(headers: readonly ReturnHeader[]): FinancialYear | undefined {
  return [...groupBy(headers, ({ window }) => window.financialYear)]
    .filter(([year, own]) => awaitedOf(year, own).length === 0)
    .map(([year]) => year)
    .toSorted()
    .at(-1)
}

function toTask(actor: Actor, read: HomeRead, providerCode: string, year: FinancialYear): HomeTask {
  return {
    id: `report-${withFrameworkCode(read.framework.code, providerCode)}-${year}`,
    title: titleOf(actor, read, { title: `Your service in ${year}`, providerCode }),
    hint: 'All quarters are accepted. What the year was, beside the year before and other services, and what to do next.',
    href: reportHref(read.framework.code, providerCode, year),
    status: statuses.ready,
  }
}
