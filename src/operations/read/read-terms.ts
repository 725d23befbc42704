import type { Framework } from '@/domain/catalogue/framework'
import { parsePeriod } from '@/domain/periods/period'
import type { ReturnTerms } from '@/domain/returns/absent-lines'
import { dueIn } from '@/domain/returns/provider-returns'
import { type ServiceRecord, noService } from '@/domain/returns/service-record'
import type { Transaction } from '@/server/db/client'
import type { Scope } from '@/server/db/scope'
import { type ServiceTerms, listServiceTerms } from '@/server/db/service-records'

/** Of which framework, by which deadlines, and when. */
export type Due = Omit<ReturnTerms, 'record'>

/** What decides what stands for a line that is not there, of a provider by its code. */
export function termsBy(
  records: ReadonlyMap<string, ServiceRecord>,
  due: Due,
): (code: string) => ReturnTerms {
  return (code) => ({ ...due, record: records.get(code) ?? noService })
}

/** The same where neither was read before, as it was on record at a moment where one is given, with the deadlines of quarters and of years' declarations. One query. */
export async function readTerms(
  tx: Transaction,
  framework: Framework,
  scope: Scope,
  at: Date,
  { asAt = null }: { readonly asAt?: Date | null } = {},
) {
  const terms = await listServiceTerms(tx, framework.code, scope, asAt)
  return { ...terms, termsOf: termsFrom(terms, framework, at) }
}

/** What decides what stands for a line that is not there, by what was read of the records and of all deadlines. */
export function termsFrom(
  { records, deadlines }: Pick<ServiceTerms, 'records' | 'deadlines'>,
  framework: Framework,
  at: Date,
): (code: string) => ReturnTerms {
  const quarters = [...deadlines].flatMap(([text, deadlineAt]) => {
    const period = parsePeriod(text)
    return period ? [{ period, deadlineAt }] : []
  })
  return termsBy(records, { framework, ...dueIn(quarters), at })
}
