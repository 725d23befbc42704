import { declarationId } from '../declarations/declaration'
import type { FinancialYear, Period } from '../periods/period'
import type { QueryKey, QuerySubject } from '../queries/query'
import { askingMore } from './asking'
import { originHref } from './dashboards'
import { signedHref } from './declarations'

/** A line of a provider in a quarter, about which somebody may be asked. */
export interface AskedFigure {
  readonly framework: string
  readonly providerCode: string
  readonly period: Period
  readonly indicator: string
}

/** What a provider declared for a year, about which somebody may be asked: as `criterionName` has it. */
interface AskedDeclared {
  readonly framework: string
  readonly providerCode: string
  readonly year: FinancialYear
  readonly criterion: string
}

/** Where somebody asks: the form on the page that says where a figure came from, or on the signed declaration. */
export function askHref(asked: AskedFigure | AskedDeclared): string {
  if ('criterion' in asked)
    return askingMore(signedHref(declarationId(asked)), { ask: asked.criterion }, 'ask')
  const { indicator, ...key } = asked
  return askingMore(originHref(key, indicator), { ask: 'yes' }, 'ask')
}

/** Where a query stands: with its figure, or with the signed declaration. */
export function queryHref({
  framework,
  providerCode,
  number,
  subject,
}: QueryKey & { subject: QuerySubject }) {
  const place = `query-${number}`
  if (subject.kind === 'figure')
    return askingMore(
      originHref({ framework, providerCode, period: subject.period }, subject.indicator),
      {},
      place,
    )
  const id = declarationId({ framework, providerCode, year: subject.year })
  return askingMore(signedHref(id), {}, place)
}

/** The same with the form by which it is answered, asked again or closed. */
export function replyHref(query: QueryKey & { subject: QuerySubject }): string {
  const [page = ''] = queryHref(query).split('#')
  return askingMore(page, { query: query.number.toString() }, 'reply')
}
