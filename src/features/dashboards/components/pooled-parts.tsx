import { originHref, receivedHref } from '@/domain/addresses/dashboards'
import { askHref } from '@/domain/addresses/queries'
import { receiptHref } from '@/domain/addresses/returns'
import { kinds } from '@/domain/kinds'
import { numberIn } from '@/domain/kinds/field'
import { sayMoment, sayPeriod } from '@/domain/periods/format'
import { returnId } from '@/domain/returns/quarterly-return'
import { sayResult } from '@/domain/returns/say-result'
import { sayState } from '@/domain/returns/say-state'
import { Table } from '@/ui/table'
import type { PartOfSpan, PooledOrigin } from '@/operations/read/get-pooled-origin'

interface Props extends PooledOrigin {
  /** Whether whoever reads it may ask about what stands there. */
  readonly mayAsk: boolean
}

/** Each quarter of the span: what it gave, who entered it, who submitted it, and what was said about it. */
export function PooledParts({ framework, provider, span, parts, pooled, as, made, mayAsk }: Props) {
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
    ...(mayAsk ? [{ heading: 'Ask' }] : []),
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
        ...(mayAsk ? [''] : []),
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
      ...(mayAsk
        ? [<AskLink key="ask" href={askHref({ ...of, period, indicator: indicator.code })} period={period} />]
        : []),
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

/** A sum is not asked about: what a provider can look up again is a quarter. */
function AskLink({ href, period }: { readonly href: string; readonly period: PartOfSpan['period'] }) {
  return (
    <a href={href}>
      Ask<span className="nhsuk-u-visually-hidden"> about {sayPeriod(period)}</span>
    </a>
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
