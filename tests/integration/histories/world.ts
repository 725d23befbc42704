import pg from 'pg'
import { afterAll } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { type Period, addQuarters, isoDate, lastDay } from '@/domain/periods/period'
import { exampleWindow } from '@/domain/periods/timetable'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import { OPEN, openPeriod, registerOrganisations } from '../../factories/organisations'
import { PERIOD } from '../../factories/period'
import { aFullReturn } from '../../factories/typed-return'
import { database } from '../../support/database'
import { ZZ1, saveAll } from '../returns/entering'
import { type Boxes, type Editor, boxNames } from './model'

/** A return with the people around it, and a moment at which it is open. */
export interface Place {
  readonly key: ReturnKey
  readonly at: Date
  readonly editors: Readonly<Record<Editor, Actor>>
  readonly commissioner: Actor
}

/** What stands in the boxes of every return to begin with. */
export const beginning = Object.fromEntries(
  boxNames.map((name) => [name, String(aFullReturn()['programme']?.[name])]),
) as Boxes

const DAYS_AFTER_OPENING = 20 * 86_400_000

const people = await registerOrganisations()
const client = new pg.Client({ connectionString: database.superuserUrl })
await client.connect()
afterAll(() => client.end())

/** Asks past all row security, on one connection that stays open. */
export async function look<Row extends pg.QueryResultRow>(sql: string, values: unknown[]): Promise<Row[]> {
  return (await client.query<Row>(sql, values)).rows
}

const sides = [
  {
    providerCode: 'ZZ1',
    editors: { lead: people.lead1, contributor: people.contributor1 },
    commissioner: people.north,
  },
  {
    providerCode: 'ZZ2',
    editors: { lead: people.lead2, contributor: people.contributor2 },
    commissioner: people.south,
  },
] as const

/** So many returns of each of two providers, each with the same full draft in it; nobody has touched them yet. */
export async function openPlaces(perProvider: number): Promise<readonly (readonly Place[])[]> {
  await saveAll(people.lead1)
  const periods = Array.from({ length: perProvider }, (_, index) => addQuarters(PERIOD, index + 1))
  for (const period of periods) await openPeriod(period)
  await copyDrafts(periods)
  return sides.map(({ providerCode, ...others }) =>
    periods.map((period) => ({
      key: { framework: 'hsps-1767', providerCode, period },
      at: openMoment(period),
      ...others,
    })),
  )
}

function openMoment(period: Period): Date {
  return new Date(exampleWindow(period).opensAt.getTime() + DAYS_AFTER_OPENING)
}

/** Copies the draft that was typed, with every line explained: returns so alike ask about one another. */
async function copyDrafts(periods: readonly Period[]) {
  const days = periods.map((period) => isoDate(lastDay(period)))
  await client.query(
    `INSERT INTO draft_line SELECT l.framework, p.code, n.period, l.indicator, l.state, l.reason,
       'Every return of this test holds the same figures.', m.person_id, 'Typist', $4
     FROM draft_line l, provider p, membership m, unnest($3::text[]) AS n(period)
     WHERE l.framework = $1 AND l.provider_code = $2 AND m.role = 'service-lead' AND m.provider_code = p.code`,
    [framework.code, ZZ1.providerCode, periods, OPEN],
  )
  await client.query(
    `INSERT INTO draft_figure SELECT f.framework, p.code, n.period, f.indicator, f.field, f.number,
       CASE WHEN f.field LIKE '%Extract' THEN n.day ELSE f.text END, m.person_id, 'Typist', $5
     FROM draft_figure f, provider p, membership m, unnest($3::text[], $4::text[]) AS n(period, day)
     WHERE f.framework = $1 AND f.provider_code = $2 AND f.period = '${ZZ1.period}'
       AND m.role = 'service-lead' AND m.provider_code = p.code`,
    [framework.code, ZZ1.providerCode, periods, days, OPEN],
  )
}
