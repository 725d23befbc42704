import 'server-only'
import { type Outcome, type StandingCase, type StepKind, standingAfter } from '@/domain/cases/case'
import { type AsAt, recordedBy } from './as-at'
import { Prisma } from './generated/client'
import { type Scope, withinScope } from './scope'
import { storedPeriod } from './stored-text'

/** The last step of a case, as it arrives as JSON. */
export interface LastStepRow {
  readonly framework: string
  readonly providerCode: string
  readonly period: string
  readonly indicator: string
  readonly kind: StepKind
  readonly outcome: Outcome | null
  readonly personId: string
  readonly name: string
  readonly at: string
}

interface Wanted {
  readonly at: AsAt
  /** Of one indicator; of all where none is named. */
  readonly indicator?: string
}

/**
 * The last step of each case within scope, as it stood at a moment: a question for a statement that asks for more than that. Steps are only
 * ever added, so that a past moment is what was taken by then.
 */
export function lastSteps(framework: string, scope: Scope, { at, indicator }: Wanted): Prisma.Sql {
  return Prisma.sql`
    SELECT DISTINCT ON (c.provider_code, c.period, c.indicator) c.framework, c.provider_code AS "providerCode", c.period, c.indicator,
      c.kind, c.outcome, c.taken_by AS "personId", c.taken_by_name AS name, c.taken_at AS at
    FROM case_step c WHERE c.framework = ${framework} AND ${withinScope(Prisma.sql`c.provider_code`, scope)}
      AND ${indicator === undefined ? Prisma.sql`TRUE` : Prisma.sql`c.indicator = ${indicator}`}
      AND ${recordedBy(Prisma.sql`c.taken_at`, at)}
    ORDER BY c.provider_code, c.period, c.indicator, c.place DESC`
}

/** Those of the cases that are not closed, the one that is due first before others. */
export function toStandingCases(rows: readonly LastStepRow[]): readonly StandingCase[] {
  return rows
    .flatMap(({ kind, outcome, personId, name, at, period, ...key }) => {
      const standing = standingAfter({ kind, outcome, taken: { personId, name, at: new Date(at) } })
      return standing ? [{ ...key, ...standing, period: storedPeriod(period) }] : []
    })
    .toSorted((left, right) => (left.dueOn < right.dueOn ? -1 : left.dueOn > right.dueOn ? 1 : 0))
}
