import { toCsv } from '@/domain/exports/csv'
import { writeSpan } from '@/domain/periods/span'
import { linesOf, punctualityOf } from '@/domain/returns/compliance'
import { lastIncludedOf } from '@/domain/returns/say-stamp'
import type { Received } from '@/operations/read/get-received'

const HEADINGS = [
  ...[
    'period',
    'provider',
    'provider_name',
    'deadline',
    'standing',
    'version',
    'received',
    'first_received',
    'by',
  ],
  ...['lines_supplied', 'lines_expected', 'lines_not_supplied', 'last_submission'],
]

/** What came of each quarter of a provider's span, as a file. Moments are UTC. */
export function toReceivedFile({ provider, span, at, quarters, made }: Received) {
  const records = quarters.map((quarter) => {
    const { period, deadlineAt, submitted, notSupplied } = quarter
    const { linesSupplied, linesExpected } = linesOf(quarter, at)
    return [
      ...[
        period,
        provider.code,
        provider.name,
        deadlineAt?.toISOString() ?? null,
        punctualityOf(quarter, at),
      ],
      ...[submitted?.version ?? null, submitted?.at.toISOString() ?? null],
      ...[submitted?.firstAt.toISOString() ?? null, submitted?.byName ?? null],
      ...[linesSupplied, linesExpected, notSupplied.map(({ indicator }) => indicator).join(' ')],
      lastIncludedOf(made).last_submission,
    ]
  })
  const name = `${provider.code}-${writeSpan(span)}-received.csv` as const
  return { name, text: toCsv([HEADINGS, ...records]) }
}
