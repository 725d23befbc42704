import { toCsv } from '@/domain/exports/csv'
import { compareNaturally } from '@/domain/natural-order'
import { writeSpan } from '@/domain/periods/span'
import { punctualityOf } from '@/domain/returns/compliance'
import { lastIncludedOf } from '@/domain/returns/say-stamp'
import type { OverviewRead } from '@/operations/read/get-overview'
import type { ProviderOverSpan } from '@/operations/read/providers-over-span'
import type { Lead } from '@/domain/access/provider-in-scope'

const HEADINGS = [
  ...[
    'period',
    'provider',
    'provider_name',
    'commissioner',
    'deadline',
    'standing',
    'version',
    'received',
    'by',
  ],
  ...[
    'lines_received',
    'lines_applicable',
    'provider_lead',
    'provider_lead_email',
    'provider_lead_telephone',
  ],
  'last_submission',
]

/** How each return of a span stands, of every provider in reach, and whom to ring about it, as a file. Moments are UTC. */
export function toReturnsFile({ span, made, at, providers }: OverviewRead) {
  const inOrder = providers.toSorted((left, right) => compareNaturally(left.providerCode, right.providerCode))
  const records = inOrder.flatMap((provider) =>
    recordsOf(provider, at).map((record) => [...record, lastIncludedOf(made).last_submission]),
  )
  return { name: `returns-${writeSpan(span)}.csv`, text: toCsv([HEADINGS, ...records]) } as const
}

function recordsOf(provider: ProviderOverSpan, at: Date) {
  const { providerCode, providerName, commissionerName, leads } = provider
  const lead: Partial<Lead> = leads.find(({ side }) => side === 'provider') ?? {}
  return provider.returns.map((quarter) => {
    const { period, deadlineAt, submitted, lines, linesApplicable } = quarter
    return [
      ...[period, providerCode, providerName, commissionerName, deadlineAt?.toISOString() ?? null],
      ...[punctualityOf(quarter, at), submitted?.version ?? null, submitted?.at.toISOString() ?? null],
      ...[submitted?.byName ?? null, lines.length, linesApplicable],
      ...[lead.name ?? null, lead.email ?? null, lead.telephone ?? null],
    ]
  })
}
