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
  { asAt = null, ...wanted }: { readonly withVouched?: boolean; readonly asAt?: Date | null } = {},
): Promise<ServiceTerms & { readonly termsOf: (code: string) => ReturnTerms }> {
  const terms = await listServiceTerms(tx, framework.code, scope, { ...wanted, at: asAt })
  const { records, deadlines } = terms
  const quarters = [...deadlines].flatMap(([text, deadlineAt]) => {
    const period = parsePeriod(text)
    return period ? [{ period, deadlineAt }] : []
  })
  return { ...terms, termsOf: termsBy(records, { framework, ...dueIn(quarters), at }) }
}
