import { declarationId } from '../declarations/declaration'
import type { Period } from '../periods/period'
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

/** Where somebody asks about a figure: the form on the page that says where it came from. */
export function askHref({ indicator, ...key }: AskedFigure): string {
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
  return signedHref(id, { line: subject.criterion })
}

/** The same with the form by which it is answered, asked again or closed. */
export function replyHref(query: QueryKey & { subject: QuerySubject }): string {
  const [page = ''] = queryHref(query).split('#')
  return askingMore(page, { query: query.number.toString() }, 'reply')
}
