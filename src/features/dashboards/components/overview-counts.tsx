import type { ReactNode } from 'react'
import { sayLead } from '@/domain/access/say-lead'
import { complianceHref, providerHref } from '@/domain/addresses/dashboards'
import { queryHref } from '@/domain/addresses/queries'
import { returnsHref } from '@/domain/addresses/returns'
import { sayShortPeriod } from '@/domain/periods/format'
import { type Span, lastQuarterOf, sayShortSpan } from '@/domain/periods/span'
import { listed } from '@/domain/pooling/listed'
import type { ProviderOverSpan } from '@/operations/read/providers-over-span'
import type { Overview } from '../to-overview'

/** So many stand in the fold, with whom to ring; all on the page of compliance. */
const NAMED = 6

/** What came, what did not and whom to ring, what was asked, and what waits for a decision. */
export function OverviewCounts(overview: Overview) {
  const { framework, span, as, asAt, arrangement, among, queries, overdueLater } = overview
  const sum = (count: (row: Overview['among'][number]) => number) =>
    among.reduce((total, row) => total + count(row), 0)
  const codes = new Set(among.map(({ providerCode }) => providerCode))
  const open = queries.filter(({ providerCode }) => codes.has(providerCode))
  const waiting = sum(({ returns }) => returns.filter(({ state }) => state === 'submitted').length)
  const later = overdueLater.filter(({ providerCode }) => codes.has(providerCode))
  const inSpan = sum(({ compliance }) => compliance.overdue)
  const overdue = inSpan + later.length
  const { commissioner, answers } = arrangement
  const detailOf = (of: Span = span) =>
    complianceHref(framework.code, of, { as, at: asAt, commissioner, answers })
  const dueOf = detailOf(later[0] && latestOf(later[0], span))
  const period = span.kind === 'quarter' ? span.period : ''
  return (
    <dl className="app-overview__counts">
      <Count name="Received" of={sayShortSpan(span)} href={detailOf()}>
        {sum(({ compliance }) => compliance.received)} of {sum(({ compliance }) => compliance.quarters)}
      </Count>
      <Count
        name="Overdue"
        of={sayOverdueIn(span, inSpan, later)}
        href={dueOf}
        isLoud={overdue > 0}
        more={<Overdue {...overview} later={later} detail={dueOf} />}
      >
        {overdue}
      </Count>
      <Count name="Questions open" of="all quarters" href={open[0] ? queryHref(open[0]) : null}>
        {open.length}
      </Count>
      <Count
        name="Waiting for a decision"
        of={sayShortSpan(span)}
        href={waiting > 0 ? returnsHref(framework.code, { state: 'submitted', period }) : null}
      >
        {waiting}
      </Count>
    </dl>
  )
}

interface CountProps {
  readonly name: string
  /** Of which quarters it is: they are not the same in every cell. */
  readonly of: string
  readonly href: string | null
  readonly isLoud?: boolean
  readonly more?: ReactNode
  readonly children: ReactNode
}

function Count({ name, of, href, isLoud = false, more, children }: CountProps) {
  return (
    <div className={isLoud ? 'app-overview__count app-overview__count--loud' : 'app-overview__count'}>
      <dt>
        <span>{name}</span> <span className="app-overview__of">{of}</span>
      </dt>
      <dd>
        {href ? <a href={href}>{children}</a> : children}
        {more}
      </dd>
    </div>
  )
}

/** Of which quarters something is overdue: of what is shown, and of those that came after it. */
function sayOverdueIn(span: Span, inSpan: number, later: readonly ProviderOverSpan[]): string {
  const after = [...new Set(later.flatMap(({ returns }) => returns.map(({ period }) => period)))].toSorted()
  const said = after.map(sayShortPeriod)
  return listed(inSpan > 0 || said.length === 0 ? [sayShortSpan(span), ...said] : said)
}

/** The quarter of which something is overdue after the span; of several the latest stands first. */
function latestOf({ returns }: ProviderOverSpan, span: Span): Span {
  const [first] = returns
  return first ? { kind: 'quarter', period: first.period } : span
}

/** Whose returns are overdue, of the span and of what came after it, and in a fold whom to ring. */
function Overdue({
  among,
  framework,
  span,
  as,
  asAt: at,
  later,
  detail,
}: Overview & { readonly later: readonly ProviderOverSpan[]; readonly detail: string }) {
  const overdue = [...among.filter(({ compliance }) => compliance.overdue > 0), ...later]
  if (overdue.length === 0) return null
  const once = [...new Map(overdue.map((row) => [row.providerCode, row])).values()]
  const hrefOf = (providerCode: string) =>
    providerHref({ framework: framework.code, providerCode }, lastQuarterOf(span), { as, at })
  return (
    <details className="app-overview__ring">
      <summary>Whom to ring</summary>
      <ul>
        {once.slice(0, NAMED).map(({ providerCode, providerName, leads }) => (
          <li key={providerCode}>
            <a href={hrefOf(providerCode)}>
              {providerCode} {providerName}
            </a>
            : {sayLead(leads, 'provider') || 'nobody is named'}
          </li>
        ))}
        {once.length > NAMED && (
          <li>
            <a href={detail}>And {once.length - NAMED} more</a>
          </li>
        )}
      </ul>
    </details>
  )
}
