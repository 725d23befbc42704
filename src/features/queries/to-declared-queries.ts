import { type Actor, can } from '@/domain/access/actor'
import { askHref } from '@/domain/addresses/queries'
import { groupBy } from '@/domain/group-by'
import type { Framework } from '@/domain/catalogue/framework'
import { indicatorOfPart } from '@/domain/declarations/declaration-boxes'
import type { DeclarationKey } from '@/domain/declarations/declaration'
import type { DeclaredLine } from '@/domain/declarations/declared-content'
import { criterionName, indicatorOfCriterion, parseCriterion } from '@/domain/queries/criterion'
import type { Query } from '@/domain/queries/query'
import type { AskedForm } from './to-queries-view'
import { type QueryForm, toReplyForm, usualDue } from './to-query-form'
import { type QueryView, toQueryView } from './to-query-view'

/** The signed version that is shown, with what was asked about the declaration. */
interface Shown {
  readonly framework: Framework
  readonly key: DeclarationKey
  readonly version: number
  readonly lines: readonly Pick<DeclaredLine, 'indicator' | 'asked'>[]
  readonly at: Date
  readonly queries: readonly Query[]
}

export interface DeclaredQueriesView {
  /** What was asked, by the code of the indicator that it is about. */
  readonly queries: ReadonlyMap<string, readonly QueryView[]>
  readonly form: QueryForm | null
  /** Where this person asks about an indicator, or about one of its criteria; null where they may not. */
  readonly askHrefOf: (indicator: string, criterion?: string) => string | null
}

/** What was asked about a declaration, what this person may do about it, and the form that they asked for. */
export function toDeclaredQueries(actor: Actor, shown: Shown, asked: AskedForm): DeclaredQueriesView {
  const { key, queries, at } = shown
  const mayAsk = can(actor, 'query:raise', key)
  const { framework, providerCode, year } = key
  const of = { framework, providerCode, year }
  const viewsOf = groupBy(queries, lineOf)
  return {
    queries: new Map(
      [...viewsOf].map(([line, about]) => [
        line,
        about.map((query) => toQueryView(actor, query, at, sayAbout(query, shown))),
      ]),
    ),
    form: (mayAsk ? askingForm(shown, asked.ask) : null) ?? toReplyForm(actor, queries, asked.query, at),
    askHrefOf: (indicator, criterion) =>
      mayAsk ? askHref({ ...of, criterion: criterionName(indicator, criterion) }) : null,
  }
}

function lineOf({ subject }: Query): string {
  return subject.kind === 'criterion' ? indicatorOfCriterion(subject.criterion) : subject.indicator
}

/** The criterion that was asked about; nothing where it was the whole indicator. */
function sayAbout({ subject }: Query, shown: Shown): string {
  const criterion = subject.kind === 'criterion' ? criterionText(shown, subject.criterion) : null
  return criterion === null ? '' : `, on “${criterion}”`
}

function criterionText({ framework, key }: Pick<Shown, 'framework' | 'key'>, name: string): string | null {
  const { indicator = '', id = null } = parseCriterion(name) ?? {}
  const criteria = indicatorOfPart(framework, key.year, indicator)?.criteria ?? []
  return criteria.find((each) => each.id === id)?.text ?? null
}

/** The form by which somebody asks about what was declared; null where no such thing was. */
function askingForm(shown: Shown, ask: string): QueryForm | null {
  const { indicator, id = null } = parseCriterion(ask) ?? {}
  const line = shown.lines.find((each) => each.indicator === indicator)
  if (!line || (id !== null && !line.asked.includes(id))) return null
  const { framework, providerCode, year } = shown.key
  const { shortTitle = '' } = indicatorOfPart(shown.framework, year, line.indicator) ?? {}
  const criterion = criterionText(shown, ask)
  const about = `${line.indicator} ${shortTitle}`
  return {
    ...{ kind: 'ask', of: 'declared', due: usualDue(shown.at) },
    title: `Ask about ${criterion === null ? about : `${about}: ${criterion}`}`,
    fields: { framework, providerCode, year, criterion: ask, version: shown.version },
  }
}
