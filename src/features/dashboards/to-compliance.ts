import { compareNaturally } from '@/domain/natural-order'
import { urgencyOf } from '@/domain/returns/compliance'
import type { ComplianceRead } from '@/operations/read/get-compliance'
import type { ProviderOverSpan } from '@/operations/read/providers-over-span'
import type { ChosenSpan } from '@/operations/read/read-span'
import { answeredFor, rowsOfCommissioner } from './arrange-rows'

/** Whose compliance is shown, as an address says it; empty texts are the usual way. */
export interface ComplianceAsked {
  /** Empty for all, `attention` for those of whom something is overdue, late, incomplete or not met. */
  readonly show: string
  readonly commissioner: string
  readonly answers: string
}

/** Whether what was due of each provider came: what is missing and late first. */
export interface ComplianceView extends ChosenSpan, Pick<ComplianceRead, 'made'> {
  readonly rows: readonly ProviderOverSpan[]
  /** Those from which they were chosen. */
  readonly among: readonly ProviderOverSpan[]
  readonly asked: ComplianceAsked
}

const CALM = 4
const SHOWN = ['', 'attention']

/** The compliance that was asked for; null for a choice or a commissioner that there is not. */
export function toCompliance(read: ComplianceRead, asked: ComplianceAsked): ComplianceView | null {
  const { providers, ...chosen } = read
  const all = answeredFor(providers, asked.answers)
  const among = all && rowsOfCommissioner(all, asked.commissioner)
  if (!among || !SHOWN.includes(asked.show)) return null
  const rows = among
    .filter((row) => asked.show === '' || urgency(row) < CALM)
    .toSorted((left, right) => compareNaturally(left.providerCode, right.providerCode))
    .toSorted((left, right) => urgency(left) - urgency(right))
  return { ...chosen, rows, among, asked }
}

function urgency({ compliance, declared }: ProviderOverSpan): number {
  return urgencyOf(
    compliance,
    declared && { notMet: declared.notMet, criteriaMissing: declared.criteriaMissing },
  )
}
