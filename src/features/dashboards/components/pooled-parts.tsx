import { originHref, receivedHref } from '@/domain/addresses/dashboards'
import { receiptHref } from '@/domain/addresses/returns'
import { kinds } from '@/domain/kinds'
import { numberIn } from '@/domain/kinds/field'
import { sayMoment, sayPeriod } from '@/domain/periods/format'
import { returnId } from '@/domain/returns/quarterly-return'
import { sayResult } from '@/domain/returns/say-result'
import { sayState } from '@/domain/returns/say-state'
import { Table } from '@/ui/table'
import type { PartOfSpan, PooledOrigin } from '@/operations/read/get-pooled-origin'

/** Each quarter of the span: what it gave, who entered it, who submitted it, and what was said about it. */
export function PooledParts({ framework, provider, span, parts, pooled, as, made }: PooledOrigin) {
  const { indicator } = pooled
  const kind = kinds[indicator.kind]
  const of = { framework: framework.code, providerCode: provider.code }
  const isShare = kind.unit === 'share'
  const columns = [
    { heading: 'Quarter' },
    { heading: isShare ? 'Numerator' : 'Total days', isNumeric: true },
    { heading: isShare ? 'Denominator' : 'Patients', isNumeric: true },
    { heading: 'Result' },
    { heading: 'Entered and submitted' },
    { heading: 'Explained' },
  ]
  const cellsOf = (part: PartOfSpan) => {
    const { line, period, standing } = part
    if (!line)
      return [
        sayPeriod(period),
        '',
        '',
        <a href={receivedHref(of, span, undefined, made.asAt)} key="missing">
          {sayAbsence(standing)}
        </a>,
        '',
        '',
      ]
    const count = (field: string) => numberIn(line.figures, field)?.toLocaleString('en-GB') ?? ''
    return [
      <a
        href={originHref(line, indicator.code, as === 'first' ? line.version : undefined, made.asAt)}
        key="quarter"
      >
        {sayPeriod(period)}
      </a>,
      count(kind.numerator),
      count(kind.denominator),
      sayResult({ ...line }).headline,
      <WhoAndWhen {...part} key="who" />,
      [line.reason, line.explanation].filter(Boolean).join(' ') || 'Nothing was asked',
    ]
  }
  return (
    <Table
      id="parts"
      caption="What it was added up from"
      columns={columns}
      rows={parts.map((part) => ({ key: part.period, cells: cellsOf(part) }))}
    />
  )
}

function sayAbsence(standing: PartOfSpan['standing']): string {
  return standing === 'value' || standing === 'missing' ? 'Not received' : sayState(standing).headline
}

function WhoAndWhen({ line, submitted }: PartOfSpan) {
  if (!line || !submitted) return null
  return (
    <span>
      {line.entered
        ? `Entered by ${line.entered.name} on ${sayMoment(line.entered.at)}. `
        : 'Follows from the service profile. '}
      <a href={receiptHref(returnId(line), submitted.version)}>Version {submitted.version}</a> submitted by{' '}
      {submitted.byName} on {sayMoment(submitted.at)}, definition version {line.definitionVersion}.
    </span>
  )
}
