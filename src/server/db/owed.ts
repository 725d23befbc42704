import 'server-only'
import type { Transaction } from './client'

/** A return or a declaration that has never been sent in. The period of a declaration is its year. */
export interface OwedRecord {
  readonly framework: string
  readonly providerCode: string
  readonly period: string
  readonly kind: 'quarter' | 'year'
  /** With the provider's own extension, where that is later. */
  readonly deadlineAt: Date
  readonly overdueToldAt: Date | null
}

/** Everything that is owed at a moment, by the windows that are open and the years that are not closed. For the service itself. */
export async function listOwed(tx: Transaction, at: Date): Promise<readonly OwedRecord[]> {
  return tx.$queryRaw<OwedRecord[]>`
    SELECT framework, provider_code AS "providerCode", period, kind, deadline_at AS "deadlineAt", overdue_told_at AS "overdueToldAt"
    FROM list_owed(${at}::timestamptz)`
}
