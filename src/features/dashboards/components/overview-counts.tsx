import type { ReactNode } from 'react'
import { sayLead } from '@/domain/access/say-lead'
import { complianceHref, providerHref } from '@/domain/addresses/dashboards'
import { queryHref } from '@/domain/addresses/queries'
import { returnsHref } from '@/domain/addresses/returns'
import { lastQuarterOf } from '@/domain/periods/span'
import type { Overview } from '../to-overview'

/** What came, what did not and whom to ring, what was asked, and what waits for a decision. */
export function OverviewCounts(overview: Overview) {
  const { framework, span, as, asAt, arrangement, among, queries } = overview
  const sum = (count: (row: Overview['among'][number]) => number) =>
    among.reduce((total, row) => total + count(row), 0)
  const codes = new Set(among.map(({ providerCode }) => providerCode))
  const open = queries.filter(({ providerCode }) => codes.has(providerCode))
  const waiting = sum(({ returns }) => returns.filter(({ state }) => state === 'submitted').length)
  const period = span.kind === 'quarter' ? span.period : ''
  const detail = complianceHref(framework.code, span, {
    ...arrangement,
    as,
    at: asAt,
    view: '',
    page: '',
    sort: '',
    show: '',
  })
  return (
    <dl className="app-overview__counts">
      <Count name="Received" href={detail}>
        {sum(({ compliance }) => compliance.received)} of {sum(({ compliance }) => compliance.quarters)}
      </Count>
      <Count
        name="Overdue"
        href={detail}
        isLoud={sum(({ compliance }) => compliance.overdue) > 0}
        more={<Overdue {...overview} />}
      >
        {sum(({ compliance }) => compliance.overdue)}
      </Count>
      <Count name="Questions open" href={open[0] ? queryHref(open[0]) : null}>
        {open.length}
      </Count>
      <Count
        name="Waiting for a decision"
        href={waiting > 0 ? returnsHref(framework.code, { state: 'submitted', period }) : null}
      >
        {waiting}
      </Count>
    </dl>
  )
}

interface CountProps {
  readonly name: string
  readonly href: string | null
  readonly isLoud?: boolean
  readonly more?: ReactNode
  readonly children: ReactNode
}

function Count({ name, href, isLoud = false, more, children }: CountProps) {
  return (
    <div className={isLoud ? 'app-overview__count app-overview__count--loud' : 'app-overview__count'}>
      <dt>{name}</dt>
      <dd>
        {href ? <a href={href}>{children}</a> : children}
        {more}
      </dd>
    </div>
  )
}

/** Whose returns are overdue, and in a fold whom to ring. */
function Overdue({ among, framework, span, as, asAt: at }: Overview) {
  const overdue = among.filter(({ compliance }) => compliance.overdue > 0)
  if (overdue.length === 0) return null
  const hrefOf = (providerCode: string) =>
    providerHref({ framework: framework.code, providerCode }, lastQuarterOf(span), { as, at })
  return (
    <details className="app-overview__ring">
      <summary>Whom to ring</summary>
      <ul>
        {overdue.map(({ providerCode, providerName, leads }) => (
          <li key={providerCode}>
            <a href={hrefOf(providerCode)}>
              {providerCode} {providerName}
            </a>
            : {sayLead(leads, 'provider') || 'nobody is named'}
          </li>
        ))}
      </ul>
    </details>
  )
}
